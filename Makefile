# The ways to work on Rasid. Each target installs what it needs by itself.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
ARGS ?=

.PHONY: demo run test check lint types arch docs-check audit eval bench docs pictures lock clean

demo: $(VENV)/run.stamp            ## the whole story on embedded parts; ARGS=--script plays it and exits
	$(BIN)/python -m bot demo $(ARGS)

run: $(VENV)/run.stamp             ## the live bot, from config.toml (made from the example on first use)
	@test -f config.toml || { cp config.example.toml config.toml; echo "config.toml made from config.example.toml"; }
	$(BIN)/python -m bot run --config config.toml $(ARGS)

test: $(VENV)/dev.stamp            ## the tests, in random order, with the coverage gates
	$(BIN)/python -m pytest --cov --cov-report= $(ARGS)
	$(BIN)/python tests/coverage_gates.py

check: lint types arch docs-check audit  ## lint, types, architecture, docs, known vulnerabilities

lint: $(VENV)/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy

arch: $(VENV)/dev.stamp
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/test_architecture.py -p no:randomly

docs-check: $(VENV)/dev.stamp
	$(BIN)/python -m pytest tests/test_docs.py -p no:randomly

# Where osv.dev cannot be reached nothing can be asked of it, and no change is stopped for that.
audit: $(VENV)/dev.stamp           ## known vulnerabilities of the locked packages; asks osv.dev
	@if $(BIN)/python -c 'import socket; socket.create_connection(("api.osv.dev", 443), 5)' 2>/dev/null; then \
		$(BIN)/uv tool run pip-audit@2.10.1 --requirement requirements/dev.txt --disable-pip --require-hashes --vulnerability-service osv; \
	else echo "audit: osv.dev cannot be reached from here, so nothing was looked up"; fi

docs: $(VENV)/dev.stamp            ## write docs/reference/ anew from the tables in the code
	$(BIN)/python docs/generate.py

pictures: $(VENV)/dev.stamp        ## draw docs/pictures/ anew; needs a Chromium on PATH
	$(BIN)/python -m docs.pictures

eval: $(VENV)/dev.stamp            ## precision and recall, on the labelled sets in SHARED
	$(BIN)/python -m benchmarks.evaluate --shared $(SHARED) $(ARGS)

bench: $(VENV)/dev.stamp           ## speed and crash safety
	$(BIN)/python -m benchmarks.bench --shared $(SHARED) $(ARGS)

lock: $(VENV)/dev.stamp            ## choose versions anew and write their hashes
	$(BIN)/uv pip compile --universal --generate-hashes --no-header --upgrade --python-version 3.11 --extra dev pyproject.toml -o requirements/dev.txt
	$(BIN)/uv pip compile --universal --generate-hashes --no-header --upgrade --python-version 3.11 -c requirements/dev.txt pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile --universal --generate-hashes --no-header --upgrade --python-version 3.11 -c requirements/dev.txt --extra semantic pyproject.toml -o requirements/semantic.txt

$(VENV)/uv.stamp: requirements/uv.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Rasid needs Python 3.11 or newer; say which: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	touch $@

$(VENV)/run.stamp: $(VENV)/uv.stamp requirements/run.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/run.txt
	touch $@

$(VENV)/dev.stamp: $(VENV)/uv.stamp requirements/dev.txt pyproject.toml
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	touch $@ $(VENV)/run.stamp

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
