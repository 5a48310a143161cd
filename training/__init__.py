"""Makes the models of `kamerspoor.learned` from labelled papers: ``make train``, outside the product."""
