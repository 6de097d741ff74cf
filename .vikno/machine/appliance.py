#!/usr/bin/env python3
"""What is done to an installed kiosk in a virtual machine, and what is seen of it: appliance.py DIRECTORY [PART…]

DIRECTORY holds disk.img, vmlinuz, initrd and portal/java (.vikno/lib/appliance.sh makes them). Parts: enrol, boot, visit, faults, keys; all of
them without one; and cuts. Leaves there result.md, result.json and shots/. Exit code 0: everything was as it must be.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from cuts import cuts  # noqa: E402,F401
from portal import Portal  # noqa: E402
from printer import UsbPrinter, black, picture  # noqa: E402
from vm import VM, Words, overlay  # noqa: E402

PARTS = ('enrol', 'boot', 'visit', 'faults', 'keys')
ASKED_FOR = ('cuts',)
# Black letters on yellow are not found on a picture that is mostly dark.
START = 'Це вікно послуг без черги'
KERNEL = 'root=/dev/vda rw quiet console=ttyS0 console=tty0 fsck.mode=auto'
# How many times slower than a quiet machine of two processors this one may be.
PATIENCE = float(os.environ.get('VIKNO_SLOWNESS', '1'))
# For the second serial port: processes by name, since a minimal system has no pkill.
PIDS = 'pids() { for p in /proc/[0-9]*; do [ "$(cat $p/comm 2>/dev/null)" = "$1" ] && echo "${p#/proc/}"; done; }'


class Failed(Exception):
    """Something was not as it must be."""


class Run:
    def __init__(self, directory):
        self.directory = os.path.abspath(directory)
        self.shots = os.path.join(self.directory, 'shots')
        os.makedirs(self.shots, exist_ok=True)
        self.rows = []
        self.patience = PATIENCE
        self.vm = self.printer = None
        self.portal = Portal(os.path.join(self.directory, 'portal'))

    # Telling

    def say(self, text):
        print(f'vikno:    {time.strftime("%H:%M:%S")} {text}', file=sys.stderr, flush=True)

    def row(self, what, seen, good, shot=None, **times):
        entry = {'what': what, 'seen': seen, 'good': good, 'load': round(os.getloadavg()[0], 1), 'times': {k: round(v, 1) for k, v in times.items()}}
        if shot:
            entry['shot'] = self.shot(shot)
        self.rows.append(entry)
        self.say(f"{'ok ' if good else 'BAD'} {what}: {seen} {entry['times']}")
        self.write()

    def shot(self, name):
        return os.path.basename(self.vm.shot(os.path.join(self.shots, name + '.png')))

    def write(self):
        with open(os.path.join(self.directory, 'result.json'), 'w', encoding='utf-8') as file:
            json.dump(self.rows, file, ensure_ascii=False, indent=1)
        with open(os.path.join(self.directory, 'result.md'), 'w', encoding='utf-8') as file:
            file.write('| what was done | what was seen | times, s | load | |\n|---|---|---|---|---|\n')
            for row in self.rows:
                times = ', '.join(f'{name} {seconds}' for name, seconds in row['times'].items())
                file.write(f"| {row['what']} | {row['seen']} | {times} | {row['load']} | {'ok' if row['good'] else '**bad**'} |\n")

    # Looking

    def is_start(self, frame):
        return frame.kind() == 'picture' and Words.title(frame).there(START) is not None

    def until_start(self, seconds, since, before=None):
        """Waits for the start screen, and where before is a process of the kiosk, for that of another one. Returns the moments, from
        since, at which the page, darkness and the start screen were first seen."""
        times, end, last, rejected = {}, time.time() + seconds * PATIENCE, None, None
        while time.time() < end:
            now = time.time()
            frame = self.vm.frame()
            kind = frame.kind()
            if kind != last:
                self.say(f'{now - since:6.1f} s {kind}')
                last = kind
            if kind != 'picture':
                times.setdefault(kind, now - since)
                rejected = None
            if before is not None:
                process = self.kiosk()
                before = before if process == before or not process.isdecimal() else None
            elif kind == 'picture' and (rejected is None or frame.pixels != rejected.pixels):
                if self.is_start(frame):
                    return {**{name: times[name] for name in ('page', 'dark') if name in times}, 'start': now - since}
                rejected = frame
            time.sleep(0.5)
        self.shot('no-start')
        raise Failed(f'no start screen after {seconds * PATIENCE:.0f} s' + (f', the process is {before} as before' if before else '') + f'; seen: {times}')

    def until_words(self, phrase, seconds=60):
        """Waits until phrase stands on the screen: where."""
        end = time.time() + seconds * PATIENCE
        last = None
        while time.time() < end:
            frame = self.vm.frame()
            if last is None or frame.unlike(last) > 0.002:
                words = Words(frame)
                place = words.find(phrase)
                if place:
                    return place
                last = frame
            time.sleep(0.5)
        self.shot('no-words')
        raise Failed(f'«{phrase}» is not on the screen:\n{words.text()}')

    def until_title(self, phrase, seconds=60):
        """Waits until phrase is the screen's title."""
        end, last, words = time.time() + seconds * PATIENCE, None, None
        while time.time() < end:
            frame = self.vm.frame()
            if last is None or frame.pixels != last.pixels:
                words, last = Words.title(frame), frame
                if words.there(phrase):
                    return
            time.sleep(0.3)
        self.shot('no-title')
        raise Failed(f'«{phrase}» is not the title of the screen, but «{words.text()}»')

    def touch(self, phrase, seconds=60):
        self.vm.tap(*self.until_words(phrase, seconds))

    def touch_primary(self, seconds=60):
        """Touches the primary button once it stands still. By its colour: Tesseract does not read white letters on a small blue ground."""
        end, last = time.time() + seconds * PATIENCE, None
        while time.time() < end:
            place = self.vm.frame().button()
            if place and place == last:
                self.vm.tap(*place)
                return
            last = place
            time.sleep(0.3)
        self.shot('no-button')
        raise Failed('there is no primary button on the screen')

    def form_bill(self):
        """A visit, from the start screen to the question where to print a new bill."""
        times, digits = {}, self.portal.bill()
        for name, act, title in (
                ('menu', lambda: self.vm.key('ret'), 'Що Вам потрібно?'),
                ('statement', lambda: self.vm.scan(digits), 'Ваші нарахування'),
                ('pay', self.touch_primary, 'Що Ви хочете сплатити?'),
                ('review', self.touch_primary, 'Усе правильно?'),
                ('printers', self.touch_primary, 'На чому надрукувати?')):
            began = time.time()
            act()
            self.until_title(title)
            times[name] = time.time() - began
            self.shot(name)
        return times

    def guest(self, command, seconds=120):
        code, out = self.vm.sh(command, seconds * PATIENCE)
        return out if code == 0 else f'{out} (exit code {code})'

    def kiosk(self):
        """The process of the kiosk: another one after each restart."""
        return self.guest('cat /run/vikno-kiosk/kiosk.pid')

    # The machine

    def power_on(self, disk, drive=None):
        self.vm = VM(os.path.join(self.directory, 'run'), disk=disk, drive=drive, kernel=os.path.join(self.directory, 'vmlinuz'),
                     initrd=os.path.join(self.directory, 'initrd'), append=KERNEL).start()
        self.vm.plug_scanner()
        self.printer = UsbPrinter(self.vm.path('printer.sock'))
        self.printer.plug()

    def power_off(self):
        self.vm.sh('systemctl --no-block poweroff', 60 * PATIENCE)
        try:
            self.vm.wait_end(180 * PATIENCE)
        except subprocess.TimeoutExpired:
            self.shot('no-end')
            self.vm.cut()
            raise Failed('the machine did not switch itself off') from None

    def no_restart(self):
        names = [name for _, name in self.vm.events() if name in ('RESET', 'SHUTDOWN', 'WATCHDOG')]
        return f'restarts of the machine: {names}' if names else ''


