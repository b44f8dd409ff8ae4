# Groepswijzer from a fresh clone: `make demo`. Everything needed is put in .venv by the first target you ask for,
# so a machine with only make and Python 3.11 or newer is enough.

.DEFAULT_GOAL := help
SHELL := /bin/sh
.DELETE_ON_ERROR:

# Code is compiled once, not in each of the many processes that the tests start, whatever the machine has set.
unexport PYTHONDONTWRITEBYTECODE

VENV ?= .venv
PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)

IN := $(VENV)/bin/python
PIP := $(IN) -m pip --disable-pip-version-check --no-input -q install
LOCK := CUSTOM_COMPILE_COMMAND="make lock" $(IN) -m piptools compile --quiet --generate-hashes --strip-extras \
	--allow-unsafe --all-build-deps --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

# A stamp is touched after the last step succeeded: an interrupted set-up is simply done again.
MADE := $(VENV)/.made
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev

.PHONY: help setup demo run season test lint fast slow long bench moments pictures voices lock clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

setup: $(READY_DEV)  ## fill .venv with all that is needed to work on the bot

demo: $(READY)  ## the bot with a pretend Telegram in your browser; no account needed
	@$(IN) -m bot demo

run: config.toml $(READY)  ## the bot itself, with your config.toml
	@$(IN) -m bot run --config config.toml

season: $(READY)  ## many weeks of groups in a minute, with the promises checked
	@$(IN) -m bot season

# Three workers on two cores: a browser waits more than it works.
test: lint  ## everything: the linters, then the tests, the slow and the browser tests among them
	@$(IN) -m pytest -n 3 --dist worksteal -m "not long" --timeout=900

lint: $(READY_DEV)  ## ruff and mypy
	@$(IN) -m ruff check .
	@$(IN) -m ruff format --check .
	@$(IN) -m mypy

fast: $(READY_DEV)  ## only the fast tests
	@$(IN) -m pytest -n 2 --dist worksteal -m "not browser and not slow and not long" --timeout=300

slow: $(READY_DEV)  ## only the slow and the browser tests
	@$(IN) -m pytest -n 3 --dist worksteal -m "browser or slow" --timeout=900

long: $(READY_DEV)  ## the long forms of the seeded runs, for a night: thousands of kills, long histories
	@$(IN) -m pytest -m "long" --timeout=7200

bench: $(READY_DEV)  ## measure: how fast, how much, how many
	@$(IN) -m benchmarks

moments: $(READY_DEV)  ## tell the named moments and write what each takes to docs/moments.md
	@$(IN) -m pytest -q -m moment --moments=docs/moments.md

pictures: $(READY_DEV)  ## walk through the check-in in a browser and show it in docs/pictures.md
	@$(IN) -m pytest -q tests/stories/test_pictures_page.py --pictures=.

voices: $(READY)  ## speak what participants can listen to and has no sound yet (needs espeak-ng and opus-tools)
	@$(IN) -m bot content voices

lock: $(READY_DEV)  ## choose the newest allowed packages again and write both lock files
	@rm -f requirements.txt requirements-dev.txt
	@$(LOCK) --extra dev --output-file requirements-dev.txt pyproject.toml
	@$(LOCK) --constraint requirements-dev.txt --output-file requirements.txt pyproject.toml

clean:  ## remove .venv and all that was made; your data/ and config.toml stay
	@rm -rf "$(VENV)" build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	@find . -type d -name __pycache__ -prune -exec rm -rf {} +

config.toml:
	@echo "There is no config.toml yet: copy config.example.toml to config.toml and fill in your own values." >&2
	@exit 1

$(MADE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Groepswijzer needs Python 3.11 or newer, and '$(PYTHON)' is not; try: make PYTHON=/path/to/python3.11" >&2; \
		exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python cannot make a virtual environment; on Debian or Ubuntu: apt install python3-venv" >&2; \
		exit 1; }
	@echo "Setting up $(VENV) (once, about a minute)" >&2
	@$(PYTHON) -m venv --clear "$(VENV)"
	@touch $@

# What the bot needs, checked by hash. The build backend is among it, so nothing is fetched unchecked.
$(READY): $(MADE) requirements.txt pyproject.toml
	@$(PIP) --require-hashes -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

# The same versions (requirements.txt is made within requirements-dev.txt) with the tools beside them.
$(READY_DEV): $(MADE) requirements-dev.txt requirements.txt pyproject.toml
	@$(PIP) --require-hashes -r requirements-dev.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $(READY) $@
