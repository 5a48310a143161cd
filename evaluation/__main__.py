"""``python -m evaluation GOLD_DIR [MORE]``: the figures with every miss as JSON, for `evaluation.against`.

It needs no more of the product than what is measured, and so also runs with the code of another revision.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from evaluation.run import evaluate

if __name__ == "__main__":
    folder, *more = map(Path, sys.argv[1:])
    sys.stdout.buffer.write(msgspec.json.encode(evaluate(folder, more=more[0] if more else None)))
