"""Print the SQL that the database lacks for the rows of lists and facts: ``make migration``.

What it prints goes into a new file in `src/kamerspoor/store/migrations`; it prints nothing when nothing is lacking, and
`tests/store/test_list_engine.py` fails until then.
"""

from __future__ import annotations

import sys

from kamerspoor.store.schema import lacking

if __name__ == "__main__":
    sys.stdout.writelines(f"{statement};\n" for statement in lacking())
