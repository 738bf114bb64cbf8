# Two commands: `make demo` sets up and shows the shipped case, `make test` sets up and runs every check.
# `make coverage` runs the tests and prints which lines none of them reaches, which takes much longer.
PYTHON ?= python3
# Byte code is kept: the checks start the command hundreds of times.
unexport PYTHONDONTWRITEBYTECODE
VENV := .venv
# What is installed for the checks; with dev,semantic,nli the tests of the optional models run too.
EXTRAS ?= dev
BIN := $(VENV)/bin

.PHONY: demo test coverage setup schema readme clean

demo: $(VENV)/ready
	@rm -rf demo
	@$(BIN)/claimcheck demo demo

test: $(VENV)/ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy -p claimcheck
	$(BIN)/python -m pytest -n 4

coverage: $(VENV)/ready-dev
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term-missing:skip-covered

setup: $(VENV)/ready-dev

schema: $(VENV)/ready-dev
	$(BIN)/python -m claimcheck.store.schema

readme: $(VENV)/ready-dev
	PYTHONPATH=. $(BIN)/python tests/readme.py

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "claimcheck needs Python 3.11 or newer: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "no venv module: on Debian, apt install python3-venv"; exit 1; }

$(VENV)/ready: $(VENV)/bin/python pyproject.toml
	@echo "setting up in $(VENV) (once) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --compile --editable .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready
	@$(BIN)/pip install --quiet --disable-pip-version-check --compile --editable '.[$(EXTRAS)]'
	@touch $@

clean:
	rm -rf $(VENV) demo build dist .pytest_cache .ruff_cache .mypy_cache .hypothesis .coverage
