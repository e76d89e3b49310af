# Two commands do all set-up: `make run` and `make test`. `tools/setup` installs what is missing.
.PHONY: run test build setup clean

build: setup
	@cmake --preset release >build/configure.log 2>&1 || (cat build/configure.log; exit 1)
	@cmake --build --preset release

setup:
	@mkdir -p build
	@tools/setup

test: setup
	@tools/check

run: build
	@tools/run-sample

clean:
	rm -rf build
