"""Power cuts while a kiosk, and a portal, write: the part cuts of appliance.py.

A whole kiosk runs on a disk that logs its writes, is visited, and its staff's menu used; a portal on this machine takes registrations and bills on
another such disk. Then the cuts are made from the logs, hundreds in minutes: each leaves a disk that is checked, mounted and judged by what was
acknowledged before. Some are booted.
"""

import collections
import concurrent.futures
import hashlib
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import threading
import time
import urllib.error

from portal import Portal
from vm import VM
from writes import FLUSH, Log, Replay, clone, moment

PIN, WRONG = '735184', '604817'
STATE = 'var/lib/vikno-kiosk'
CUTS = int(os.environ.get('VIKNO_CUTS', '200'))
BOOTS, STARTS, ROUNDS = 5, 3, 3
UNHEEDED = 100
# The flight recorder's promise: half a minute of the kernel's own writing back; and what that itself takes.
RECORDER = 60


def run_command(*words, codes=(0,), seconds=300):
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=seconds, text=True, check=False)
    if done.returncode not in codes:
        raise RuntimeError(f"{' '.join(words)}: {done.returncode}: {done.stdout[-1000:]}")
    return done.stdout


class Mounted:
    """A file system in a file, mounted as long as the block lasts."""

    def __init__(self, image, place, options):
        self.image, self.place, self.options = image, place, options

    def __enter__(self):
        os.makedirs(self.place, exist_ok=True)
        run_command('mount', '-o', self.options, self.image, self.place)
        return self.place

    def __exit__(self, *_):
        run_command('umount', self.place)


class Told:
    """What one file may hold after a cut: the last value that was acknowledged before it, or one that had been begun."""

    def __init__(self, value):
        self.values = [(0, 0, value)]

    def began(self, mark, value):
        self.values.append((mark, None, value))

    def ended(self, mark):
        begun, _, value = self.values[-1]
        self.values[-1] = (begun, mark, value)

    def allowed(self, mark):
        last = max(i for i, (_, ended, _) in enumerate(self.values) if ended is not None and ended <= mark)
        return [value for begun, _, value in self.values[last:] if begun <= mark]


def judged(copy, place, judge):
    """What is wrong with a disk after a cut: what the file system's check says, then what judge says of the mounted files."""
    try:
        run_command('e2fsck', '-p', copy, codes=(0, 1))
        run_command('e2fsck', '-fn', copy)
        with Mounted(copy, place, 'loop,ro') as files:
            return judge(files)
    except (RuntimeError, sqlite3.Error, OSError, ValueError) as trouble:
        return [str(trouble)]


def database(path, place):
    """A database with its log beside it, copied to where it may be opened."""
    shutil.rmtree(place, ignore_errors=True)
    os.makedirs(place)
    for end in ('', '-wal'):
        if os.path.exists(path + end):
            shutil.copy(path + end, os.path.join(place, 'db' + end))
    opened = sqlite3.connect(os.path.join(place, 'db'))
    answer = opened.execute('pragma integrity_check').fetchone()[0]
    if answer != 'ok':
        raise ValueError('integrity_check: ' + answer)
    return opened


def ladder(run, name, log, moments, base, judge, keep=(), unheeded=0):
    """Makes the cuts and judges them: (what is wrong, by moment)."""
    place = os.path.join(run.cuts, name)
    replay = Replay(base, place + '-image', log)
    chance, bad, began = random.Random(20261127), {}, time.time()
    try:
        for number, when in enumerate(moments):
            copy = place + '-copy'
            replay.cut(copy, when, chance, unheeded)
            if when in keep:
                clone(copy, f'{place}-{when}')
            wrong = judged(copy, place + '-after', lambda files, when=when: judge(files, when))
            if wrong:
                bad[when] = wrong
                run.say(f'{name}, cut after write {when}: {wrong}')
            if (number + 1) % 50 == 0:
                run.say(f'{name}: {number + 1} cuts, {len(bad)} bad, {time.time() - began:.0f} s')
    finally:
        replay.close()
    return bad


def fooled(run, name, log, low, high, base, judge):
    """The same judge must find out a disk that says that it has written what it has not."""
    found = ladder(run, name + '-fooled', log, some(20, low, high), base, judge, unheeded=UNHEEDED)
    run.row(f'20 cuts of a {name} on a disk that only pretends its last {UNHEEDED} flushes, so that this test can fail',
            f'{len(found)} found out', len(found) > 0)


def some(count, low, high, seed=1):
    chance = random.Random(seed)
    return sorted(chance.randrange(low, high + 1) for _ in range(count))


