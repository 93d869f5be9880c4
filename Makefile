# Every task of the project; `make help` lists them. Two are enough to begin: `make demo` and `make test`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= python3
BIN := .venv/bin
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
CODE := src tests

.PHONY: help
help: ## This list
	@awk -F ':.*## ' '/^# ---- /{print "\n" toupper(substr($$0, 8, 1)) substr($$0, 9)} /^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' Makefile
	@echo; echo "Settings come from the environment or the file .env (see .env.example); for example: PORT=8001 make demo"

# ---- environment: made once, and again only when a lock file changes

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed / Tarvitaan Python 3.11 tai uudempi."; exit 1; }
	@echo "Making the environment .venv / Tehdään ympäristö .venv …"
	@$(PYTHON) -m venv .venv || { echo "The module venv is missing / Moduuli venv puuttuu: apt install python3-venv"; exit 1; }
	@$(PIP) -r requirements-tools.lock
	@touch $@

# Everything that is installed is in a lock file with its hashes. uv is quick; where it does not reach the package index
# that pip is set to use, pip does the same.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
UV = VIRTUAL_ENV="$(CURDIR)/.venv" $(BIN)/uv pip install --quiet --require-hashes

.venv/.runtime: .venv/.made requirements.lock pyproject.toml
	@echo "Installing / Asennetaan …"
	@$(UV) -r requirements.lock 2>/dev/null || $(PIP) -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.runtime requirements-dev.lock
	@echo "Installing what development needs / Asennetaan kehittämisen välineet …"
	@$(UV) -r requirements-dev.lock 2>/dev/null || $(PIP) -r requirements-dev.lock
	@touch $@

node_modules/.stamp: package-lock.json | .venv/.runtime
	@if ! command -v npm >/dev/null; then $(PIP) -r requirements-npm.lock; fi
	@PATH="$$PATH:$(CURDIR)/$(BIN)" npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: install static
install: .venv/.dev node_modules/.stamp ## Install what development and tests need

static: .venv/.runtime node_modules/.stamp ## Make the site's static files and message catalogues
	@$(BIN)/teoiksi build

# ---- use

.PHONY: demo run worker
demo: .venv/.runtime node_modules/.stamp ## Install and show the product with Imatra in it; Ctrl-C stops all of it
	@exec $(BIN)/teoiksi demo --parent "$$PPID"

run: static ## Run the web server alone
	@exec $(BIN)/teoiksi serve --parent "$$PPID"

worker: .venv/.runtime ## Run the worker alone
	@exec $(BIN)/teoiksi worker --parent "$$PPID"

# ---- tests and checks

.PHONY: test test-data browser coverage check lint fix types arch migrations-check messages-check
browser: ## Install Chromium for the browser tests when root and absent
	@if [ -x "$(CHROMIUM)" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing Chromium / Asennetaan Chromium …"; \
	  apt-get -qq update >/dev/null && apt-get -qq install -y chromium >/dev/null && exit 0; \
	fi; \
	echo "Selaintestit tarvitsevat Chromiumin. Asenna se (sudo apt install chromium) tai anna polku: CHROMIUM=/polku make test"; \
	echo "The browser tests need Chromium. Install it (sudo apt install chromium) or name it: CHROMIUM=/path make test"; \
	exit 1

test: install static browser ## Install what is missing and run all tests
	@$(BIN)/python -m pytest -n auto --dist loadfile -q

test-data: install ## Run the tests over the real files under TEOIKSI_TEST_DATA alone
	@$(BIN)/python -m pytest -q -m data

coverage: install static browser ## Run all tests and tell which lines none of them runs
	@$(BIN)/coverage erase
	@$(BIN)/coverage run -m pytest -n auto --dist loadfile -q
	@$(BIN)/coverage combine -q
	@$(BIN)/coverage report

check: lint types arch messages-check migrations-check test ## Run everything that CI runs, in its order

lint: install ## Look at format and habits, change nothing
	@$(BIN)/ruff format --check -q .
	@$(BIN)/ruff check -q .
	@git ls-files '*.html' | xargs -r $(BIN)/djade --check --target-version 5.2

fix: install ## Format, and mend what can be mended
	@$(BIN)/ruff format -q .
	@$(BIN)/ruff check -q --fix .
	@git ls-files '*.html' | xargs -r $(BIN)/djade --target-version 5.2

types: install ## Check the types (mypy, strict)
	@$(BIN)/mypy

arch: install ## Check storeys, order of domains and house rules
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/ast-grep scan

migrations-check: install ## Check that every change of a model has its migration
	@$(BIN)/teoiksi makemigrations --check --dry-run

messages-check: install ## Check that every text of the site is in Finnish and Swedish
	@$(BIN)/python tools/messages.py check

# ---- upkeep

.PHONY: migrations messages bench fuzz lock release clean
migrations: install ## Write the migrations that changed models need; give it a name: NAME=indicator_is_public
	@$(BIN)/teoiksi makemigrations $(if $(NAME),--name $(NAME))

messages: install ## Bring the message catalogues up to date and list what is to be translated
	@$(BIN)/python tools/messages.py extract

bench: install browser ## Measure CPU, database calls, bytes and memory; writes build/bench.json (docs/performance.md)
	@$(BIN)/python -m tools.bench

fuzz: .venv/.dev ## Spoil files and give them to the readers; FOLDER=folder of files, MINUTES=10
	@$(BIN)/python -m tools.fuzz "$(or $(FOLDER),$(TEOIKSI_TEST_DATA))" --minutes $(or $(MINUTES),10)

LOCK = $(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-header -q -p 3.11 pyproject.toml
lock: .venv/.dev ## Write the lock files anew
	@$(LOCK) -o requirements.lock
	@$(LOCK) --extra dev -o requirements-dev.lock
	@$(LOCK) --extra npm -o requirements-npm.lock
	@$(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-header -q -p 3.11 --group pyproject.toml:tools -o requirements-tools.lock

release: check ## Make wheel and source of the newest version of CHANGELOG.md, in dist; it must have its day
	@version=$$($(BIN)/teoiksi version); grep -qE "^## $$version – [0-9]{4}-[0-9]{2}-[0-9]{2}$$" CHANGELOG.md || { echo "CHANGELOG.md: write the day of $$version / kirjoita version $$version päivä"; exit 1; }
	@$(BIN)/uv build -q --no-build-isolation --out-dir dist
	@echo "dist: $$(ls dist | tr '\n' ' ')"

clean: ## Remove what was made, but not the data folder
	rm -rf .venv node_modules build dist src/*.egg-info src/teoiksi/web/static/vendor
