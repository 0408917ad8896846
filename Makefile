# `make` alone lists what there is. Everything runs from .venv; nothing is installed elsewhere.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
# Compiled modules halve the time a process needs to start; the first one writes them for all.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
PYTEST_WORKERS ?= 2
ARGS ?=

BIN := .venv/bin
RUNTIME := .venv/.runtime-installed
DEV := .venv/.dev-installed
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check --no-input
WITH_SERVICES := $(BIN)/python -m tools.services run --data var/test --fast --
PYTEST := $(WITH_SERVICES) $(BIN)/python -m pytest -n $(PYTEST_WORKERS)

# What is enough to import the settings where nothing connects to anything (mypy's Django plugin).
OFFLINE_ENV := ARTEMIS_ENV=dev ARTEMIS_SECRET_KEY=only-to-read-the-settings-000000000000000 \
	DATABASE_URL=postgresql://postgres@127.0.0.1/artemis REDIS_URL=redis://127.0.0.1/0
# What production looks like to `manage.py check --deploy`.
DEPLOY_ENV := ARTEMIS_ENV=prod ARTEMIS_ALLOWED_HOSTS=artemis.example \
	ARTEMIS_SECRET_KEY=Only-For-Checks.7f3kQ9vXw2LmZs81TbYhRcDn64uJpEaGo5iK

##@ Use it
.PHONY: help
help: ## List the targets (this)
	@awk 'BEGIN { FS = ":.*## " } /^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z][a-z0-9-]*:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@printf '\nVariables: PORT=8001 make demo · make test-fast ARGS="-k lease" · make PYTHON=python3.12 demo\n'

.PHONY: demo
demo: $(RUNTIME) ## Everything running with demo data on http://127.0.0.1:8000 (PORT=...); Ctrl-C stops it
	@exec $(BIN)/python -m tools.demo

.PHONY: manage
manage: $(RUNTIME) ## A command of manage.py against the running demo (ARGS="import_conversations chats.jsonl --platform lagoon")
	@exec $(BIN)/python -m tools.manage '$(ARGS)'

.PHONY: evaluate
evaluate: $(RUNTIME) ## How well labelled conversations of a file are told apart; needs no services (ARGS="chats.jsonl")
	@$(OFFLINE_ENV) exec $(BIN)/python manage.py evaluate $(ARGS)

.PHONY: smoke
smoke: $(DEV) ## Start the whole system, walk through it over HTTP, stop it
	@exec $(BIN)/python -m tools.smoke $(ARGS)

.PHONY: bench
bench: $(DEV) ## Measure: scoring, HTTP to scored, appending, claiming; prints the figures
	@exec $(BIN)/python -m benchmarks $(ARGS)

.PHONY: quality
quality: $(DEV) ## How well the shipped model finds what it was not taught by (ARGS="--markdown docs/detection.md")
	@exec $(BIN)/python -m benchmarks.quality $(ARGS)

.PHONY: screenshots
screenshots: $(DEV) browser ## Fresh pictures of every page in docs/img, from the demo data
	@exec $(BIN)/python -m tools.screenshots $(ARGS)

##@ Change it
.PHONY: test
test: $(DEV) browser ## Every test: core, use-cases, pages, API, races, browser (ARGS="-k word -x")
	@exec $(PYTEST) $(ARGS)

.PHONY: test-fast
test-fast: $(DEV) ## The inner loop: no browser, no races, nothing slow
	@exec $(PYTEST) -m "not browser and not race and not slow" $(ARGS)

.PHONY: test-race
test-race: $(DEV) ## Two connections at once: leases, claims, scoring, decisions
	@exec $(PYTEST) -m race $(ARGS)

.PHONY: test-e2e
test-e2e: $(DEV) browser ## The pages in a real browser
	@exec $(PYTEST) -m browser $(ARGS)

.PHONY: check
check: check-format check-lint check-types check-imports check-templates check-django ## Everything but the tests
	@echo "check: all good"