def cuts(run):
    run.cuts = os.path.join(run.directory, 'cuts')
    shutil.rmtree(run.cuts, ignore_errors=True)
    os.makedirs(run.cuts)
    room = run.cuts + '.xfs'
    if os.path.exists(room):
        os.remove(room)
    with open(room, 'wb') as file:
        file.truncate(24 << 30)
    run_command('mkfs.xfs', '-q', '-m', 'reflink=1', room)
    try:
        with Mounted(room, run.cuts, 'loop'):
            portal_cuts(run)
            kiosk_cuts(run)
    finally:
        os.remove(room)


# The portal

class LoggedDisk:
    """An ext4 file system of this machine whose disk logs its writes: loop device, FUSE, QEMU's storage daemon."""

    def __init__(self, run, name):
        self.base, self.disk, self.place = (os.path.join(run.cuts, name + end) for end in ('-base', '-disk', '-files'))
        self.export, self.pid = (os.path.join(run.cuts, name + end) for end in ('-export', '-pid'))
        self.log = Log(os.path.join(run.cuts, name + '-writes'))

    def __enter__(self):
        with open(self.base, 'wb') as file:
            file.truncate(512 << 20)
        # Nothing is left to be written later by the kernel itself.
        run_command('mke2fs', '-q', '-F', '-t', 'ext4', '-E', 'lazy_itable_init=0,lazy_journal_init=0', self.base)
        clone(self.base, self.disk)
        for empty in (self.export, self.log.path):
            open(empty, 'wb').close()
        run_command('qemu-storage-daemon', '--blockdev', f'driver=file,node-name=file,filename={self.disk},cache.no-flush=on',
                    '--blockdev', f'driver=file,node-name=log,filename={self.log.path},cache.no-flush=on',
                    '--blockdev', 'driver=blklogwrites,node-name=disk,file=file,log=log,log-sector-size=512',
                    '--export', f'type=fuse,id=disk,node-name=disk,mountpoint={self.export},writable=on', '--pidfile', self.pid, '--daemonize')
        os.makedirs(self.place)
        run_command('mount', '-o', 'loop', self.export, self.place)
        return self

    def __exit__(self, *_):
        run_command('umount', self.place)
        with open(self.pid, encoding='ascii') as file:
            pid = int(file.read())
        os.kill(pid, signal.SIGTERM)
        end = time.time() + 60
        while os.path.exists(f'/proc/{pid}') and time.time() < end:
            time.sleep(0.1)


def asked(portal, path, body, **headers):
    """Asks again as long as the portal says that it is busy; a request with a key keeps it."""
    for _ in range(30):
        try:
            return portal.ask(path, body, **headers)
        except urllib.error.HTTPError as refused:
            told = refused.read().decode('utf-8', 'replace')
            if refused.code not in (429, 503):
                raise RuntimeError(f'{path}: {refused.code}: {told[:500]}') from None
            time.sleep(min(60, int(refused.headers.get('Retry-After', '5'))))
    raise RuntimeError(f'{path}: {told[:500]}')


class Residents:
    """Register and form bills until a dwelling has five cabinets, several dwellings at once; what was answered, and when."""

    def __init__(self, portal, log):
        self.portal, self.log = portal, log
        self.answered = []
        accounts = {json.dumps(each['dwelling'], sort_keys=True): each for each in portal.ask('demonstration/accounts')}
        self.left = collections.deque(list(accounts.values())[:40])

    def all(self, threads=3):
        with concurrent.futures.ThreadPoolExecutor(threads) as several:
            for one in [several.submit(self._some) for _ in range(threads)]:
                one.result()

    def _some(self):
        while self.left:
            self._visit(self.left.popleft())

    def _visit(self, account):
        headers = self.session(account)
        lines = asked(self.portal, 'statement', None, **headers)['lines']
        choice = {'provider': lines[0]['provider'], 'service': lines[0]['service'], 'amount': '10.00'}
        for number in range(5):
            key = os.urandom(16).hex()
            told = self.register(headers, key, number)
            self.answered.append((self.log.size(), 'registration', told['number'], key, account, number, told['slipToken']))
            key = os.urandom(16).hex()
            bill = asked(self.portal, 'bills', {'choices': [choice]}, **headers, **{'Idempotency-Key': key})
            self.answered.append((self.log.size(), 'bill', bill['number'], key, account, choice, None))

    def session(self, account, portal=None):
        portal = portal or self.portal
        handle = asked(portal, 'previews', {'account': account['account']})['handle']
        opened = asked(portal, 'sessions', {'method': 'CONTROL_CODE', 'identifier': handle, 'secret': account['controlCode']})
        return {'Vikno-Session': opened['token']}

    def register(self, headers, key, number, portal=None):
        return asked(portal or self.portal, 'registrations', {'name': 'Олена' + 'абвгд'[number], 'pin': '739164', 'consent': '1'},
                     **headers, **{'Idempotency-Key': key})


