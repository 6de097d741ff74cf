#!/usr/bin/env python3
"""Starts a built disk image as a machine and looks at it from outside: image.py IMAGE TOOLS HOME TARGET CASE….

Each case begins with disks of its own; pictures lie in TARGET/image/test.
"""

import os
import shutil
import sys
import time

from bench import (PATIENCE, Bench, check, configure, digest, disk_is_complete, inside, machine_id, reads, refuses_writes, say, tried,
                   units_are_well, until, until_page)
from image_cuts import cuts
from release import release


def first_start(bench):
    """A new disk: it says that it is not set up, completes itself, refuses writes, and keeps what it is over starts and power cuts."""
    disk = bench.disk('first', bench.image)
    vm = bench.machine('first', disk=disk).start()
    try:
        inside(vm)
        refuses_writes(vm)
        disk_is_complete(vm)
        first = machine_id(vm)
        until_page(vm, ['not set up yet', 'Ukrainian'], 'it says that the kiosk is not set up, and vikno-setup asks')
        until(vm, reads('налаштовано'), 'that can be read in Ukrainian letters, too')
        bench.picture(vm, 'not-set-up')
        units_are_well(vm)
        configure(vm)
        vm.cut()
        vm.start()
        inside(vm)
        check(machine_id(vm) == first, 'the id is the same after a power cut')
        until(vm, lambda frame: frame.kind() == 'picture', 'the kiosk has drawn')
        time.sleep(5)
        bench.picture(vm, 'kiosk')
        until(vm, reads('Усе безкоштовно'), 'its start screen is there')
        bench.picture(vm, 'start-screen')
        units_are_well(vm)
        fits(vm)
        check(vm.sh('dd if=/dev/mapper/root of=/dev/null bs=1M status=none && echo whole', 600)[1] == 'whole', 'every block of the system is what was built')
        say(vm.sh('free -m | sed -n 2p; df -h / /var | tail -n 2; systemd-analyze | head -n 1')[1])
    finally:
        vm.cut()


def fits(vm):
    """What a small machine has to have: memory in use, and room on the disk but for what the site itself writes."""
    used = int(vm.sh("awk '/^MemTotal/ { all = $2 } /^MemAvailable/ { print int((all - $2) / 1024) }' /proc/meminfo")[1])
    check(used <= 700, f'{used} MB of memory are in use, at most 700')
    system, programs = (int(size) / 1e6 for size in vm.sh(
        'df -B1 --output=used / | tail -n 1; mkdir -p /run/esp && mount -o ro /dev/disk/by-partlabel/esp /run/esp && '
        'df -B1 --output=used /run/esp | tail -n 1; umount /run/esp')[1].split())
    # A digest of 32 bytes for each 4096, and for those again.
    tree = system / 127
    whole = system + tree + programs
    check(whole <= 450, f'{whole:.0f} MB are installed, at most 450: system {system:.0f}, hash tree {tree:.0f}, what the firmware starts {programs:.0f}')


def from_a_stick(bench):
    """The same file as a stick: tries the machine, writes nothing, installs after one confirmation; then the disk starts alone."""
    stick = bench.copy('stick')
    before = digest(stick)
    disk = bench.disk('installed')
    empty = digest(disk)
    vm = bench.machine('stick', disk=disk, stick=stick).start()
    try:
        inside(vm)
        until_page(vm, ['installation stick', 'Install where'], 'the stick says what it is')
        bench.picture(vm, 'stick')
        vm.type('1')
        vm.key('ret')
        until_page(vm, ['EVERYTHING'], 'it asks before it erases')
        bench.picture(vm, 'stick-asks')
        check(digest(disk) == empty, 'nothing is on the disk yet')
        vm.type('1')
        vm.key('ret')
        until_page(vm, ['Done.'], 'it has installed')
        bench.picture(vm, 'stick-done')
        vm.key('ret')
        vm.wait_end(PATIENCE)
    finally:
        if not vm.ended():
            vm.cut()
    check(digest(stick) == before, 'the stick is what it was, every byte')
    vm = bench.machine('installed', disk=disk).start()
    try:
        inside(vm)
        disk_is_complete(vm)
        refuses_writes(vm)
        until_page(vm, ['not set up yet'], 'the disk alone starts, and is not set up')
    finally:
        vm.cut()


def opened_again(vm):
    """After a power cut."""
    first = machine_id(vm)
    vm.cut()
    vm.start()
    inside(vm)
    check(machine_id(vm) == first, 'the TPM opened it again')


