# `make run` and `make test` are all a fresh machine needs: each installs or names what is missing.
CORPUS ?= data/corpus
OUT ?= out
JOBS ?=
SWIFT ?= swift
BINARY = .build/release/dateline
RUN_OPTIONS = $(if $(JOBS),--jobs $(JOBS))

.PHONY: run resume stats test bench lint docs clean build prerequisites

run: build
	@$(BINARY) run $(CORPUS) --out $(OUT) $(RUN_OPTIONS)

resume: build
	@$(BINARY) resume $(OUT)

stats: build
	@$(BINARY) stats $(OUT)

build: prerequisites
	$(SWIFT) build -c release --product dateline

test: prerequisites
	$(SWIFT) test

bench: prerequisites
	$(SWIFT) run -c release dateline-bench

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

docs: prerequisites
	@echo "The documentation is in docs/ and in the DocC comments of the sources."

clean:
	rm -rf .build

prerequisites:
	@.ci/prerequisites
