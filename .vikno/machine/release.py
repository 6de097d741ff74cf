"""The release, which is the kiosk with its runtime as a signed image of its own, and releases that are not what the city signed."""

import os
import shutil
import time

from bench import PATIENCE, check, configure, inside, machine_id, say, tried, until, until_page

HERE = os.path.dirname(os.path.abspath(__file__))
PARTS = ('10-root.conf', '20-verity.conf', '30-signature.conf')
PLACE = '/var/lib/vikno-image/releases'


def made(bench, name, keys=None):
    """A small release that leaves a note when it runs, signed with keys or not at all."""
    stage = os.path.join(bench.place, 'stage')
    shutil.rmtree(stage, ignore_errors=True)
    os.makedirs(os.path.join(stage, 'release', 'bin'))
    os.makedirs(os.path.join(stage, 'release.d'))
    program = os.path.join(stage, 'release', 'bin', 'alone')
    with open(program, 'w', encoding='utf-8') as file:
        file.write('#!/bin/sh\n: >/run/vikno-kiosk/foreign\nexec sleep 1000\n')
    os.chmod(program, 0o755)
    for part in PARTS if keys else PARTS[:2]:
        with open(os.path.join(HERE, '../../provisioning/image/release', part), encoding='utf-8') as file:
            text = file.read().replace('@VERSION@', name)
        with open(os.path.join(stage, 'release.d', part), 'w', encoding='utf-8') as file:
            file.write(text)
    path = os.path.join(bench.place, name + '.raw')
    if os.path.exists(path):
        os.remove(path)
    signing = [f'--private-key={keys}/db.key', f'--certificate={keys}/db.crt'] if keys else []
    bench.tool('systemd-repart', '--offline=yes', '--dry-run=no', '--empty=create', '--size=auto', f'--definitions={stage}/release.d',
               f'--copy-source={stage}', *signing, path)
    shutil.rmtree(stage)
    return path


def foreign_keys(bench):
    keys = os.path.join(bench.place, 'foreign-keys')
    shutil.rmtree(keys, ignore_errors=True)
    os.makedirs(keys)
    bench.tool('openssl', 'req', '-quiet', '-new', '-x509', '-newkey', 'rsa:3072', '-nodes', '-days', '10', '-subj', '/CN=somebody/',
               '-keyout', f'{keys}/db.key', '-out', f'{keys}/db.crt')
    return keys


def use(vm, name):
    """Lets the kiosk run from another release; its screen is dark or another one at once."""
    code, said = tried(vm, f'ln -sfn {name} {PLACE}/next && mv -T {PLACE}/next {PLACE}/current.raw && '
                           '(systemctl stop vikno-kiosk vikno-kiosk-retry.timer; systemctl reset-failed vikno-kiosk; rm -f /run/vikno-kiosk/foreign; '
                           'systemctl --no-block start vikno-kiosk)')
    check(code == 0, f'the kiosk is to run from {name} {said}')


def refused(vm, bench, name, why):
    """The page of an earlier refusal may still be there: only a new line in the journal says that this one was tried."""
    began = vm.sh('date +%s')[1]
    use(vm, name)
    end = time.time() + PATIENCE
    while int(vm.sh(f'journalctl -b -o cat --since @{began} | grep -ciE "{why}"')[1]) == 0:
        if time.time() > end:
            raise AssertionError(f'{name}: the journal does not tell why')
        time.sleep(4)
    say(f'ok: {name}: the journal tells why')
    until_page(vm, ['out of order'], f'{name}: the page of last resort')
    check(tried(vm, 'ls /run/vikno-kiosk/foreign')[0] != 0, 'nothing of it has run')
    bench.picture(vm, f'release-{name}'.replace('.raw', ''))


def runs(vm, what):
    until(vm, lambda frame: frame.kind() == 'picture', f'the kiosk draws: {what}')
    code, said = tried(vm, 'nsenter -t $(systemctl show -P MainPID vikno-kiosk) -m findmnt -no SOURCE,FSTYPE,OPTIONS /usr/lib/vikno-kiosk')
    check(code == 0 and '/dev/mapper/' in said and 'erofs' in said, f'it runs from a verified image: {said}')


def release(bench):
    """Side by side, one link: a release of the city is taken, one that was changed or that somebody else signed is refused."""
    disk = bench.disk('release', bench.image)
    strangers = {name: made(bench, name, keys) for name, keys in (('of-somebody', foreign_keys(bench)), ('of-nobody', None))}
    vm = bench.machine('release', disk=disk).start()
    try:
        inside(vm)
        machine_id(vm)
        check(vm.sh('ls /usr/lib/vikno-kiosk')[1] == 'bin', 'of the kiosk the system itself has nothing but the scripts')
        until_page(vm, ['Ukrainian'], 'vikno-setup runs from the release')
        configure(vm)
        tried(vm, 'systemctl --no-block isolate multi-user.target; systemctl stop vikno-console; systemctl --no-block start vikno-kiosk')
        runs(vm, 'the release that the system brings')
        code, said = tried(vm, f'cp /usr/lib/vikno-image/release.raw {PLACE}/second.raw && cp /usr/lib/vikno-image/release.raw {PLACE}/changed.raw && '
                               f'size=$(stat -c %s {PLACE}/changed.raw) && for mb in $(seq 2 $((size / 1048576 - 4))); do '
                               f'printf vikno | dd of={PLACE}/changed.raw bs=1 seek=$((mb * 1048576 + 77)) conv=notrunc status=none; done; sync')
        check(code == 0, f'a second one lies beside it, and a third with some other bytes {said}')
        use(vm, 'second.raw')
        runs(vm, 'the second one')
        refused(vm, bench, 'changed.raw', 'data block [0-9]+ is corrupted')
        for name, path in strangers.items():
            vm.plug_stick(path, name)
            code, said = tried(vm, f'udevadm settle; sleep 2; udevadm settle; cat $(ls /dev/sd? | tail -n 1) >{PLACE}/{name}.raw && sync')
            check(code == 0, f'a release {name} is there {said}')
            vm.unplug(name)
            refused(vm, bench, f'{name}.raw', 'Failed to set up mount namespacing')
        use(vm, '/usr/lib/vikno-image/release.raw')
        runs(vm, 'again the one that the system brings')
    finally:
        vm.cut()
    for path in strangers.values():
        os.remove(path)