def closed_elsewhere(bench, vm, other):
    """The disk of vm, which is off, in a machine with another TPM."""
    shutil.rmtree(vm.path('tpm'))
    other.start()
    try:
        inside(other)
        until_page(other, ['out of order'], 'in another machine the disk stays closed, and the page says that the kiosk does not work')
        bench.picture(other, 'another-machine')
    finally:
        other.cut()


def secure_boot(bench):
    """A signed image in a machine without keys: takes the city's, starts with Secure Boot, and the TPM opens the data partition."""
    disk = bench.disk('secure', bench.image)
    vm = signed_machine(bench, 'secure', disk).start()
    try:
        inside(vm)
        until_page(vm, ['Secure Boot +', 'LUKS +'], 'Secure Boot is on, and the data partition is encrypted')
        until_page(vm, ['keep it in a safe'], 'it shows the recovery key')
        bench.picture(vm, 'secure')
        said = vm.sh('cryptsetup luksDump /dev/disk/by-partlabel/vikno-data | grep -E "^  [0-9]: |tpm2|recovery"')[1]
        check('tpm2' in said and 'recovery' in said, 'the partition has the keys of TPM and recovery')
        opened_again(vm)
    finally:
        vm.cut()
    closed_elsewhere(bench, vm, signed_machine(bench, 'secure', disk, fresh=False))


def changed_block(bench):
    """One byte of the system is changed on the disk: it never gets to a screen of the kiosk."""
    disk = bench.copy('changed')
    os.truncate(disk, 6 << 30)
    start = int(bench.tool('sh', '-c', f'sfdisk -d {disk} | sed -n "s/.*start= *\\([0-9]*\\),.*/\\1/p" | sed -n 2p'))
    with open(disk, 'r+b') as file:
        # The superblock's own block, and each further 4 MiB: one of them is read at once.
        for place in range(start * 512 + 1024, start * 512 + (256 << 20), 4 << 20):
            file.seek(place)
            old = file.read(1)
            file.seek(place)
            file.write(bytes([old[0] ^ 1]))
    vm = bench.machine('changed', disk=disk).start()
    try:
        vm.wait(r'(?i)verity.*corrupt|Kernel panic', PATIENCE)
        say(f'ok: the kernel has stopped, {vm.age():.0f} s after power-on')
        vm.wait('BdsDxe: starting', PATIENCE)
        say(f'ok: the machine has started again, {vm.age():.0f} s after power-on')
    finally:
        vm.cut()
        os.remove(disk)


def signed_machine(bench, name, disk, **options):
    """Secure Boot and a TPM; its firmware has no keys at first, and takes the city's from the image."""
    return bench.machine(name, disk=disk, secboot=True, tpm=True, firmware='/usr/share/OVMF/OVMF_CODE_4M.secboot.fd', **options)


def recovery(bench):
    """The recovery key: with the stick, and by a TPM that has never seen the disk."""
    disk = bench.disk('recovery', bench.image)
    vm = signed_machine(bench, 'recovery', disk).start()
    try:
        inside(vm)
        until_page(vm, ['keep it in a safe'], 'it shows the recovery key')
        key = vm.sh('cat /run/vikno/recovery-key')[1].strip()
        check(len(key) == 71, 'a key of 8 times 8 letters')
        vm.key('ret')
        until_page(vm, ['Ukrainian'], 'the key is noted')
        first = machine_id(vm)
    finally:
        vm.cut()
    shutil.rmtree(vm.path('tpm'))
    vm = signed_machine(bench, 'recovery', disk, fresh=False, stick=bench.copy('stick')).start()
    try:
        inside(vm)
        until_page(vm, ['installation stick', 'Secure Boot +'], 'the stick starts beside the closed disk, with Secure Boot')
        vm.type('r')
        vm.key('ret')
        until_page(vm, ['recovery key'], 'it asks for the recovery key')
        bench.picture(vm, 'recovery')
        for letter in key:
            vm.key({'-': 'minus'}.get(letter, letter), hold=40)
        vm.key('ret')
        until_page(vm, ['New TPM2 token enrolled'], 'the TPM of this machine has been enrolled')
        bench.picture(vm, 'recovered')
        tried(vm, 'sync')
    finally:
        vm.cut()
    vm = signed_machine(bench, 'recovery', disk, fresh=False).start()
    try:
        inside(vm)
        until_page(vm, ['LUKS +', 'not set up yet'], 'the disk alone is opened by the new TPM')
        check(machine_id(vm) == first, 'it is the same kiosk')
    finally:
        vm.cut()


