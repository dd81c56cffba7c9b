# The two commands of this project, and what they stand on.
#
#   make build   contracts/ -> generated/
#   make test    lint, types and every test, on a fresh machine in some nine minutes
#
# and, when there is more time:
#
#   make test-contracts  the contract tests that were generated for the shop
#   make demo            the shop of examples/shop, and what goes wrong there, in half a minute
#   make demo SERVICES=1 the same on RabbitMQ and Kafka
#   make test-corpus     outside contracts, which are no part of this repository (CODEGEN_CORPUS)
#   make test-deep       mutation testing, and a hundred thousand random events
#   make bench           what resilience and building cost, and what resilience is worth
#
#   make services        what the next one needs, on loopback: Redis, RabbitMQ, Kafka, ...
#   make test-services   outside clients and servers, and stores and brokers that are real
#   make services-stop   end what `make services` began
#
# All set-up goes into .venv, .venv-bench and .services; nothing is installed outside of this
# folder, but for Redis, PostgreSQL and RabbitMQ (and Java and Maven, which Kafka needs), which
# `make services` takes from Debian if they are absent and root asks.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
DEEP   := $(VENV)/.ready-deep
WITH   := $(VENV)/.ready-services
BENCH  := .venv-bench

.PHONY: build check test test-contracts demo test-corpus test-deep services test-services services-stop
.PHONY: bench lint format venv clean

build: $(READY) ## Write generated/ from contracts/.
	$(BIN)/codegen build contracts -o generated

check: $(READY) ## Is generated/ what `make build` would write?
	$(BIN)/codegen check contracts -o generated

test: lint ## Lint, then every test of the tool and of the runtime.
	CODEGEN_TEST_EXAMPLES=5 $(BIN)/python -m pytest tests -n 2 --dist worksteal

test-contracts: $(READY) ## The contract tests of the shop, as its users would run them.
	$(BIN)/python -m pytest generated/contract_tests -n 2 --contract-examples=5

demo: $(READY) $(if $(SERVICES),$(WITH)) ## A story of the shop; with SERVICES=1 on RabbitMQ and Kafka.
ifdef SERVICES
	@[ -f .services/env ] || $(BIN)/python -m tests.services start rabbitmq kafka
	@. ./.services/env; $(BIN)/python -m examples.shop.demo \
	  --rabbitmq "$$CODEGEN_TEST_RABBITMQ_URL" --kafka "$$CODEGEN_TEST_KAFKA_BOOTSTRAP"
else
	@$(BIN)/python -m examples.shop.demo
endif

test-corpus: $(READY) ## Contracts that others wrote, where there are some.
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "corpus and not deep"

test-deep: $(DEEP) ## Mutation testing and the tests that take minutes.
	$(BIN)/python -m tests.deep.mutation
	$(BIN)/python -m pytest -m deep

services: $(WITH) ## Start what `make test-services` needs; on a laptop, say what is missing.
	$(BIN)/python -m tests.services start

test-services: $(WITH) ## The tests that need services; in CI a missing one fails.
	@if [ -f .services/env ]; then . ./.services/env; fi; \
	$(BIN)/python -m pytest -m services

services-stop: $(WITH) ## End what `make services` began, and nothing else.
	$(BIN)/python -m tests.services stop

bench: $(BENCH)/.ready ## Write benchmarks/RESULTS.md and docs/resilience/overload.*.
	$(BENCH)/bin/python -m benchmarks.calls
	$(BENCH)/bin/python -m benchmarks.grpc_calls
	$(BENCH)/bin/python -m benchmarks.overload
	$(BENCH)/bin/python -m benchmarks.build
	$(BENCH)/bin/python -m benchmarks.contract_tests
	@if [ -f .services/env ]; then . ./.services/env; fi; \
	if [ -n "$$CODEGEN_TEST_RABBITMQ_URL" ]; then $(BENCH)/bin/python -m benchmarks.events; \
	else echo "bench: events are left out, there is no broker: make services"; fi

lint: $(READY) ## Style and types, of the tool and of what it wrote.
	$(BIN)/ruff check .
	$(BIN)/black --check --quiet .
	$(BIN)/mypy -p codegen -p generated -p examples

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

$(WITH): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[services]'
	@touch $@

# In a place of its own: the libraries that are compared are no part of the project.
$(BENCH)/.ready: pyproject.toml
	$(PYTHON) -m venv --clear $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	@touch $@

clean: ## Remove what make and the tests leave behind; generated/ is committed and stays.
	@if [ -f .services/env ] && [ -x $(BIN)/python ]; then $(BIN)/python -m tests.services stop; fi
	rm -rf $(VENV) $(BENCH) .services build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