.PHONY: check-format
check-format: $(DEV) ## Formatted? (ruff format)
	@$(BIN)/ruff format --quiet --check . || { echo "check-format: run \`make format\`" >&2; exit 1; }

.PHONY: check-lint
check-lint: $(DEV) ## Lint (ruff)
	@$(BIN)/ruff check --quiet .

.PHONY: check-types
check-types: $(DEV) ## Types (mypy)
	@$(OFFLINE_ENV) $(BIN)/mypy

.PHONY: check-imports
check-imports: $(DEV) ## The floor plan: who may import whom (import-linter)
	@$(BIN)/lint-imports --no-cache >.venv/lint-imports.out 2>&1 || { cat .venv/lint-imports.out >&2; exit 1; }

.PHONY: check-templates
check-templates: $(DEV) ## Templates (djlint)
	@$(BIN)/djlint --lint --quiet templates

.PHONY: check-django
check-django: $(DEV) ## Django's deployment checks and missing migrations
	@exec $(WITH_SERVICES) sh -ec '\
		$(BIN)/python manage.py makemigrations --check --dry-run >.venv/makemigrations.out 2>&1 \
			|| { cat .venv/makemigrations.out >&2; exit 1; }; \
		export $(DEPLOY_ENV); \
		$(BIN)/python manage.py check --deploy --fail-level WARNING --database default >/dev/null'

.PHONY: format
format: $(DEV) ## Put Python into shape (ruff)
	@$(BIN)/ruff check --quiet --fix-only . && $(BIN)/ruff format --quiet .

.PHONY: browser
browser: $(RUNTIME)
	@$(BIN)/python -m tools.browser >/dev/null

##@ Look after it
.PHONY: priors
priors: $(DEV) ## Teach the recogniser and the prior model anew from the written corpus (about six minutes)
	@exec $(BIN)/python -m tools.priors $(ARGS)

.PHONY: lock
lock: $(RUNTIME) ## Write requirements*.lock anew from requirements*.in (ARGS="--upgrade" for newer versions)
	@test -x .venv/uv/bin/uv || { $(BIN)/python -m venv .venv/uv && .venv/uv/bin/python -m pip --quiet --quiet --disable-pip-version-check install uv; }
	@for name in requirements requirements-dev; do \
		.venv/uv/bin/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header \
			$(ARGS) --output-file $$name.lock $$name.in || exit 1; done
	@echo "lock: requirements.lock and requirements-dev.lock are up to date"

.PHONY: clean
clean: ## Remove .venv and caches; says what it keeps (make clean VAR=yes removes var/ as well)
	@! command -v flock >/dev/null || for lock in var/*/lock; do \
		test ! -e "$$lock" || flock --nonblock "$$lock" true || { \
		echo "clean: something still runs on $${lock%/lock}; stop it first" >&2; exit 1; }; done
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@if [ ! -e var ]; then :; elif [ "$(VAR)" = yes ]; then rm -rf var && echo "clean: removed var/ (demo and test data)"; \
		else echo "clean: var/ stays (demo and test data). To remove it too: make clean VAR=yes"; fi

# --- .venv: made when missing, brought up to date when a lock file changes ---
$(RUNTIME): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Artemis needs Python 3.11 or newer; $(PYTHON) is `$(PYTHON) --version 2>&1`." >&2; \
		echo "Name another one: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { rm -rf .venv; $(PYTHON) -m venv .venv >/dev/null 2>&1; } || { \
		rm -rf .venv; echo "$(PYTHON) cannot make a virtual environment." \
		"On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Installing what Artemis needs (once, about 15 s) ..."
	@$(PIP) install --no-compile --require-hashes --no-deps -r requirements.lock || { \
		echo "Could not install requirements.lock. Redis has no ready-made package for Python 3.13 and newer or for" \
		"processors other than x86-64: there it needs a C compiler and make, or use PYTHON=python3.12." >&2; exit 1; }
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME)
	@echo "Installing what tests and checks need (once) ..."
	@$(PIP) install --no-compile --require-hashes --no-deps -r requirements-dev.lock
	@touch $@
