# shellcheck shell=bash
# A virtual machine that sees this machine's files, with a kernel of Debian's and its real device drivers: USB printer, keyboard
# wedge, serial adapter, camera. It is emulated, so that no right and no hardware is needed.

readonly MACHINE=$VIKNO_TARGET/machine
readonly GUEST_MODULES=(virtio_pci 9p 9pnet_virtio overlay virtio_console xhci_pci usbhid hid_generic evdev uinput usblp
    dummy_hcd libcomposite usb_f_printer ftdi_sio vivid)

# test_in_machine: the tests of package …linux.machine, in less than six minutes on a quiet machine.
test_in_machine() {
    local results=$VIKNO_TARGET/machine-results began=$SECONDS status
    need build text machine compiler
    need_jdk
    PATH=$PATH:/usr/sbin:/sbin
    build_machine_tests
    fetch_kernel
    rm -rf "$results"
    mkdir -p "$results"
    write_errand >"$results/run"
    say "testing the drivers in a virtual machine …"
    boot_machine "$results" 1500 || say "the virtual machine did not end by itself; $results/console may tell why"
    if grep -q 'Kernel panic' "$results/console"; then
        # A test that fails has a status; this is Linux 6.1 plugging in and out a printer that it plays itself.
        say "the kernel of the virtual machine has crashed; trying once more"
        mv "$results/console" "$results/console-of-the-crash"
        rm -f "$results/status" "$results/output"
        boot_machine "$results" 1500 || true
    fi
    status=$(cat "$results/status" 2>/dev/null || echo none)
    cat "$results/output" >&2 || true
    say "virtual machine: $([ "$status" = 0 ] && echo passed || echo FAILED) in $((SECONDS - began)) s"
    [ "$status" = 0 ]
}

build_machine_tests() {
    local stamp
    stamp=$(source_stamp all)
    [ "$(cat "$VIKNO_TARGET/built-machine" 2>/dev/null)" = "$stamp" ] && return 0
    quietly "Building the tests of the drivers" maven -Dspotless.check.skip=true -pl "$LINUX_MODULE,$TECHNICIAN_MODULE" -am test-compile \
        dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test-classpath
    echo "$stamp" >"$VIKNO_TARGET/built-machine"
}

# What the machine is told to do.
write_errand() {
    local module=$VIKNO_HOME/$LINUX_MODULE/target
    # With the technician's commands, which the drivers themselves must not know.
    local technician=$VIKNO_HOME/$TECHNICIAN_MODULE/target/classes:$VIKNO_HOME/kiosk-app/state/target/classes
    cat <<EOF
cd /tmp
export JAVA_HOME=$JAVA_HOME LANG=C.UTF-8
exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dvikno.test.patience=90 --enable-native-access=ALL-UNNAMED \
    -cp "$module/test-classes:$module/classes:$technician:$(cat "$module/test-classpath")" ua.vikno.devices.linux.machine.MachineSuite
EOF
}

# fetch_kernel: afterwards $MACHINE/vmlinuz and $MACHINE/initramfs are there, made of Debian's packages.
fetch_kernel() {
    local package
    package=$(kernel_package)
    [ "$(cat "$MACHINE/kernel" 2>/dev/null)" = "$package $(init_stamp)" ] && return 0
    rm -rf "$MACHINE"
    mkdir -p "$MACHINE/tree/bin" "$MACHINE/tree/modules"
    quietly "Fetching the kernel of the virtual machine" download "$package" "$MACHINE"
    dpkg-deb -x "$MACHINE/$package"_*.deb "$MACHINE/kernel-files"
    rm "$MACHINE/$package"_*.deb
    make_initramfs "${package#linux-image-}"
    rm -rf "$MACHINE/kernel-files" "$MACHINE/tree"
    echo "$package $(init_stamp)" >"$MACHINE/kernel"
}

# The image that Debian's meta-package stands for now. The meta-package for clouds has no USB.
kernel_package() {
    apt-cache depends linux-image-amd64 | sed -n 's/^ *Depends: *//p' | head -n 1
}