def enrol(run):
    """The first power-on: the page that says that the kiosk is not set up; then the technician's steps, and the start screen."""
    enrolled = os.path.join(run.directory, 'enrolled.qcow2')
    fresh = overlay(os.path.join(run.directory, 'disk.img'), os.path.join(run.directory, 'fresh.qcow2'))
    run.power_on(fresh)
    vm = run.vm
    page = None
    while page is None:
        if vm.age() > 600 * PATIENCE:
            run.shot('no-page')
            raise Failed('no page at the first power-on')
        page = vm.age() if vm.frame().kind() == 'page' else time.sleep(0.5)
    run.row('first power-on', 'the page of last resort', True, 'first-page', page=page)
    vm.ready(600 * PATIENCE)
    run.until_words('Кіоск ще не налаштовано', 600)
    run.row('no configuration yet', 'the page says that the kiosk is not set up', True, 'not-set-up', page=vm.age())

    # On a slow machine the network comes after the page.
    run.guest('until ip -4 -o address show scope global | grep -q inet; do sleep 1; done', 300)
    began = time.time()
    invitation = run.portal.invite('hall-1')
    # An emulated machine may be too slow for the agent's first call; a technician reads the invitation again, too.
    run.guest(f'(for try in 1 2 3 4 5 6; do vikno-agent enrol {invitation} --language=en && break; done; echo "exit code $?") >/root/enrol.log 2>&1 &')
    # The technician reads the code to the administrator.
    while not (code := re.search(r'this code: (\S+)', told := run.guest('cat /root/enrol.log'))):
        if time.time() - began > 300 * PATIENCE or 'exit code' in told:
            raise Failed('no code of an enrolment: ' + told)
        time.sleep(2)
    run.portal.confirm('hall-1', code[1])
    while 'exit code' not in (told := run.guest('cat /root/enrol.log')):
        if time.time() - began > 600 * PATIENCE:
            raise Failed('the enrolment has no end: ' + told)
        time.sleep(2)
    run.row('vikno-agent enrol, the code confirmed at the portal', told.splitlines()[-2], 'exit code 0' in told, enrolled=time.time() - began)

    if PATIENCE > 1:
        # So slow a machine would not start the kiosk within its unit's 240 s.
        run.guest(f"mkdir -p /etc/systemd/system/vikno-kiosk.service.d && printf '[Service]\\nTimeoutStartSec={int(240 * PATIENCE)}\\n' "
                  '>/etc/systemd/system/vikno-kiosk.service.d/slow.conf && systemctl daemon-reload')
    since = time.time()
    run.guest('install -m 640 -g vikno-kiosk /root/kiosk.properties /etc/vikno/kiosk.properties && systemctl --no-block restart vikno-kiosk')
    times = run.until_start(600, since)
    run.row('configured, first start of the kiosk', 'the start screen', True, 'start', **times)
    time.sleep(5)
    run.power_off()
    run.row('switched off', 'the machine ended by itself', True)
    os.replace(fresh, enrolled)


