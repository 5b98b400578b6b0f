# Every habit is a target; `make help` lists them. All of them work in .venv, which the first one makes.
# uv is used when it is there, else venv and pip: `make UV= test` leaves it out.

PYTHON = $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v $$p && break; done)
UV := $(shell command -v uv)

VENV := .venv
RUN := $(VENV)/bin/python
READY := $(VENV)/.ready
INSTALL := $(RUN) progress.py
# Installs a file of locks/, which is all that it needs: an archive with another hash is refused.
LOCKED := $(INSTALL) $(if $(strip $(UV)),$(UV) pip install -v --color never --python $(RUN),$(RUN) -m pip install \
	--disable-pip-version-check) --no-deps --require-hashes --requirement
LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	--custom-compile-command "make lock" $(ARGS)
OTHERS := bench docs fuzz
SOURCES := generator overlay tests examples benchmarks docs

# What `make generate SPEC=... PACKAGE=... OUT=... CONFIG=...` hands to the generator, and `make test ARGS="-k sse"` to pytest.
# HTTP=httpx2 runs the tests with that library, and checks the types of a package that is made for it.
SPEC :=
CONFIG :=
PACKAGE :=
OUT :=
ARGS :=
NAME :=
VERSION :=
HTTP := $(MISTRAL_HTTP)
BASE := origin/main
FORMAT := text
LOCAL :=
ONLY :=
ROOT :=
CHOICE := $(if $(SPEC),--spec $(SPEC)) $(if $(CONFIG),--config $(CONFIG)) \
	$(if $(PACKAGE),--package $(PACKAGE)) $(if $(OUT),--output $(OUT))

.DEFAULT_GOAL := help
.PHONY: help install demo generate new check diff lint format types test slow soak mutants fuzz pythons bench docs recording lock build clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(READY) ## make .venv with the pinned tools

$(READY): pyproject.toml locks/dev.txt
	@echo "Installing the pinned tools into $(VENV) with $(if $(UV),uv,pip)"
ifneq ($(strip $(UV)),)
	@$(UV) venv --quiet --allow-existing --python $(or $(PYTHON),3.11) $(VENV)
	@$(LOCKED) locks/dev.txt
	@$(INSTALL) $(UV) pip install -v --color never --python $(RUN) --no-deps --no-build-isolation --editable .
else
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; name one with PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(LOCKED) locks/dev.txt
	@$(INSTALL) $(RUN) -m pip install --disable-pip-version-check --no-deps --no-build-isolation --editable .
endif
	@touch $@

demo: generate ## stream the two examples: LOCAL=1 or no MISTRAL_API_KEY means the server that comes along
	@$(RUN) examples/demo.py $(if $(LOCAL),--local)

generate: $(READY) ## openapi.yaml -> generated/; or SPEC= PACKAGE= OUT= for another API
	@$(RUN) -m generator generate $(CHOICE)

new: $(READY) ## a project to publish around the package: SPEC= OUT=, and PACKAGE= NAME= VERSION= CONFIG=
	@$(RUN) -m generator generate --scaffold $(CHOICE) $(if $(NAME),--name $(NAME)) $(if $(VERSION),--version $(VERSION))

check: $(READY) ## does generated/ match the spec?
	@$(RUN) -m generator check $(CHOICE)

diff: $(READY) ## does the spec break callers? BASE=origin/main FORMAT=text
	@$(RUN) -m generator diff git:$(BASE):openapi.yaml openapi.yaml --format $(FORMAT)

lint: $(READY) ## ruff: rules and format; import-linter: which way imports go
	@$(VENV)/bin/ruff check $(wildcard $(SOURCES))
	@$(VENV)/bin/ruff format --check $(wildcard $(SOURCES))
	@$(VENV)/bin/lint-imports --no-cache --no-logo

format: $(READY) ## let ruff repair what it can
	@$(VENV)/bin/ruff check --fix $(wildcard $(SOURCES))
	@$(VENV)/bin/ruff format $(wildcard $(SOURCES))