init_stamp() {
    sha256sum "$VIKNO_HOME"/.vikno/machine/init "$VIKNO_HOME"/.vikno/lib/machine*.sh | sha256sum | cut -d' ' -f1
}

# Older lists name packages that are no longer there.
download() {
    cd "$2" || return
    apt-get download "$1" || { as_root apt-get update && apt-get download "$1"; }
}

make_initramfs() {
    local version=$1 files=$MACHINE/kernel-files module
    cp "$files/boot/vmlinuz-$version" "$MACHINE/vmlinuz"
    # Debian 13 unpacks to /usr/lib.
    [ -d "$files/lib/modules" ] || ln -s usr/lib "$files/lib"
    depmod -b "$files" "$version"
    for module in "${GUEST_MODULES[@]}"; do
        modprobe -d "$files" -S "$version" --show-depends "$module" || fail "this kernel has no module $module"
    done | sed -n 's/^insmod *//p' | awk '!seen[$1]++' | while read -r module _; do
        add_module "$module"
    done
    quietly "Building a GPIO chip for the virtual machine" build_gpio_simulator "$version" "$MACHINE/tree/modules/gpio-simulator.ko"
    echo gpio-simulator.ko >>"$MACHINE/tree/modules/order"
    cp "$(command -v busybox)" "$MACHINE/tree/bin/"
    cp "$VIKNO_HOME/.vikno/machine/init" "$MACHINE/tree/init"
    (cd "$MACHINE/tree" && find . | cpio --quiet -o -H newc | gzip -1) >"$MACHINE/initramfs"
}

add_module() {
    local name
    name=$(basename "$1")
    case $name in
        *.xz) xz -dc "$1" >"$MACHINE/tree/modules/${name%.xz}" && name=${name%.xz} ;;
        *) cp "$1" "$MACHINE/tree/modules/" ;;
    esac
    echo "$name" >>"$MACHINE/tree/modules/order"
}

# boot_machine RESULTS SECONDS: runs RESULTS/run in the machine, with this machine's files read-only and RESULTS writable under
# /mnt, and leaves its exit code in RESULTS/status and what the kernel said in RESULTS/console.
boot_machine() {
    local results=$1 longest=$2 wires
    scratch_dir
    wires=$REPLY
    timeout "$longest" qemu-system-x86_64 -accel tcg,thread=multi,tb-size=512 -cpu Nehalem -smp 2 -m 2048 -nodefaults -no-reboot \
        -display none -serial "file:$results/console" \
        -kernel "$MACHINE/vmlinuz" -initrd "$MACHINE/initramfs" -append "console=ttyS0 loglevel=4 oops=panic panic=-1" \
        -virtfs local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap \
        -virtfs "local,path=$results,mount_tag=results,security_model=none" \
        -device qemu-xhci,id=usb -device virtio-serial-pci \
        -chardev "socket,id=monitor,path=$wires/monitor,server=on,wait=off" -mon chardev=monitor,mode=control \
        -chardev "socket,id=hand,path=$wires/hand,server=on,wait=off" -device virtserialport,chardev=hand,name=vikno.hand \
        -chardev "socket,id=cable,path=$wires/cable,server=on,wait=off" \
        -chardev "socket,id=far,path=$wires/far,server=on,wait=off" -device virtserialport,chardev=far,name=vikno.far &
    stop_later $!
    local machine=$!
    join "$wires/monitor" "$wires/hand"
    join "$wires/cable" "$wires/far"
    wait "$machine" || return
}

# The guest's hand on its own plugs: what it writes to one port is heard by the machine's monitor.
join() {
    local tries=0
    until [ -S "$1" ] && [ -S "$2" ]; do
        [ $((tries += 1)) -lt 600 ] || fail "the virtual machine did not start"
        sleep 0.1
    done
    socat "UNIX-CONNECT:$1" "UNIX-CONNECT:$2" &
    stop_later $!
}
