"""A whole machine in QEMU, seen and touched only from outside: screenshots, keys, taps, scans, plugs and the power switch.

    vm = VM('run', disk='disk.qcow2', kernel='vmlinuz', initrd='initrd', append='root=/dev/vda rw').start()
    vm.frame().kind(); vm.tap(0.5, 0.5); vm.key('ctrl', 'alt', 'delete'); vm.scan('4820000000017'); vm.cut()

Standard library only. It boots a kernel directly, or firmware (UEFI) with a disk or a stick, a TPM by swtpm, Secure Boot.
"""

import json
import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import time
import zlib

ACCELERATOR = 'tcg,thread=multi,tb-size=512'
# Software emulation of a processor that every PC of the last fifteen years is at least; KVM may exist and hang the kernel.
PROCESSOR = 'Nehalem'
PATIENCE = 60
# Palette.java of the kiosk: what its primary button is filled with.
ACCENT = (0x0A, 0x3F, 0x8C)


class Frame:
    """One picture of the screen: width, height, and three bytes for each pixel."""

    def __init__(self, width, height, pixels):
        self.width, self.height, self.pixels = width, height, pixels

    @staticmethod
    def read(path):
        with open(path, 'rb') as file:
            data = file.read()
        head = re.match(rb'P6\s+(\d+)\s+(\d+)\s+255\s', data)
        if not head:
            raise ValueError(f'{path} is no picture')
        return Frame(int(head[1]), int(head[2]), data[head.end():])

    def sample(self, step=16):
        """Every step-th pixel of every step-th row."""
        found = []
        for row in range(step // 2, self.height, step):
            start = row * self.width * 3
            line = self.pixels[start:start + self.width * 3]
            found += zip(line[0::3 * step], line[1::3 * step], line[2::3 * step])
        return found

    def share(self, wanted):
        pixels = self.sample()
        return sum(1 for pixel in pixels if wanted(*pixel)) / max(1, len(pixels))

    def kind(self):
        """'dark', 'page' (white letters on the text screen's blue) or 'picture'."""
        if self.share(lambda r, g, b: r < 24 and g < 24 and b < 24) > 0.97:
            return 'dark'
        if self.share(lambda r, g, b: r < 24 and g < 24 and 140 < b < 200) > 0.6:
            return 'page'
        return 'picture'

    def unlike(self, other):
        """The share of pixels that differ clearly; 1 for another size."""
        if (self.width, self.height) != (other.width, other.height):
            return 1.0
        pairs = list(zip(self.sample(), other.sample()))
        return sum(1 for one, two in pairs if max(abs(a - b) for a, b in zip(one, two)) > 48) / max(1, len(pairs))

    def button(self, colour=ACCENT, step=8):
        """The middle, as shares, of the lowest thing of that colour that is as large as a button and reaches no edge; None without one.

        A heading's band reaches both edges, icons are smaller; letters on the button do not matter.
        """
        columns, rows = self.width // step, self.height // step
        left = {(x, y) for y in range(rows) for x in range(columns) if self._is(x * step, y * step, colour)}
        best = None
        while left:
            todo, part = [left.pop()], []
            while todo:
                x, y = todo.pop()
                part.append((x, y))
                for beside in ((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)):
                    if beside in left:
                        left.remove(beside)
                        todo.append(beside)
            x0, x1 = min(x for x, _ in part), max(x for x, _ in part)
            y0, y1 = min(y for _, y in part), max(y for _, y in part)
            wide, high = x1 - x0 + 1, y1 - y0 + 1
            if x0 > 1 and x1 < columns - 2 and wide * step >= 96 and high * step >= 40 and len(part) > wide * high / 2:
                place = ((x0 + x1 + 1) / 2 * step / self.width, (y0 + y1 + 1) / 2 * step / self.height)
                if best is None or place[1] > best[1]:
                    best = place
        return best

    def band(self, colour=ACCENT):
        """The band of that colour which begins at the left edge, where a screen's title stands; None without one."""
        # A resting screen moves by some pixels, so that nothing burns in.
        rows = [y for y in range(self.height) if self._is(14, y, colour)]
        # Without a gap.
        high = next((n for n, y in enumerate(rows) if y != rows[0] + n), len(rows))
        if high < 40:
            return None
        # Beside a keypad it is narrower than the screen.
        wide = next((x for x in range(14, self.width) if not self._is(x, rows[0] + 2, colour)), self.width)
        pixels = b''.join(self.pixels[y * self.width * 3:(y * self.width + wide) * 3] for y in range(rows[0], rows[0] + high))
        return Frame(wide, high, pixels)

    def _is(self, x, y, colour):
        at = (y * self.width + x) * 3
        return all(abs(have - want) <= 8 for have, want in zip(self.pixels[at:at + 3], colour))

    def png(self, path):
        def chunk(name, data):
            return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))

        stride = self.width * 3
        rows = b''.join(b'\0' + self.pixels[y * stride:(y + 1) * stride] for y in range(self.height))
        with open(path, 'wb') as file:
            file.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', self.width, self.height, 8, 2, 0, 0, 0)))
            file.write(chunk(b'IDAT', zlib.compress(rows, 6)) + chunk(b'IEND', b''))
        return path

    def strip(self, top, height):
        stride = self.width * 3
        return Frame(self.width, height, self.pixels[top * stride:(top + height) * stride])

    def ppm(self):
        return b'P6\n%d %d\n255\n' % (self.width, self.height) + self.pixels