def boot(run):
    """Power-on to start screen, and what the running system is like."""
    run.power_on(overlay(os.path.join(run.directory, 'enrolled.qcow2'), os.path.join(run.directory, 'today.qcow2')))
    times = run.until_start(600, run.vm.began)
    run.row('power on', 'the page, then the start screen', 'page' in times, 'booted', **times)
    run.vm.ready(300 * PATIENCE)
    failed = run.guest('systemctl --failed --no-legend --plain')
    run.row('units', failed or 'none failed', not failed)
    memory = run.guest("awk '/MemTotal|MemAvailable/ { print $2 }' /proc/meminfo").split()
    used = (int(memory[0]) - int(memory[1])) // 1024
    run.row('memory in use', f'{used} MB', used <= 700)
    exposure = run.guest('systemd-analyze security --no-pager vikno-kiosk.service | tail -n 1', 180)
    run.row('systemd-analyze security vikno-kiosk', exposure, ' OK' in exposure)


def visit(run):
    """A bill before the scanner, taps, and paper."""
    printer = run.printer
    before = len(printer.paper.receipts)
    times = run.form_bill()
    run.row('Enter; a bill before the scanner; three taps', 'the menu; the statement; a new bill, and the question where to print it', True, **times)
    paper_end(run)
    began = time.time()
    run.touch('Чекова стрічка')
    rows = printer.receipt(before, 180 * PATIENCE)
    printed = time.time() - began
    picture(rows, os.path.join(run.shots, 'receipt.png'))
    run.row('a tap', f'{printer.paper.bytes} bytes on a USB printer, a receipt of {len(rows)} rows with {black(rows)} black dots',
            len(rows) > 400 and black(rows) > 5000, paper=printed)
    run.until_title('Заберіть папір', 120)
    run.shot('take')
    run.touch('Завершити')
    times = run.until_start(300, time.time())
    run.row('the visit ended by a tap', 'the start screen', True, **times)


