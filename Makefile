# Two commands do all set-up: `make run` and `make test`. `tools/setup` installs what is missing.
.PHONY: run build test bench clean

build:
	@mkdir -p build
	@tools/setup build node
	@cmake --preset release >build/configure.log 2>&1 || (cat build/configure.log; exit 1)
	@cmake --build --preset release --target beadle

run: build
	@tools/run-sample

test:
	@mkdir -p build
	@tools/setup
	@tools/check

bench: build
	@tools/setup bench
	@bench/all

clean:
	rm -rf build