def unsigned_with_tpm(bench):
    """An image without keys in a machine with a TPM: the data partition is encrypted and opened by it all the same."""
    disk = bench.disk('unsigned', bench.image)
    vm = bench.machine('unsigned', disk=disk, tpm=True).start()
    try:
        inside(vm)
        until_page(vm, ['Secure Boot -', 'LUKS +'], 'without Secure Boot the data partition is encrypted')
        until_page(vm, ['keep it in a safe'], 'it shows the recovery key')
        opened_again(vm)
    finally:
        vm.cut()
    closed_elsewhere(bench, vm, bench.machine('unsigned', fresh=False, disk=disk, tpm=True))


def foreign_image(bench):
    """Secure Boot with the city's keys, and a disk that somebody has changed: the firmware, or the loader by it, starts nothing."""
    disk = bench.copy('foreign')
    os.truncate(disk, 6 << 30)
    vm = signed_machine(bench, 'foreign', disk).start()
    try:
        inside(vm)
        until_page(vm, ['Secure Boot +'], 'the machine has the keys')
    finally:
        vm.cut()
    esp = int(bench.tool('sh', '-c', f'sfdisk -d {disk} | sed -n "s/.*start= *\\([0-9]*\\),.*/\\1/p" | head -n 1')) * 512
    kernel = bench.tool('mdir', '-b', '-i', f'{disk}@@{esp}', '::/EFI/Linux').split()[0]
    for name, where in (('the kernel', kernel), ('the boot loader', '::/EFI/BOOT/BOOTX64.EFI')):
        file = os.path.join(bench.place, 'program.efi')
        bench.tool('mcopy', '-n', '-o', '-i', f'{disk}@@{esp}', where, file)
        with open(file, 'r+b') as program:
            program.seek(os.path.getsize(file) // 2)
            byte = program.read(1)
            program.seek(-1, os.SEEK_CUR)
            program.write(bytes([byte[0] ^ 1]))
        bench.tool('mcopy', '-o', '-i', f'{disk}@@{esp}', file, where)
        vm = signed_machine(bench, 'foreign', disk, fresh=False).start()
        try:
            vm.wait(r'(?i)access denied|security violation', PATIENCE)
            say(f'ok: one changed bit in {name}: refused, {vm.age():.0f} s after power-on')
            bench.picture(vm, 'refused')
            time.sleep(20)
            check('Linux version' not in vm.log() and 'THE-SHELL-IS-THERE' not in vm.log(), 'and nothing of it has run')
        finally:
            vm.cut()
    os.remove(disk)


def data_partition(bench):
    """A data partition that is missing is made anew; one that is destroyed ends in the page of last resort."""
    disk = bench.copy('data')
    os.truncate(disk, 6 << 30)
    vm = bench.machine('data', disk=disk).start()
    try:
        inside(vm)
        first = machine_id(vm)
        tried(vm, 'sync')
    finally:
        vm.cut()
    lines = bench.tool('sfdisk', '-d', disk).splitlines()
    line = next(line for line in lines if 'vikno-data' in line)
    number, start = line.split(' :')[0].removeprefix(disk).strip(), int(line.split('start=')[1].split(',')[0])
    with open(disk, 'r+b') as file:
        file.seek(start * 512)
        for _ in range(64):
            file.write(os.urandom(1 << 20))
    vm = bench.machine('data', fresh=False, disk=disk).start()
    try:
        inside(vm)
        until_page(vm, ['out of order'], 'its first 64 MB overwritten: the page of last resort')
        bench.picture(vm, 'destroyed-data')
    finally:
        vm.cut()
    bench.tool('sfdisk', '-q', '--delete', disk, number)
    vm = bench.machine('data', fresh=False, disk=disk).start()
    try:
        inside(vm)
        until_page(vm, ['not set up yet'], 'without it: a machine that is not set up')
        disk_is_complete(vm)
        check(machine_id(vm) != first, 'and it is another machine')
    finally:
        vm.cut()
        os.remove(disk)


CASES = {'first-start': first_start, 'from-a-stick': from_a_stick, 'changed-block': changed_block, 'data-partition': data_partition,
         'unsigned-with-tpm': unsigned_with_tpm, 'secure-boot': secure_boot, 'recovery-key': recovery, 'foreign-image': foreign_image,
         'release': release, 'cuts': cuts}


def main(arguments):
    bench = Bench(*arguments[:4])
    failed = 0
    for name in arguments[4:]:
        print(name, flush=True)
        try:
            CASES[name](bench)
        except (AssertionError, TimeoutError, RuntimeError) as trouble:
            failed += 1
            print('   FAILED:', trouble, flush=True)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
