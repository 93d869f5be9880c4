# Every task of the project; `make help` lists them. Two are enough to begin: `make demo` and `make test`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.ONESHELL:
.SHELLFLAGS := -eu -o pipefail -c

export TEOIKSI_DATA ?= $(CURDIR)/var
PYTHON ?= python3
BIN := .venv/bin
CODE := src tests

.PHONY: help
help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  %-14s %s\n", $$1, $$2}'

# ---- environment: made once, and again only when a lock file changes

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed / Tarvitaan Python 3.11 tai uudempi."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet uv || echo "uv cannot be had, pip will do / uv ei ole saatavilla, pip riittää"
	touch $@

# $(1): lock file
define install
	if [ -x $(BIN)/uv ]; then VIRTUAL_ENV=$(CURDIR)/.venv $(BIN)/uv pip install --quiet --require-hashes -r $(1); else $(BIN)/pip install --quiet --require-hashes -r $(1); fi
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable . 2>/dev/null || $(BIN)/python -m pip install --quiet --no-deps --editable .
endef

.venv/.runtime: .venv/.made requirements.lock pyproject.toml
	@echo "Installing / Asennetaan …"
	@$(call install,requirements.lock)
	@touch $@

.venv/.dev: .venv/.runtime requirements-dev.lock
	@echo "Installing what development needs / Asennetaan kehittämisen välineet …"
	@$(call install,requirements-dev.lock)
	@touch $@

node_modules/.stamp: package-lock.json | .venv/.runtime
	@if ! command -v npm >/dev/null; then $(BIN)/python -m pip install --quiet --require-hashes -r requirements-npm.lock; fi
	@PATH="$$PATH:$(CURDIR)/$(BIN)" npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: install static
install: .venv/.dev node_modules/.stamp ## Everything that development and tests need

static: .venv/.runtime node_modules/.stamp ## The site's static files and message catalogues
	@$(BIN)/teoiksi build

# ---- use

.PHONY: demo run worker
demo: .venv/.runtime node_modules/.stamp ## Install, start and show the product with Imatra in it (PORT, TEOIKSI_DATA)
	@exec $(BIN)/teoiksi demo --parent "$$PPID"

run: static ## The web server alone
	@exec $(BIN)/teoiksi serve --parent "$$PPID"

worker: .venv/.runtime ## The worker alone
	@exec $(BIN)/teoiksi worker --parent "$$PPID"

# ---- tests and checks

.PHONY: test test-data browser coverage check lint fix types arch migrations-check messages-check
browser: ## Chromium for the browser tests: installed when root and absent
	@if ! command -v chromium >/dev/null && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get -qq update >/dev/null && apt-get -qq install -y chromium >/dev/null; fi

test: install static browser ## All tests
	@$(BIN)/python -m pytest -n auto --dist loadgroup -q

test-data: install ## The tests over the real files under TEOIKSI_TEST_DATA alone
	@$(BIN)/python -m pytest -q -m data

coverage: install static browser ## Branch coverage of all tests, and the lines that none runs
	@$(BIN)/coverage erase
	@$(BIN)/coverage run -m pytest -n auto -q
	@$(BIN)/coverage combine -q
	@$(BIN)/coverage report

check: lint types arch messages-check migrations-check test ## Everything that CI runs, in its order

lint: install ## Format and lint, nothing changed
	@$(BIN)/ruff format --check -q .
	@$(BIN)/ruff check -q .
	@git ls-files '*.html' | xargs -r $(BIN)/djade --check --target-version 5.2

fix: install ## Format and mend what can be mended
	@$(BIN)/ruff format -q .
	@$(BIN)/ruff check -q --fix .
	@git ls-files '*.html' | xargs -r $(BIN)/djade --target-version 5.2

types: install ## mypy, strict
	@$(BIN)/mypy

arch: install ## Storeys, order of domains, house rules
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/ast-grep scan

migrations-check: install ## Every change of a model has its migration
	@$(BIN)/teoiksi makemigrations --check --dry-run

messages-check: install ## Every text of the site is in Finnish and Swedish
	@if [ -f tools/messages.py ]; then $(BIN)/python tools/messages.py check; fi

# ---- upkeep

.PHONY: bench lock release clean
bench: install browser ## CPU time, database calls, bytes, memory; writes build/bench.json (docs/performance.md)
	@$(BIN)/python -m tools.bench

LOCK = $(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-header -q -p 3.11 pyproject.toml
lock: .venv/.dev ## Write the lock files again
	@$(LOCK) -o requirements.lock
	@$(LOCK) --extra dev -o requirements-dev.lock
	@$(LOCK) --extra npm -o requirements-npm.lock

release: check ## Wheel and source of the newest version of CHANGELOG.md, in dist; it must have its day
	@version=$$($(BIN)/teoiksi version)
	@grep -qE "^## $$version – [0-9]{4}-[0-9]{2}-[0-9]{2}$$" CHANGELOG.md || { echo "CHANGELOG.md: write the day of $$version / kirjoita version $$version päivä"; exit 1; }
	@$(BIN)/uv build -q --out-dir dist
	@echo "dist: $$(ls dist | tr '\n' ' ')"

clean: ## Remove what was made, but not the data folder
	rm -rf .venv node_modules build dist src/*.egg-info src/teoiksi/web/static/vendor