def connected(path):
    """A socket to path. Its file is there a moment before anybody listens."""
    end = time.time() + PATIENCE
    while True:
        to = socket.socket(socket.AF_UNIX)
        to.settimeout(PATIENCE)
        try:
            to.connect(path)
            return to
        except (ConnectionRefusedError, FileNotFoundError):
            to.close()
            if time.time() > end:
                raise
            time.sleep(0.05)


class Monitor:
    """QEMU's monitor (QMP): commands, and the events that came meanwhile."""

    def __init__(self, path):
        self.socket = connected(path)
        self.lines = self.socket.makefile('r', encoding='utf-8')
        self.events = []
        self.lines.readline()
        self.ask('qmp_capabilities')

    def ask(self, command, **arguments):
        self.socket.sendall(json.dumps({'execute': command, 'arguments': arguments}).encode() + b'\n')
        while True:
            line = self.lines.readline()
            if not line:
                raise RuntimeError('the machine has ended')
            answer = json.loads(line)
            if 'event' in answer:
                self.events.append((time.time(), answer['event']))
            elif 'error' in answer:
                raise RuntimeError(f"{command}: {answer['error']['desc']}")
            else:
                return answer['return']

    def close(self):
        self.lines.close()
        self.socket.close()


class VM:
    """One machine; everything it leaves lies in the directory run.

    disk         an image, by its name qcow2 or raw; drive: QEMU's own options instead
    stick        an image that is plugged in as a USB stick
    kernel, initrd, append   boots this kernel; without it firmware starts
    firmware, variables      OVMF's code and a template of its variables, copied into run at the first start
    secboot, tpm             Secure Boot's firmware with SMM; a TPM 2.0 by swtpm, whose state stays in run
    size         of the screen
    wrap         words before qemu-system-x86_64 and swtpm, such as a chroot that has newer ones
    """

    def __init__(self, run, disk=None, drive=None, stick=None, kernel=None, initrd=None, append='', firmware=None, variables=None,
                 secboot=False, tpm=False, memory=2048, size=(1280, 1024), net=True, wrap=(), extra=()):
        self.run = os.path.abspath(run)
        os.makedirs(self.run, exist_ok=True)
        self.disk, self.drive, self.stick = disk, drive, stick
        self.kernel, self.initrd, self.append = kernel, initrd, append
        self.secboot, self.tpm, self.memory, self.size, self.net = secboot, tpm, memory, size, net
        self.wrap, self.extra = list(wrap), list(extra)
        self.firmware = firmware or '/usr/share/OVMF/OVMF_CODE_4M' + ('.secboot.fd' if secboot else '.fd')
        self.variables = self.path('variables.fd')
        if not kernel and not os.path.exists(self.variables):
            shutil.copy(variables or '/usr/share/OVMF/OVMF_VARS_4M.fd', self.variables)
        self.process = self.tpm_process = self.monitor = self.shell = self.scanner = None
        self.seen = 0

    def path(self, name):
        return os.path.join(self.run, name)

    def command(self):
        words = ['qemu-system-x86_64', '-nodefaults', '-no-user-config', '-machine', 'q35,vmport=off' + (',smm=on' if self.secboot else ''),
                 '-accel', os.environ.get('VIKNO_ACCELERATOR', ACCELERATOR), '-cpu', PROCESSOR, '-smp', '2', '-m', str(self.memory),
                 '-display', 'none', '-device', f'virtio-vga,xres={self.size[0]},yres={self.size[1]}',
                 '-device', 'qemu-xhci,id=usb', '-device', 'usb-kbd,bus=usb.0', '-device', 'virtio-tablet-pci',
                 '-device', 'virtio-rng-pci', '-device', 'i6300esb', '-action', 'watchdog=reset', '-rtc', 'base=utc',
                 '-chardev', f"file,id=console,path={self.path('console')},append=on", '-serial', 'chardev:console',
                 '-chardev', f"socket,id=shell,path={self.path('shell.sock')},server=on,wait=off", '-serial', 'chardev:shell',
                 # The scanner is plugged in while somebody holds the other end of its cable.
                 '-chardev', f"socket,id=scanner,path={self.path('scanner.sock')},server=on,wait=off",
                 '-device', 'usb-serial,bus=usb.0,chardev=scanner',
                 '-chardev', f"socket,id=printer,path={self.path('printer.sock')},server=on,wait=off",
                 '-device', 'usb-redir,bus=usb.0,chardev=printer',
                 '-qmp', f"unix:{self.path('monitor.sock')},server=on,wait=off"]
        if self.kernel:
            words += ['-kernel', self.kernel, '-initrd', self.initrd, '-append', self.append]
        else:
            words += ['-drive', f'if=pflash,format=raw,readonly=on,file={self.firmware}',
                      '-drive', f'if=pflash,format=raw,file={self.variables}']
        if self.secboot:
            words += ['-global', 'driver=cfi.pflash01,property=secure,value=on']
        if self.stick:
            words += ['-drive', f'if=none,id=stick,file={self.stick},format=raw',
                      '-device', 'usb-storage,bus=usb.0,drive=stick,removable=on,bootindex=0']
        if self.drive:
            words += self.drive
        elif self.disk:
            kind = 'qcow2' if self.disk.endswith('.qcow2') else 'raw'
            words += ['-drive', f'if=none,id=disk,file={self.disk},format={kind},discard=unmap',
                      '-device', 'virtio-blk-pci,drive=disk,bootindex=1']
        if self.net:
            words += ['-netdev', 'user,id=net', '-device', 'virtio-net-pci,netdev=net']
        if self.tpm:
            words += ['-chardev', f"socket,id=tpm,path={self.path('tpm.sock')}", '-tpmdev', 'emulator,id=tpm0,chardev=tpm',
                      '-device', 'tpm-crb,tpmdev=tpm0']
        return self.wrap + words + self.extra

    def start(self):
        """Power on. Returns self; self.began is the moment."""
        for name in ('monitor', 'shell', 'scanner', 'printer', 'tpm'):
            if os.path.exists(self.path(name + '.sock')):
                os.remove(self.path(name + '.sock'))
        with open(self.path('console'), 'ab') as console:
            self.seen = console.tell()
        if self.tpm:
            os.makedirs(self.path('tpm'), exist_ok=True)
            self.tpm_process = subprocess.Popen(
                self.wrap + ['swtpm', 'socket', '--tpm2', '--tpmstate', 'dir=' + self.path('tpm'), '--ctrl',
                             'type=unixio,path=' + self.path('tpm.sock'), '--flags', 'startup-clear', '--terminate'])
            self._until(lambda: os.path.exists(self.path('tpm.sock')), self.tpm_process, 'swtpm')
        self.began = time.time()
        with open(self.path('qemu.err'), 'wb') as errors:
            self.process = subprocess.Popen(self.command(), stdin=subprocess.DEVNULL, stderr=errors)
        self._until(lambda: os.path.exists(self.path('monitor.sock')), self.process, 'qemu')
        self.monitor = Monitor(self.path('monitor.sock'))
        return self

    def _until(self, there, process, name):
        end = time.time() + PATIENCE
        while not there():
            if process.poll() is not None or time.time() > end:
                raise RuntimeError(f'{name} did not start: ' + self.errors())
            time.sleep(0.05)

    def errors(self):
        with open(self.path('qemu.err'), encoding='utf-8', errors='replace') as file:
            return file.read()

    def age(self):
        """Seconds since power-on."""
        return time.time() - self.began

    def ended(self):
        return self.process.poll() is not None

    def wait_end(self, seconds):
        """Waits until the machine has switched itself off."""
        self.process.wait(seconds)
        self._let_go()

    def cut(self):
        """Pulls the mains plug."""
        for process in (self.process, self.tpm_process):
            if process and process.poll() is None:
                process.send_signal(signal.SIGKILL)
                process.wait()
        self._let_go()

    def _let_go(self):
        for end in (self.monitor, self.shell, self.scanner):
            if end:
                end.close()
        self.monitor = self.shell = self.scanner = None

    # Eyes

    def frame(self):
        picture = self.path('screen.ppm')
        self.monitor.ask('screendump', filename=picture)
        return Frame.read(picture)

    def shot(self, path):
        return self.frame().png(path)

    def events(self):
        """What QEMU told since power-on, such as RESET and SHUTDOWN, as (moment, name)."""
        self.monitor.ask('query-status')
        return self.monitor.events

    # The serial console

    def log(self):
        with open(self.path('console'), 'rb') as file:
            file.seek(self.seen)
            return file.read().decode('utf-8', 'replace')

    def wait(self, pattern, timeout=300):
        """Waits for pattern on the serial console, from the last match on. Returns the match and the seconds since power-on."""
        end = time.time() + timeout
        while True:
            text = self.log()
            found = re.search(pattern, text)
            if found:
                self.seen += len(text[:found.end()].encode())
                return found, self.age()
            if self.ended():
                raise RuntimeError('qemu ended: ' + self.errors())
            if time.time() > end:
                raise TimeoutError(f'{pattern}\n{text[-3000:]}')
            time.sleep(0.2)

    # The test shell, which only test machines have: root's bash on the second serial port

    def sh(self, command, timeout=120):
        """Runs command there. Returns its exit code and its output."""
        if self.shell is None:
            self.shell = socket.socket(socket.AF_UNIX)
            self.shell.connect(self.path('shell.sock'))
            self.shell.sendall(b'\nstty -echo -onlcr cols 250\n')
        mark = 'end-%d' % time.time_ns()
        # Halves, so that an echo of the line is not taken for its end.
        self.shell.sendall(f'{command}\ncode=$?; echo; echo "{mark[:6]}""{mark[6:]}" $code\n'.encode())
        end = time.time() + timeout
        text = b''
        while True:
            found = re.search(rb'\n' + mark.encode() + rb' (\d+)', text)
            if found:
                return int(found[1]), text[:found.start()].decode('utf-8', 'replace').replace('\r', '').strip()
            self.shell.settimeout(max(0.1, end - time.time()))
            try:
                piece = self.shell.recv(65536)
            except TimeoutError:
                piece = b''
            if not piece:
                self.shell.close()
                self.shell = None
                raise TimeoutError(f'{command}: no end\n' + text.decode('utf-8', 'replace')[-2000:])
            text += piece

    def ready(self, timeout=600):
        """Waits until the test shell answers."""
        end = time.time() + timeout
        while True:
            try:
                return self.sh('true', 10)
            except (TimeoutError, OSError):
                if time.time() > end or self.ended():
                    raise

    # Hands

    def key(self, *names, hold=60):
        """Strikes keys together, by QEMU's names: key('ctrl', 'alt', 'f2')."""
        self.monitor.ask('send-key', keys=[{'type': 'qcode', 'data': name} for name in names], **{'hold-time': hold})
        time.sleep(hold / 1000 + 0.05)

    def type(self, digits):
        for digit in digits:
            self.key(digit.lower())

    def tap(self, x, y, hold=0.25):
        """A finger on the screen; x and y are shares of its width and height."""
        def send(*events):
            self.monitor.ask('input-send-event', events=list(events))

        def button(down):
            return {'type': 'btn', 'data': {'down': down, 'button': 'left'}}

        send({'type': 'abs', 'data': {'axis': 'x', 'value': int(x * 32767)}}, {'type': 'abs', 'data': {'axis': 'y', 'value': int(y * 32767)}})
        time.sleep(0.1)
        send(button(True))
        time.sleep(hold)
        send(button(False))

    def plug_scanner(self):
        self.scanner = socket.socket(socket.AF_UNIX)
        self.scanner.connect(self.path('scanner.sock'))

    def scan(self, text):
        self.scanner.sendall(text.encode() + b'\r\n')

    def plug_stick(self, image, name='guest-stick'):
        self.monitor.ask('blockdev-add', **{'node-name': name + '-file', 'driver': 'raw',
                                            'file': {'driver': 'file', 'filename': os.path.abspath(image)}})
        self.monitor.ask('device_add', driver='usb-storage', id=name, drive=name + '-file', bus='usb.0', removable=True)

    def unplug(self, name='guest-stick'):
        self.monitor.ask('device_del', id=name)

    def plug_keyboard(self, name='keyboard2'):
        self.monitor.ask('device_add', driver='usb-kbd', id=name, bus='usb.0')

    def reset(self):
        self.monitor.ask('system_reset')
        # The shell that comes then knows nothing of the old one's terminal.
        if self.shell:
            self.shell.close()
            self.shell = None


