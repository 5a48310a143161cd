# Everything works with Python >= 3.11 and make: the first target that is asked for makes .venv.
# The first of these that runs and is new enough (a name may be there and not run, as with pyenv's shims).
PYTHON ?= $(shell for name in python3 python python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$name && break; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PORT ?= 8035

# What is compiled for one run of the tests is there for the next: in every run that is a tenth of its time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup demo test check slow fix schemas bench bench-long migration messages reference train measured clean

setup: $(READY)

# uv installs exactly what uv.lock says; --inexact lets uv itself stay in the environment. Compiled once here: where
# Python may not keep what it compiles, every command would do it again.
$(READY): pyproject.toml src/tk_emulator/pyproject.toml uv.lock
	@test -n "$(PYTHON)" || { echo "Kamerspoor needs Python 3.11 or newer (make PYTHON=/path/to/python3)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@test -x $(BIN)/uv || $(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.5"
	UV_PROJECT_ENVIRONMENT=$(VENV) $(BIN)/uv sync --frozen --inexact --quiet --compile-bytecode
	@$(BIN)/python -m compileall -q src
	@touch $(READY)

# The main job on the bundled fictional dossier, then the pages on http://127.0.0.1:8035/
demo: $(READY)
	$(BIN)/kamerspoor demo --port $(PORT)

# All tests but the benchmarks; browser tests say so when there is no Chromium.
test: $(READY)
	$(BIN)/python -m pytest -n auto --dist loadfile -m "not bench"

check: $(READY)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --dist loadfile

# What check leaves out because it takes minutes: whole tables, kills at random moments, pages in Chromium. Tests of one
# group share what is made once and run on one core.
slow: $(READY)
	$(BIN)/python -m pytest -n auto --dist loadgroup -m "slow or browser"

fix: $(READY)
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

# The public promise as it is printed now, to be looked at in the diff; an empty file is a name that is new.
schemas: $(READY)
	for one in tests/publish/schemas/*.json; do $(BIN)/kamerspoor schema $$(basename $$one .json) > $$one; done

# Ratios within one run: one over its bound is printed as such, one over twice its bound fails.
bench: $(READY)
	$(BIN)/python benchmarks/bench.py

# The same on the sizes of the whole Chamber, a million passages among them: an hour, and no part of .ci/run.
bench-long: $(READY)
	$(BIN)/python benchmarks/bench.py --long
	$(BIN)/python benchmarks/recognition.py

# The catalogue of English words in step with the words that pages use.
messages: $(READY)
	@$(BIN)/python scripts/messages.py

# What a new migration must hold, for a field or a kind of fact that was added to its row.
migration: $(READY)
	@$(BIN)/python scripts/migration.py

# The document of lists, their fields, filters and orders, from their rows.
reference: $(READY)
	$(BIN)/python scripts/reference.py

# What lists are worth: measured on the labelled papers, kept in a file of the package, and written into docs/accuracy.md.
measured: $(READY)
	for one in dev seeds; do $(BIN)/kamerspoor evaluate ../shared/data/$$one --more tests/gold --folds --record >/dev/null; done
	$(BIN)/python scripts/measured.py

# The models of src/kamerspoor/learned, from labelled papers (docs/gold.md): the same data give the same files.
DATA ?= ../shared/data/dev
train: $(READY)
	$(BIN)/python -m training $(DATA)

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
