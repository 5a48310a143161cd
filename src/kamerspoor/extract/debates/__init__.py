"""Questions that members ask in a debate, and which words of the government answer them."""