def paper_end(run):
    """The roll ends before somebody prints: the number of what she has made instead; a new roll, and she may print."""
    began = time.time()
    run.printer.paper.out = True
    run.until_title('Запишіть або сфотографуйте номер')
    gone = time.time() - began
    run.shot('paper-end')
    began = time.time()
    run.printer.paper.out = False
    run.until_title('На чому надрукувати?')
    run.row('the roll ends, a new one is put in', 'the number of the bill instead of the question, then the question again', True,
            told=gone, again=time.time() - began)


def fault(run, name, command, seconds=300, after=None):
    """Does it, waits for the start screen, and looks that it is another process of the kiosk."""
    # Before its unit is active, a kiosk that hangs has the patience of a start.
    run.guest('until systemctl --quiet is-active vikno-kiosk; do sleep 1; done', 300)
    process = run.kiosk()
    run.guest(PIDS)
    since = time.time()
    run.guest(command)
    try:
        times = run.until_start(seconds, since, process)
        run.row(name, 'the page, then the start screen' if 'page' in times else 'the start screen', True, **times)
    except Failed as failure:
        run.row(name, str(failure), False, 'bad-' + ''.join(c if c.isalnum() else '-' for c in name)[:40])
    if after:
        run.guest(after)


# A connector is forced off, as if its cable were pulled; virtio's driver itself tells udev nothing of it.
PANEL = ("mkdir -p /run/udev/rules.d; echo 'SUBSYSTEM==\"drm\", KERNEL==\"card[0-9]\", ACTION==\"change\", ENV{{HOTPLUG}}=\"1\"' "
         '>/run/udev/rules.d/99-test.rules; udevadm control --reload; for c in /sys/class/drm/card*-*; do echo {} >$c/status; done; '
         'udevadm trigger --action=change --subsystem-match=drm')


def panel_away(run):
    """The panel's cable is pulled and put in again; then it is seen and used, by whichever process."""
    process = run.kiosk()
    shown = run.vm.frame()
    run.guest(PANEL.format('off'))
    end = time.time() + 60 * PATIENCE
    while run.vm.frame().unlike(shown) < 0.5:
        if time.time() > end:
            run.row('the panel is unplugged', 'it still shows the same', False, 'bad-panel')
            break
        time.sleep(0.5)
    run.shot('panel-away')
    # Long enough for a watchdog.
    time.sleep(40 * PATIENCE)
    since = time.time()
    run.guest(PANEL.format('detect'))
    times = run.until_start(300, since)
    # A key that is struck right after the first picture of a new process may be lost.
    run.guest('until systemctl --quiet is-active vikno-kiosk; do sleep 1; done', 300)
    run.vm.key('ret')
    run.until_title('Що Вам потрібно?')
    times['menu'] = time.time() - since
    run.touch('Завершити')
    run.until_start(120, time.time())
    run.row('the panel is unplugged, and plugged in after 40 s', 'the start screen of ' + ('the same' if run.kiosk() == process else 'another')
            + ' process, and Enter opens the menu', True, **times)


