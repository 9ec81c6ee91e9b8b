# Every target sets the project up by itself first; that takes a minute or two once, and nothing afterwards.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
LOOKS := .venv/.ready-looks
SYSTEM_LIBRARIES := libpangoft2-1.0-0 libharfbuzz-subset0

# Where bytecode is not kept, every one of the many processes of a build or a test compiles the library anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help reports test lab accuracy bench lint lock docs clean system check-looks pictures looks-system

help:  ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

reports: $(READY)  ## read seeds/ and build every report into reports/
	@$(BIN)/rokasean build

# One more at a time than there are cores: a test that builds waits for its kernels a good part of its time.
test: $(READY)  ## run every test, on all cores
	@$(BIN)/python -m pytest -n $$(($$(getconf _NPROCESSORS_ONLN) + 2)) --dist worksteal

lab: $(READY)  ## open JupyterLab on notebooks/
	@$(BIN)/jupyter lab notebooks

accuracy: $(READY)  ## score the reading of seeds/ against tests/gold, and write docs/accuracy.md
	@$(BIN)/python bench/accuracy.py

bench: $(READY)  ## measure how fast everything is (ten minutes), and write docs/benchmarks.md
	@$(BIN)/python bench/run.py

lint: $(READY)  ## run the linters
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

lock: $(READY)  ## pin the dependencies of pyproject.toml anew
	@$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --no-annotate --quiet --output-file requirements.lock

check-looks: $(LOOKS) reports  ## look at the reports from outside: veraPDF, axe-core in Chromium, two builds compared
	@ROKASEAN_LOOKS_REQUIRED=1 $(BIN)/python -m pytest -n auto --dist loadgroup -m looks tests/looks

pictures: $(LOOKS) reports  ## draw docs/pictures/ anew
	@$(BIN)/python bench/pictures.py

clean:  ## remove the environment, the caches and what was built
	@rm -rf .venv .cache .pytest_cache .ruff_cache .hypothesis
	@find reports -mindepth 1 -not -name README.md -delete

$(READY): pyproject.toml requirements.lock | system
	@echo "Setting up: a Python environment in .venv"
	@rm -rf .venv && $(PYTHON) -m venv .venv
	@echo "Setting up: the dependencies pinned in requirements.lock (a minute or two)"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements.lock
	@echo "Setting up: this project"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

# Only what looks at reports from outside; nothing else needs it.
$(LOOKS): $(READY) tests/looks/requirements.lock tests/looks/package.json tests/looks/package-lock.json | looks-system
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement tests/looks/requirements.lock
	@cp tests/looks/package.json tests/looks/package-lock.json .venv/
	@cd .venv && PATH="$$PWD/bin:$$PATH" npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $(LOOKS)

looks-system:
	@sh .ci/looks

# What pip cannot bring: Python itself with venv, and the two libraries that WeasyPrint calls to set text.
system:
	@sh .ci/system $(PYTHON) $(SYSTEM_LIBRARIES)