types: $(READY) ## mypy --strict and pyright strict; HTTP=httpx2 for a package that is made for it
ifneq ($(HTTP),)
	@$(RUN) -m tests.support.other_library $(HTTP) build/$(HTTP)
	@$(VENV)/bin/mypy --python-version 3.11 build/$(HTTP)/mistralai
else
	@$(VENV)/bin/mypy --python-version 3.11 generator
	@$(VENV)/bin/mypy --python-version 3.10 overlay generated/mistralai
	@$(VENV)/bin/pyright --project .
endif

test slow: export MISTRAL_HTTP := $(HTTP)
test: $(READY) ## the tests but the slow ones; ARGS="-k sse" for some of all, HTTP=httpx2 for another HTTP library
	@$(RUN) -m pytest $(if $(ARGS),,-n auto --dist worksteal -m 'not alone and not slow') $(ARGS)

slow: $(READY) ## the tests that take seconds each, and those that must run alone
	@$(RUN) -m pytest -n auto --dist worksteal -m 'slow and not alone'
	@$(RUN) -m pytest -m alone $$(grep -rl --include='test_*.py' 'mark[.]alone' tests)

pythons: $(READY) ## the tests in each Python from 3.10 to 3.15 that is found; ONLY="3.13 3.14" ROOT=/another/system
	@$(RUN) -m tests.support.pythons $(addprefix --only ,$(ONLY)) $(if $(ROOT),--root $(ROOT)) $(ARGS)

mutants: $(READY) ## change the code, and see that tests fail; ARGS="overlay/sse --sample 100" for some files
	@$(RUN) -m tests.mutants $(ARGS)

soak: $(READY) ## minutes of calls with faults, and races: nothing may be held; ARGS="--calls 10000 --seconds 300"
	@PYTHONPATH=.:generated $(RUN) -m tests.soak $(ARGS)
	@PYTHONPATH=.:generated $(RUN) -m tests.races 3

fuzz: $(READY) ## look for bytes that break decoder, framing, readers or diff; ARGS="diff --seconds 600" for one of them
	@$(LOCKED) locks/fuzz.txt
	@$(RUN) -m tests.fuzz $(ARGS)

bench: $(READY) ## side by side with the SDKs that people use today
	@$(LOCKED) locks/bench.txt
	@$(RUN) -m benchmarks $(ARGS)
	@$(RUN) docs/numbers.py

docs: $(VENV)/.docs ## the documentation, as a site, looked at in Chromium where that is installed
	@NO_MKDOCS_2_WARNING=1 $(RUN) -m mkdocs build --quiet --strict
	@SITE=site $(RUN) -m pytest -q tests/site $(ARGS)
	@echo "site/index.html"

recording: $(VENV)/.docs ## docs/images/stream.svg, from a real run in a terminal
	@$(RUN) docs/record.py

$(VENV)/.docs: $(READY)
	@$(LOCKED) locks/docs.txt
	@touch $@

lock: ## locks/: all versions that the pins lead to, with hashes; ARGS=--upgrade takes newer ones
	@test -n "$(UV)" || { echo "uv is needed" >&2; exit 1; }
	@$(LOCK) pyproject.toml --group dev --group frameworks --output-file locks/dev.txt
	@for group in $(OTHERS); do \
		$(LOCK) --constraint locks/dev.txt --group $$group --output-file locks/$$group.txt || exit; \
	done

build: $(READY) ## wheels and sdists of SDK and generator into dist/; SHIM=mistralai, REPOSITORY=https://...
	@SHIM=$(SHIM) REPOSITORY=$(REPOSITORY) $(RUN) -m build --no-isolation --outdir dist .
	@$(RUN) -m build --no-isolation --outdir dist generator

clean: ## remove .venv, caches and builds; generated/ stays
	@rm -rf $(VENV) benchmarks/.envs build dist site .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache *.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