class Words:
    """What is written on a picture, read by Tesseract: lines of words with their places."""

    def __init__(self, frame, languages='ukr'):
        self.frame, self.languages = frame, languages
        self.lines = {}
        self.strips_read = False
        self._read(frame, 0, '11')

    def _read(self, frame, below, mode):
        out = subprocess.run(['tesseract', '-', '-', '-l', self.languages, '--psm', mode, '--dpi', '110', 'tsv'], input=frame.ppm(),
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=300, check=True,
                             # Its threads wait for one another by spinning, which a busy machine makes minutes of.
                             env={**os.environ, 'OMP_THREAD_LIMIT': '1'}).stdout.decode('utf-8', 'replace')
        for row in out.splitlines()[1:]:
            cells = row.split('\t')
            if len(cells) == 12 and cells[0] == '5' and cells[11].strip() and float(cells[10]) > 20:
                place = tuple(int(cell) for cell in cells[6:10])
                place = (place[0], place[1] + below, place[2], place[3])
                self.lines.setdefault((below, *cells[2:5]), []).append((cells[11].strip(), place))

    def _read_strips(self):
        """Dark letters on a coloured button are lost on a whole picture, and found on a strip of it."""
        self.strips_read = True
        height = self.frame.height // 8
        for top in range(0, self.frame.height - height + 1, height // 2):
            self._read(self.frame.strip(top, height), top or 1, '6')

    @staticmethod
    def title(frame, languages='ukr'):
        """What is written in the band at the top, which is read in a moment; nothing without one."""
        words = Words.__new__(Words)
        words.frame, words.languages, words.lines, words.strips_read = frame, languages, {}, True
        band = frame.band()
        if band:
            words._read(band, 0, '6')
        return words

    def text(self):
        return '\n'.join(' '.join(word for word, _ in line) for line in self.lines.values())

    @staticmethod
    def _plain(text):
        # Tesseract takes Latin letters for Cyrillic ones of the same shape, and marks for letters.
        return re.sub(r'[^\w]', '', text.lower().translate(str.maketrans('aceikmopthxyb', 'асеікмортнхув')))

    def find(self, phrase):
        """Where phrase is written: the middle as shares of width and height; None where it is not."""
        place = self._find(phrase)
        if place is None and not self.strips_read:
            self._read_strips()
            place = self._find(phrase)
        return place

    def there(self, phrase):
        """The same, of the whole picture only: quicker."""
        return self._find(phrase)

    def _find(self, phrase):
        from difflib import SequenceMatcher
        wanted, best = self._plain(phrase), (0.8, None)
        for line in self.lines.values():
            for first in range(len(line)):
                for last in range(first, len(line)):
                    text = self._plain(''.join(word for word, _ in line[first:last + 1]))
                    likeness = SequenceMatcher(None, wanted, text, autojunk=False).ratio()
                    if likeness > best[0]:
                        left, top = line[first][1][:2]
                        right, bottom = line[last][1][0] + line[last][1][2], line[last][1][1] + line[last][1][3]
                        best = (likeness, ((left + right) / 2 / self.frame.width, (top + bottom) / 2 / self.frame.height))
        return best[1]


def overlay(base, out, size=None):
    """A new qcow2 image above base, which stays as it is."""
    if os.path.exists(out):
        os.remove(out)
    kind = 'qcow2' if base.endswith('.qcow2') else 'raw'
    subprocess.run(['qemu-img', 'create', '-q', '-f', 'qcow2', '-b', os.path.abspath(base), '-F', kind, out, *([size] if size else [])], check=True)
    return out