def faults(run):
    kiosk = 'kill -{} $(cat /run/vikno-kiosk/kiosk.pid)'
    fault(run, 'kill -9 of the kiosk', kiosk.format(9))
    fault(run, 'the kiosk hangs (SIGSTOP)', kiosk.format('STOP'))
    fault(run, 'kill -9 of the compositor', 'kill -9 $(pids cage)')
    fault(run, 'the compositor hangs (SIGSTOP)', 'kill -STOP $(pids cage)')
    fault(run, 'kill -9 of the X server', 'kill -9 $(pids Xwayland)')
    fault(run, 'the X server hangs (SIGSTOP)', 'kill -STOP $(pids Xwayland)')
    fault(run, 'the sockets of the display are gone, kill -9 of the kiosk',
          'rm -rf /run/vikno-kiosk/wayland-* /tmp/.X11-unix /tmp/systemd-private-*-vikno-kiosk*/tmp/.X11-unix; ' + kiosk.format(9))
    fault(run, 'kill -9 of seatd, then of the kiosk', 'kill -9 $(pids seatd); ' + kiosk.format(9))
    panel_away(run)
    full = 'dd if=/dev/zero of=/var/full bs=1M status=none; dd if=/dev/zero of=/var/full2 bs=4k status=none; df --output=avail / | tail -n 1'
    run.say('filling the disk: ' + run.guest(full, 600).splitlines()[-1])
    fault(run, 'the disk is full, kill -9 of the kiosk', kiosk.format(9))
    run.row('free space then', run.guest('df --output=avail / | tail -n 1') + ' KiB', True)
    restart = time.time()
    run.vm.reset()
    times = run.until_start(600, restart)
    run.row('the disk is full, the machine is reset', 'the start screen', True, **times)
    run.vm.ready(300 * PATIENCE)
    run.guest('rm -f /var/full /var/full2')
    times = run.until_start(300, time.time())


KEYS = [('ctrl', 'alt', f'f{n}') for n in range(1, 13)] + [('alt', f'f{n}') for n in range(1, 5)] + [
    ('alt', 'left'), ('alt', 'right'), ('ctrl', 'alt', 'backspace'), ('alt', 'tab'), ('alt', 'f4'), ('ctrl', 'q'), ('ctrl', 'w'),
    ('meta_l',), ('meta_l', 'd'), ('ctrl', 'esc'), ('esc',), ('ctrl', 'c'), ('ctrl', 'd'), ('ctrl', 'z'), ('ctrl', 'alt', 'esc'),
    ('f1',), ('f5',), ('f11',), ('f12',), ('print',), ('ctrl', 'shift', 'i'), ('ctrl', 'scroll_lock'), ('shift', 'scroll_lock'),
    ('alt', 'print', 'e'), ('alt', 'print', 'i'), ('alt', 'print', 'k'), ('alt', 'print', 'r'), ('alt', 'print', 'c'), ('alt', 'print', 'u'),
    ('alt', 'print', 'b'), ('alt', 'sysrq', 'b'), ('alt', 'sysrq', 'c'), ('power',), ('sleep',)] + [('ctrl', 'alt', 'delete')] * 8


