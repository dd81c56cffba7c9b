# The two commands of this project, and what they stand on.
#
#   make build   contracts/ -> generated/
#   make test    lint, types and every test, on a fresh machine in five minutes
#
# and, when there is more time:
#
#   make test-deep    mutation testing, and a hundred thousand random events
#   make bench        what resilience costs, and what it is worth under overload
#
# All set-up goes into .venv and .venv-bench; nothing is installed outside of this folder.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
DEEP   := $(VENV)/.ready-deep
BENCH  := .venv-bench

.PHONY: build check test test-deep bench lint format venv clean

build: $(READY) ## Write generated/ from contracts/.
	$(BIN)/codegen build contracts -o generated

check: $(READY) ## Is generated/ what `make build` would write?
	$(BIN)/codegen check contracts -o generated

test: lint ## Lint, then every test.
	$(BIN)/python -m pytest -n 2 --dist worksteal

test-deep: $(DEEP) ## Mutation testing and the tests that take minutes.
	$(BIN)/python -m tests.deep.mutation
	$(BIN)/python -m pytest -m deep

bench: $(BENCH)/.ready ## Write benchmarks/RESULTS.md and docs/resilience/overload.*.
	$(BENCH)/bin/python -m benchmarks.calls
	$(BENCH)/bin/python -m benchmarks.overload

lint: $(READY) ## Style and types, of the tool and of what it wrote.
	$(BIN)/ruff check .
	$(BIN)/black --check --quiet .
	$(BIN)/mypy -p codegen -p generated

format: $(READY) ## Put imports and layout in order.
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/black --quiet .

venv: $(READY) ## Make .venv ready for use.

# The stamp is written last, so an installation that broke off starts anew.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "make: $(PYTHON) is missing or older than Python 3.11;" \
	       "name a newer one: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,test]'
	@touch $@

$(DEEP): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[deep]'
	@touch $@

# In a place of its own: the libraries that are compared are no part of the project.
$(BENCH)/.ready: pyproject.toml
	$(PYTHON) -m venv --clear $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	@touch $@

clean: ## Remove what make and the tests leave behind; generated/ is committed and stays.
	rm -rf $(VENV) $(BENCH) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
