# shellcheck shell=bash
# Debian's kernels come without gpio-sim, the kernel's own GPIO chip for tests; it is built here from Debian's sources of the very
# kernel that the virtual machine runs.

# build_gpio_simulator VERSION FILE: the module for that kernel.
build_gpio_simulator() {
    local version=$1 file=$2 work=$MACHINE/gpio package headers
    mkdir -p "$work/module"
    for package in "linux-source-$(grep -oE '^[0-9]+\.[0-9]+' <<<"$version")" "linux-headers-$version" \
        "$(dependency_of "linux-headers-$version" 'linux-headers-.*-common')" \
        "$(dependency_of "linux-headers-$version" 'linux-kbuild-.*')"; do
        download "$package" "$work" >>"$work/log" 2>&1 || fail "cannot fetch $package"
    done
    for package in "$work"/linux-headers-*.deb "$work"/linux-kbuild-*.deb; do
        dpkg-deb -x "$package" "$work"
    done
    # The reader stops at the third file, which breaks the pipe of the writers.
    dpkg-deb --fsys-tarfile "$work"/linux-source-*.deb | tar -xO --wildcards '*.tar.xz' |
        tar -xJ -C "$work/module" --strip-components=3 --wildcards \
            '*/drivers/gpio/gpio-sim.c' '*/drivers/gpio/gpiolib.h' '*/kernel/irq/irq_sim.c' --occurrence=1 || true
    # A module may not use irq_to_desc; generic_handle_irq does the same for it.
    sed -i 's/handle_simple_irq(irq_to_desc(\(.*\)))/generic_handle_irq(\1)/' "$work/module/irq_sim.c"
    printf '%s\n' 'obj-m := gpio-simulator.o' 'gpio-simulator-objs := gpio-sim.o irq_sim.o' >"$work/module/Makefile"
    headers=$work/usr/src/linux-headers-$version
    sed -i "s#^include /usr#include $work/usr#" "$headers/Makefile"
    # Without type information, which would need pahole.
    make -C "$headers" "M=$work/module" CONFIG_DEBUG_INFO_BTF_MODULES= modules
    cp "$work/module/gpio-simulator.ko" "$file"
    rm -rf "$work"
}

dependency_of() {
    apt-cache depends "$1" | sed -n "s/^ *Depends: *\($2\)\$/\1/p" | head -n 1
}