def keys(run):
    """Keys, a second keyboard and a stick on the start screen, then keys on the page of last resort."""
    vm = run.vm
    process = run.kiosk()
    for combination in KEYS:
        vm.key(*combination)
        kind = vm.frame().kind()
        if kind != 'picture':
            run.row('+'.join(combination), f'the screen is {kind}', False, 'bad-key')
    vm.plug_keyboard()
    time.sleep(5)
    for combination in KEYS:
        vm.key(*combination)
    time.sleep(5)
    terminal = run.guest('cat /sys/class/tty/tty0/active')
    seen = run.no_restart() or f'the same kiosk, terminal {terminal}' if run.kiosk() == process else 'another process of the kiosk'
    run.row(f'{len(KEYS)} combinations of keys, by two keyboards', seen, seen == 'the same kiosk, terminal tty1', 'keys')
    times = run.until_start(400, time.time())
    run.row('left alone', 'the start screen', True, **times)

    stick = os.path.join(run.directory, 'stick.img')
    with open(stick, 'wb') as file:
        file.truncate(16 << 20)
    subprocess.run(['mke2fs', '-q', '-F', '-t', 'ext2', '-L', 'AUTORUN', stick], check=True)
    vm.plug_stick(stick)
    time.sleep(10)
    there = run.guest('cat /sys/class/block/sda/size')
    mounted = run.guest('grep /dev/sd /proc/mounts')
    readable = run.guest('setpriv --reuid=vikno-kiosk --regid=vikno-kiosk --init-groups head -c 1 /dev/sda')
    same = run.is_start(vm.frame()) and run.kiosk() == process
    run.row('a USB stick', f'seen by the kernel ({there} sectors), not mounted, not readable for the kiosk, the same screen',
            there == '32768' and '/dev' not in mounted and 'denied' in readable and same, 'stick')
    vm.unplug()

    run.guest('systemctl stop vikno-kiosk', 60)
    end = time.time() + 60 * PATIENCE
    while (frame := vm.frame()).kind() != 'page' and time.time() < end:
        time.sleep(0.5)
    page = frame
    run.shot('page')
    for combination in KEYS + [('ret',), ('a',), ('spc',)]:
        vm.key(*combination)
    time.sleep(5)
    frame = vm.frame()
    seen = run.no_restart() or f"terminal {run.guest('cat /sys/class/tty/tty0/active')}, the page {'unchanged' if frame.unlike(page) < 0.002 else 'changed'}"
    run.row(f'{len(KEYS) + 3} combinations on the page of last resort', seen, seen == 'terminal tty1, the page unchanged', 'page-keys')
    since = time.time()
    run.guest('systemctl --no-block start vikno-kiosk')
    times = run.until_start(300, since)
    run.row('started by a technician', 'the start screen', True, **times)


def main(directory, *parts):
    unknown = [part for part in parts if part not in PARTS + ASKED_FOR]
    if unknown:
        print(f'no such part: {unknown[0]}. There are: {" ".join(PARTS + ASKED_FOR)}', file=sys.stderr)
        return 2
    parts = list(parts or PARTS)
    run = Run(directory)
    # Whoever ends the test ends its machine and its portal.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if not os.path.exists(os.path.join(run.directory, 'enrolled.qcow2')) and 'enrol' not in parts:
        parts.insert(0, 'enrol')
    # The cuts have machines of their own.
    if set(parts) - {'enrol', 'boot', 'cuts'} and 'boot' not in parts:
        parts.insert(parts.index('enrol') + 1 if 'enrol' in parts else 0, 'boot')
    try:
        run.portal.start()
        for part in PARTS + ASKED_FOR:
            if part in parts:
                run.say(part)
                try:
                    globals()[part](run)
                except (Failed, TimeoutError, RuntimeError, OSError) as failure:
                    run.row(part, f'broken off: {failure}', False, 'broken-off-' + part if run.vm and not run.vm.ended() else None)
                    if part in ('enrol', 'boot'):
                        break
    finally:
        if run.vm and run.vm.process:
            run.vm.cut()
        run.portal.stop()
    print(open(os.path.join(run.directory, 'result.md'), encoding='utf-8').read())
    return 0 if run.rows and all(row['good'] for row in run.rows) else 1


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
