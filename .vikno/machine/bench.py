"""What the cases of a disk image have in common: machines that start it, and looking at them from outside.

Nothing of the image is changed for it: a shell on the second serial port comes with the strings of the machine's own firmware (SMBIOS). Standard
library only.
"""

import base64
import os
import shutil
import subprocess
import time

from vm import VM, Words

HERE = os.path.dirname(os.path.abspath(__file__))
PATIENCE = int(os.environ.get('VIKNO_PATIENCE', '900'))

SHELL = """[Unit]
DefaultDependencies=no
ConditionPathExists=!/etc/initrd-release
[Service]
ExecStart=/bin/sh -c 'stty -echo -onlcr; echo THE-SHELL-IS-THERE >/dev/ttyS0; exec /bin/bash /dev/stdin'
Environment=PATH=/usr/sbin:/usr/bin HOME=/root
StandardInput=tty
StandardOutput=tty
StandardError=tty
TTYPath=/dev/ttyS1
Restart=always
"""
WANTED = '[Unit]\nWants=vikno-test.service\n'

KIOSK = """portal.url=https://portal.example.org
kiosk.id=hall-1
kiosk.key=of-a-test-of-a-test-of-a-test-of-a-test-of-a-test
state.directory=/var/lib/vikno-kiosk
panel.width-px=1024
panel.height-px=768
panel.diagonal-inches=15
panel.bottom-mm=850
"""


class Bench:
    """What all cases need: the image, the tools' tree, a place for disks and pictures."""

    def __init__(self, image, tools, home, target):
        self.image, self.tools = os.path.abspath(image), os.path.abspath(tools)
        self.wrap = [os.path.join(HERE, 'inside.sh'), self.tools, os.path.abspath(home), os.path.abspath(target), '--']
        self.place = os.path.join(os.path.abspath(target), 'image', 'test')
        os.makedirs(self.place, exist_ok=True)

    def tool(self, *words):
        return subprocess.run(self.wrap + list(words), check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True).stdout

    def disk(self, name, base=None, size='6G'):
        path = os.path.join(self.place, name + '.qcow2')
        if os.path.exists(path):
            os.remove(path)
        below = ['-b', base, '-F', 'raw'] if base else []
        self.tool('qemu-img', 'create', '-q', '-f', 'qcow2', *below, path, size)
        return path

    def copy(self, name):
        """The image in a file of its own, as on a stick."""
        path = os.path.join(self.place, name + '.raw')
        subprocess.run(['cp', '--sparse=always', self.image, path], check=True)
        return path

    def machine(self, name, words='', fresh=True, **options):
        run = os.path.join(self.place, name)
        if fresh:
            shutil.rmtree(run, ignore_errors=True)
        firmware_says = [f'io.systemd.stub.kernel-cmdline-extra=console=ttyS0 mitigations=off {words}'.strip(),
                         f'io.systemd.credential.binary:systemd.extra-unit.vikno-test.service={encoded(SHELL)}',
                         f'io.systemd.credential.binary:systemd.unit-dropin.sysinit.target={encoded(WANTED)}']
        ovmf = os.path.join(self.tools, 'usr/share/OVMF')
        options.setdefault('firmware', '/usr/share/OVMF/OVMF_CODE_4M.fd')
        options.setdefault('variables', os.path.join(ovmf, 'OVMF_VARS_4M.fd'))
        return VM(run, wrap=self.wrap, size=(1024, 768), memory=2048,
                  extra=['-smbios', 'type=11,' + ','.join('value=' + text for text in firmware_says)], **options)

    def picture(self, vm, name):
        return vm.shot(os.path.join(self.place, name + '.png'))


def encoded(text):
    return base64.b64encode(text.encode()).decode()


def say(*words):
    print('  ', *words, flush=True)


def inside(vm):
    """Waits for the shell. What is sent to it earlier the firmware takes for keys, and shows its menu."""
    vm.wait('THE-SHELL-IS-THERE', PATIENCE)
    vm.ready(PATIENCE)
    say(f'the system runs, {vm.age():.0f} s after power-on')


def check(true, what):
    if not true:
        raise AssertionError(what)
    say('ok:', what)


def until(vm, true, what, patience=PATIENCE):
    """Looks at the screen until it is as wanted. A picture that stays the same is read once."""
    end = time.time() + patience
    seen = None
    while time.time() < end:
        if vm.ended():
            raise AssertionError('the machine ended: ' + vm.errors())
        frame = vm.frame()
        if frame.pixels != seen and frame.kind() != 'dark' and true(frame):
            say(f'ok: {what}, {vm.age():.0f} s after power-on')
            return frame
        seen = frame.pixels
        time.sleep(4)
    raise AssertionError(f'not within {patience} s: {what}')


def page(vm):
    """The letters of the text screen, by the kernel. It has Latin letters where the font draws Cyrillic ones of the same shape."""
    return vm.sh('iconv -f UTF-32LE -t UTF-8 /dev/vcsu1')[1]


def until_page(vm, words, what, patience=PATIENCE):
    """Waits until these words are on the text screen. Reading a picture would take more of this machine than the guest has got."""
    end = time.time() + patience
    said = ''
    while time.time() < end:
        if vm.ended():
            raise AssertionError('the machine ended: ' + vm.errors())
        said = page(vm)
        if all(word in said for word in words):
            say(f'ok: {what}, {vm.age():.0f} s after power-on')
            return
        time.sleep(4)
    raise AssertionError(f'not within {patience} s: {what}\n{said}')


def reads(*words):
    return lambda frame: all(Words(frame).find(word) for word in words)


def tried(vm, command):
    """The exit code of command in the machine, and what it said."""
    said, _, code = vm.sh(f'({command}) 2>&1; echo "code=$?"', PATIENCE)[1].rpartition('code=')
    return int(code), said.strip()


def refuses_writes(vm):
    for place in ('/', '/usr', '/usr/lib/vikno-kiosk', '/etc', '/boot/..'):
        code, said = tried(vm, f'touch {place}/vikno-was-here')
        check(code != 0 and 'Read-only' in said, f'root cannot write to {place}')
    code, _ = tried(vm, 'mount -o remount,rw / && touch /vikno-was-here')
    check(code != 0, 'nor after mounting it anew')


def disk_is_complete(vm):
    labels = vm.sh('for part in /dev/vda?; do blkid -p -s PART_ENTRY_NAME -o value $part; done')[1].split()
    check(labels.count('_empty') == 2 and 'vikno-data' in labels, f'second slots and data partition: {" ".join(labels)}')
    check(vm.sh('findmnt -no SOURCE /var')[1].startswith(('/dev/vda', '/dev/mapper/data')), '/var is on the disk')


def machine_id(vm):
    said = vm.sh('cat /etc/machine-id')[1]
    check(len(said) == 32 and said != '0' * 32, 'the machine has an id')
    return said


def units_are_well(vm):
    failed = vm.sh('systemctl list-units --failed --no-legend --plain | cut -d" " -f1')[1]
    check(failed == '', f'no unit has failed {failed}')


def digest(path):
    return subprocess.run(['sha256sum', path], check=True, stdout=subprocess.PIPE, text=True).stdout[:64]


def configure(vm):
    code, said = tried(vm, f"umask 027; printf %s '{encoded(KIOSK)}' | base64 -d >/etc/vikno/kiosk.properties && "
                           'chgrp vikno-kiosk /etc/vikno/kiosk.properties && sync')
    check(code == 0, f'the configuration can be written {said}')