def portal_cuts(run):
    with LoggedDisk(run, 'portal') as disk:
        portal = Portal(run.portal.directory, data=disk.place, port=8444)
        try:
            portal.start(seconds=900)
            ready = disk.log.size()
            residents = Residents(portal, disk.log)
            began = time.time()
            residents.all()
            took = time.time() - began
        finally:
            portal.stop()
    answered = residents.answered
    entries = disk.log.entries()
    low, high = moment(entries, ready), moment(entries, max(each[0] for each in answered))
    moments = some(CUTS, low, high)
    count = collections.Counter(each[1] for each in answered)

    def judge(files, when):
        mark = entries[when - 1][4] if when else 0
        opened = database(os.path.join(files, 'portal.db'), os.path.join(run.cuts, 'portal-db'))
        try:
            there = {name: {row[0] for row in opened.execute(f'select number from {name}')} for name in ('registration', 'bill')}
        finally:
            opened.close()
        lost = [each[2] for each in answered if each[0] <= mark and each[2] not in there[each[1]]]
        return [f'lost: {lost}'] if lost else []

    keep = {moments[len(moments) * (2 * i + 1) // (2 * STARTS)] for i in range(STARTS)}
    began = time.time()
    bad = ladder(run, 'portal', disk.log, moments, disk.base, judge, keep)
    run.row(f'{len(moments)} power cuts while a portal took {count["registration"]} registrations and {count["bill"]} bills in {took:.0f} s, '
            f'{high - low} writes, {sum(e[2] & FLUSH for e in entries[low:high])} flushes',
            f'{len(bad)} bad: whole file systems, integrity_check ok, nothing lost that was answered' if not bad else f'{len(bad)} bad: {list(bad.values())[:3]}',
            not bad and len(answered) >= 100, replayed=time.time() - began)
    fooled(run, 'portal', disk.log, low + (high - low) // 2, high, disk.base, judge)
    for when in sorted(keep):
        portal_again(run, residents, os.path.join(run.cuts, f'portal-{when}'), entries[when - 1][4])


def portal_again(run, residents, image, mark):
    """A portal starts on what a cut left; the slips open, the same requests get the same answers."""
    known = [each for each in residents.answered if each[0] <= mark]
    asked = random.Random(2).sample(known, min(30, len(known)))
    wrong, began = [], time.time()
    with Mounted(image, image + '-files', 'loop') as files:
        portal = Portal(run.portal.directory, data=files, port=8444)
        try:
            portal.start(seconds=900)
            started = time.time() - began
            for _, kind, number, key, account, what, slip in asked:
                headers = residents.session(account, portal)
                if kind == 'registration':
                    again = residents.register(headers, key, what, portal)
                    asked(portal, 'sessions', {'method': 'PORTAL_SLIP', 'identifier': '', 'secret': slip})
                else:
                    again = asked(portal, 'bills', {'choices': [what]}, **headers, **{'Idempotency-Key': key})
                if again['number'] != number:
                    wrong.append(f'{kind} {number} became {again["number"]}')
        except RuntimeError as trouble:
            wrong.append(str(trouble))
        finally:
            portal.stop()
    run.row(f'a portal started after such a cut, {len(asked)} of {len(known)} requests sent again', str(wrong or 'the same answers, the slips open'),
            not wrong, ready=started if not wrong else 0)


# The kiosk

class Clock(threading.Thread):
    """When the log was how long, each half second."""

    def __init__(self, log):
        super().__init__(daemon=True)
        self.log, self.seen, self.over = log, [(time.time(), 0)], threading.Event()

    def run(self):
        while not self.over.wait(0.5):
            self.seen.append((time.time(), self.log.size()))

    def at(self, mark):
        """The last moment at which the log was no longer than mark."""
        return max(when for when, size in self.seen if size <= mark)


class Recorded:
    """What a kiosk did and what was seen of it while its disk logged its writes."""

    def __init__(self, run):
        self.base, self.disk = (os.path.join(run.cuts, 'kiosk-' + name) for name in ('base', 'disk'))
        self.log = Log(os.path.join(run.cuts, 'kiosk-writes'))
        self.clock = Clock(self.log)
        # Since when and until when the key of something that the portal has must be in the journal.
        self.told, self.windows = {}, []


def kiosk_cuts(run):
    if run.vm and not run.vm.ended():
        run.power_off()
    kiosk_judged(run, kiosk_recorded(run))


def kiosk_recorded(run):
    seen = Recorded(run)
    run_command('qemu-img', 'convert', '-O', 'raw', os.path.join(run.directory, 'enrolled.qcow2'), seen.base, seconds=900)
    clone(seen.base, seen.disk)
    open(seen.log.path, 'wb').close()
    run.power_on(None, drive=[
        '-blockdev', f'driver=file,node-name=file,filename={seen.disk},cache.no-flush=on',
        '-blockdev', f'driver=file,node-name=log,filename={seen.log.path},cache.no-flush=on',
        '-blockdev', 'driver=blklogwrites,node-name=disk,file=file,log=log,log-sector-size=512',
        '-device', 'virtio-blk-pci,drive=disk,bootindex=1'])
    seen.clock.start()
    run.until_start(600, run.vm.began)
    run.vm.ready(300 * run.patience)
    run.guest(f"printf '{PIN}\\n{PIN}\\n' | vikno-staff add clerk --pin; chgrp vikno-kiosk /etc/vikno/staff; chmod 640 /etc/vikno/staff", 300)
    seen.told = {name: Told(kept(run, name)) for name in ('staff-tries', 'pause', 'roll')}
    began = time.time()
    seen.ready = seen.log.size()
    for number in range(ROUNDS):
        visited(run, seen)
        staff(run, seen)
        run.say(f'round {number + 1} of {ROUNDS}, {seen.log.size() >> 20} MiB written')
    seen.took = time.time() - began
    seen.end = seen.log.size()
    seen.flight = run.guest(f'cat /{STATE}/flight/ring.*').splitlines()
    seen.identity = run.guest(f'sha256sum /{STATE}/identity').split()[0]
    seen.clock.over.set()
    run.vm.cut()
    with sqlite3.connect('file:' + run.portal.path('portal.db') + '?mode=ro', uri=True) as opened:
        seen.keys = {row[0] for row in opened.execute('select key from idempotency')}
    return seen


def kiosk_judged(run, seen):
    entries = seen.log.entries()
    low, high = moment(entries, seen.ready), moment(entries, seen.end)
    booting = CUTS // 5
    moments = sorted(some(booting, 1, low) + some(CUTS - booting, low, high, seed=2))

    def judge(files, when):
        return judge_kiosk(run, os.path.join(files, STATE), entries[when - 1][4], seen)

    keep = {moments[len(moments) * (2 * i + 1) // (2 * BOOTS)] for i in range(BOOTS)}
    began = time.time()
    bad = ladder(run, 'kiosk', seen.log, moments, seen.base, judge, keep)
    run.row(f'{len(moments)} power cuts of a whole kiosk: {booting} while it booted, the others in {seen.took:.0f} s with {ROUNDS} visits, '
            f'{3 * ROUNDS} PINs and {ROUNDS} pauses; {high} writes, {sum(e[2] & FLUSH for e in entries[:high])} flushes',
            f'{len(bad)} bad: whole file systems, integrity_check ok, each state file whole and none older than acknowledged'
            if not bad else f'{len(bad)} bad: {list(bad.values())[:3]}', not bad, replayed=time.time() - began)
    fooled(run, 'kiosk', seen.log, low + (high - low) // 2, high, seen.base, judge)
    for when in sorted(keep):
        booted_after(run, os.path.join(run.cuts, f'kiosk-{when}'), when)


def kept(run, name):
    code, text = run.vm.sh(f'cat /{STATE}/{name}', 60 * run.patience)
    return text if code == 0 else None


def changed(run, name, before, seconds=60):
    end = time.time() + seconds * run.patience
    while (now := kept(run, name)) == before:
        if time.time() > end:
            raise RuntimeError(f'{name} is still {before!r}')
        time.sleep(0.5)
    # It was renamed; a moment later its directory is forced, too.
    time.sleep(3)
    return now


def visited(run, seen):
    """A bill, from the scanner to paper; the key of the new one lies in the journal from the answer to the end of the visit."""
    before = len(run.printer.paper.receipts)
    roll = kept(run, 'roll')
    run.form_bill()
    asked = seen.log.size()
    begun = seen.log.size()
    run.touch('Чекова стрічка')
    run.printer.receipt(before, 180 * run.patience)
    run.until_title('Заберіть папір', 120)
    seen.told['roll'].began(begun, changed(run, 'roll', roll))
    seen.told['roll'].ended(seen.log.size())
    seen.windows.append((asked, seen.log.size()))
    run.touch('Завершити')
    run.until_start(300, time.time())


def typed(run, digits):
    """A PIN on the keypad beside the question, whose keys have fixed places on this panel, then the primary button."""
    for digit in map(int, digits):
        column, row = ((digit - 1) % 3, (digit - 1) // 3) if digit else (1, 3)
        run.vm.tap((0.639, 0.779, 0.918)[column], (0.155, 0.295, 0.434, 0.572)[row])
        time.sleep(0.4)
    run.touch_primary()


def staff(run, seen):
    """The staff's menu: two wrong PINs, the right one; a pause and its end."""
    run.vm.tap(0.03, 0.97, hold=7)
    run.until_title('ПІН-код працівника')
    for count in (1, 2):
        before = kept(run, 'staff-tries')
        seen.told['staff-tries'].began(seen.log.size(), f'{count} 0')
        typed(run, WRONG)
        changed(run, 'staff-tries', before)
        run.until_words('ПІН-код не збігся', 90)
        seen.told['staff-tries'].ended(seen.log.size())
    seen.told['staff-tries'].began(seen.log.size(), '3 0')
    seen.told['staff-tries'].began(seen.log.size(), '0 0')
    typed(run, PIN)
    run.until_title('Меню працівника', 90)
    run.until_words('Зробити перерву', 90)
    seen.told['staff-tries'].ended(seen.log.size())
    before = kept(run, 'pause')
    run.touch('Зробити перерву')
    run.until_title('Надовго?')
    begun = seen.log.size()
    run.touch('На 15 хвилин')
    run.until_title('Готово')
    seen.told['pause'].began(begun, changed(run, 'pause', before))
    seen.told['pause'].ended(seen.log.size())
    run.touch_primary()
    run.until_words('Закінчити перерву')
    seen.told['pause'].began(seen.log.size(), '')
    run.touch('Закінчити перерву')
    run.until_title('Готово')
    seen.told['pause'].ended(seen.log.size())
    run.touch('Завершити')
    run.until_start(300, time.time())


def judge_kiosk(run, state, mark, seen):
    wrong = []
    for name, what in seen.told.items():
        path = os.path.join(state, name)
        text = None
        if os.path.exists(path):
            with open(path, encoding='ascii') as file:
                text = file.read().strip()
        if text not in what.allowed(mark):
            wrong.append(f'{name} is {text!r}, not one of {what.allowed(mark)}')
    for name in ('published.json', 'notices.json'):
        if os.path.exists(os.path.join(state, name)):
            with open(os.path.join(state, name), encoding='utf-8') as file:
                json.load(file)
    if run_command('sha256sum', os.path.join(state, 'identity')).split()[0] != seen.identity:
        wrong.append('another identity')
    if os.path.exists(os.path.join(state, 'journal.db')):
        opened = database(os.path.join(state, 'journal.db'), os.path.join(run.cuts, 'kiosk-db'))
        try:
            there = [row[0] for row in opened.execute('select idempotency_key from submission')]
        except sqlite3.OperationalError:
            there = []
        finally:
            opened.close()
        if any(begun <= mark < ended for begun, ended in seen.windows) and not {hashlib.sha256(key.encode()).hexdigest() for key in there} & seen.keys:
            wrong.append(f'the key of what the portal has is not in the journal: {there}')
    at = seen.clock.at(mark) - RECORDER
    lines = set()
    if os.path.isdir(os.path.join(state, 'flight')):
        for name in os.listdir(os.path.join(state, 'flight')):
            with open(os.path.join(state, 'flight', name), encoding='latin-1') as file:
                lines |= {line.rstrip('\n') for line in file if line.endswith('\n')}
    lost = [line for line in seen.flight if (stamp := moment_of(line)) is not None and stamp < at and line not in lines]
    if lost:
        wrong.append(f'the recorder lost {len(lost)} lines older than {RECORDER} s, such as {lost[-1]}')
    return wrong


def moment_of(line):
    found = re.match(r'\d+ (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)', line)
    return time.mktime(time.strptime(found[1], '%Y-%m-%dT%H:%M:%S')) - time.timezone if found else None


def booted_after(run, image, when):
    run.power_on(None, drive=['-drive', f'if=none,id=disk,file={image},format=raw', '-device', 'virtio-blk-pci,drive=disk,bootindex=1'])
    times = run.until_start(600, run.vm.began)
    run.vm.ready(300 * run.patience)
    failed = run.guest('systemctl --failed --no-legend --plain')
    damaged = run.guest(f'ls /{STATE} | grep damaged || true')
    run.row(f'booted after the cut after write {when}', failed or damaged or 'the start screen, no failed unit, nothing damaged', not failed and not damaged,
            f'cut-{when}', **times)
    run.vm.cut()
