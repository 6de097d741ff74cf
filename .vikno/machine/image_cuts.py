"""Power cuts while a kiosk's disk is made: by its first start, and by the stick that installs it.

One run of each has its disk behind QEMU's blklogwrites, which notes every write and every flush. From the notes come disks as a cut at any
moment leaves them: all that was flushed is there, each write since then with probability 1/2. They are judged here, without a machine; some
are then really started. Standard library only.
"""

import binascii
import hashlib
import os
import random
import shutil
import struct
import subprocess

from bench import PATIENCE, check, disk_is_complete, inside, say, tried, units_are_well, until_page
from writes import DISCARD, FLUSH, FUA, Log

CUTS = int(os.environ.get('VIKNO_CUTS', '80'))
SEED = int(os.environ.get('VIKNO_SEED', '1'))
SIZE = 4 << 30
PIECE = 1 << 22


class Write:
    """One line of the notes: where, how much, how, and where in the notes its bytes stand."""

    def __init__(self, at, length, flags, bytes_at, end):
        self.at, self.length, self.flags, self.bytes_at, self.end = at, length, flags, bytes_at, end

    def touches(self, start, length):
        return self.length and self.at < start + length and self.at + self.length > start


def noted(path):
    """The notes, in order, of this disk."""
    return [Write(*entry) for entry in Log(path).entries() if any(entry[:3]) and entry[0] + entry[1] <= SIZE]


class Disk:
    """A disk as a cut leaves it, at ever later moments."""

    def __init__(self, base, path, notes, log):
        subprocess.run(['cp', '--sparse=always', base, path], check=True)
        self.path, self.notes, self.done, self.lost = path, notes, 0, []
        self.log = open(log, 'rb')
        self.file = open(path, 'r+b', buffering=0)

    def close(self):
        self.log.close()
        self.file.close()

    def _put(self, write, undo):
        if not write.length or write.flags & DISCARD:
            return
        if undo:
            self.file.seek(write.at)
            self.lost.append((write.at, self.file.read(write.length)))
        self.log.seek(write.bytes_at)
        self.file.seek(write.at)
        self.file.write(self.log.read(write.length))

    def cut(self, moment, luck):
        """Power is cut before the write with this number."""
        flushed = max((i + 1 for i in range(self.done, moment) if self.notes[i].flags & FLUSH), default=self.done)
        for write in self.notes[self.done:flushed]:
            self._put(write, False)
        self.done = flushed
        for write in self.notes[flushed:moment]:
            if write.flags & FUA or luck.random() < 0.5:
                self._put(write, True)

    def mend(self):
        """As it was before the cut's luck: the next one is later."""
        for at, old in reversed(self.lost):
            self.file.seek(at)
            self.file.write(old)
        self.lost = []

    def table(self):
        """The partitions by number: start, length, name; and which of the two tables can be read."""
        first = self.table_at(1)
        last = self.table_at(SIZE // 512 - 1)
        return first or last, ('' if first else 'second table only') if last else 'first table only' if first else 'no table'

    def table_at(self, sector):
        self.file.seek(sector * 512)
        head = bytearray(self.file.read(92))
        if head[:8] != b'EFI PART':
            return None
        said = struct.unpack('<I', head[16:20])[0]
        head[16:20] = bytes(4)
        place, count, size, entries_said = struct.unpack('<QIII', head[72:92])
        if binascii.crc32(head) != said or count * size > 1 << 20:
            return None
        self.file.seek(place * 512)
        entries = self.file.read(count * size)
        if binascii.crc32(entries) != entries_said:
            return None
        found = {}
        for number in range(count):
            entry = entries[number * size:(number + 1) * size]
            if entry[:16] != bytes(16):
                begin, end = struct.unpack('<QQ', entry[32:48])
                found[number + 1] = (begin * 512, (end - begin + 1) * 512, entry[56:128].decode('utf-16-le').rstrip('\0'))
        return found

    def digest(self, start, length):
        found = hashlib.sha256()
        self.file.seek(start)
        while length:
            data = self.file.read(min(length, PIECE))
            found.update(data)
            length -= len(data)
        return found.hexdigest()

    def take_out(self, start, length, path):
        """A partition as a file of its own, with the holes of this one."""
        with open(path, 'wb') as out:
            out.truncate(length)
            place, end = start, start + length
            while place < end:
                try:
                    place = os.lseek(self.file.fileno(), place, os.SEEK_DATA)
                except OSError:
                    break
                hole = min(os.lseek(self.file.fileno(), place, os.SEEK_HOLE), end)
                while place < hole:
                    self.file.seek(place)
                    data = self.file.read(min(PIECE, hole - place))
                    if data.strip(b'\0'):
                        out.seek(place - start)
                        out.write(data)
                    place += len(data)


def behind_notes(disk, log):
    """QEMU's options for a disk whose writes are noted."""
    open(log, 'w', encoding='utf-8').close()
    return ['-blockdev', f'driver=file,node-name=disk-file,filename={disk}', '-blockdev', f'driver=file,node-name=log-file,filename={log}',
            '-blockdev', 'driver=blklogwrites,node-name=disk,file=disk-file,log=log-file,log-sector-size=512',
            '-device', 'virtio-blk-pci,drive=disk,bootindex=1']


def moments(notes, first, count, luck):
    """Before which writes power is cut: anywhere, and a third of them close to where a flush or the partition table was written."""
    near = [i for i in range(first, len(notes)) if notes[i].flags & FLUSH or notes[i].touches(0, 34 * 512) or notes[i].touches(SIZE - 33 * 512, 33 * 512)]
    found = [luck.randrange(first, len(notes) + 1) for _ in range(count - count // 3 - 1)]
    found += [min(len(notes), luck.choice(near) + luck.randrange(2)) for _ in range(count // 3)]
    return sorted(found + [len(notes)])


def scan(bench, name, base, log, judge, samples):
    """Judges CUTS cuts. Returns disks of up to samples kinds, to be started."""
    luck = random.Random(SEED)
    notes = noted(log)
    tally, kept, bad = {}, {}, []
    disk = Disk(base, os.path.join(bench.place, name + '-cut.raw'), notes, log)
    for moment in moments(notes, 0, CUTS, luck):
        disk.cut(moment, luck)
        said = judge(disk, moment)
        tally[said] = tally.get(said, 0) + 1
        if said.isupper():
            bad.append(f'{said} before write {moment}')
        if said not in kept and len(kept) < samples or said.isupper() and len(bad) < 3:
            kept[said] = os.path.join(bench.place, f'{name}-cut-{len(kept)}.raw')
            subprocess.run(['cp', '--sparse=always', disk.path, kept[said]], check=True)
        disk.mend()
    disk.close()
    os.remove(disk.path)
    say(f'{len(notes)} writes, {sum(1 for write in notes if write.flags & FLUSH)} flushes; {CUTS} cuts (seed {SEED}):')
    for said, count in sorted(tally.items()):
        say(f'   {count} × {said}')
    check(not bad, f'no cut of {CUTS} leaves a disk that cannot go on {"; ".join(bad)}')
    return kept


def files_of_var(vm):
    """What the system brings for /var: path and digest of each file."""
    code, said = tried(vm, 'mkdir -p /run/whole && mount --bind / /run/whole && cd /run/whole/var && find . -type f -exec sha256sum {} +')
    check(code == 0, 'the system says what belongs to /var')
    return dict(reversed(line.split(None, 1)) for line in said.splitlines())


def record_first_start(bench, base, log):
    disk = os.path.join(bench.place, 'noted.raw')
    subprocess.run(['cp', '--sparse=always', base, disk], check=True)
    vm = bench.machine('noted', drive=behind_notes(disk, log)).start()
    try:
        inside(vm)
        until_page(vm, ['not set up yet'], 'the first start is over')
        wanted = files_of_var(vm)
        tried(vm, 'sync')
    finally:
        vm.cut()
        os.remove(disk)
    return wanted


def first_start_cut(bench):
    """What any moment of the first start leaves is a disk from which the next start goes on."""
    base, log = os.path.join(bench.place, 'base.raw'), os.path.join(bench.place, 'first-start.log')
    os.truncate(bench.copy('base'), SIZE)
    wanted = record_first_start(bench, base, log)
    part, files = os.path.join(bench.place, 'part.raw'), os.path.join(bench.place, 'files')
    untouched = Disk(base, part, [], log)
    given = untouched.table_at(1)
    untouched.close()
    for number, (start, length, label) in given.items():
        if number > 1:
            check(not any(write.touches(start, length) for write in noted(log)), f'the first start has not written to {label}')

    def judge(disk, _):
        table, which = disk.table()
        if not table:
            return 'NO TABLE'
        if any(table.get(number) != value for number, value in given.items()):
            return 'THE SYSTEM HAS MOVED'
        data = [value for value in table.values() if value[2] == 'vikno-data']
        if not data:
            return f'not completed yet {which}'.strip()
        disk.take_out(data[0][0], data[0][1], part)
        # As the initial RAM disk does it.
        if bench.tool('sh', '-c', f'fsck.ext4 -p {part} >&2 || [ $? -le 2 ] || fsck.ext4 -y {part} >&2 || [ $? -le 2 ] || echo no') != '':
            return 'NOT TO BE REPAIRED'
        shutil.rmtree(files, ignore_errors=True)
        os.makedirs(files)
        bench.tool('debugfs', '-R', f'rdump / {files}', part)
        if not os.path.exists(os.path.join(files, '.filled')):
            return f'data partition to be filled {which}'.strip()
        for path, wants in wanted.items():
            there = os.path.join(files, path)
            # What the system changes while it runs is whole or of another start.
            if not os.path.exists(there):
                return f'FILLED, WITHOUT {path.upper()}'
            if os.path.getsize(there) == 0 and wants != hashlib.sha256().hexdigest():
                return f'FILLED, EMPTY {path.upper()}'
        return f'complete {which}'.strip()

    kept = scan(bench, 'first-start', base, log, judge, 4)
    for path in (part, base, log):
        os.remove(path)
    shutil.rmtree(files, ignore_errors=True)
    for said, path in kept.items():
        vm = bench.machine('cut', disk=path).start()
        try:
            inside(vm)
            until_page(vm, ['not set up yet'], f'started after a cut: {said}')
            disk_is_complete(vm)
            units_are_well(vm)
        finally:
            vm.cut()
            os.remove(path)


def install(vm, bench):
    inside(vm)
    until_page(vm, ['installation stick', 'Install where'], 'the stick says what it is')
    vm.type('1')
    vm.key('ret')
    until_page(vm, ['EVERYTHING'], 'it asks before it erases')
    vm.type('1')
    vm.key('ret')
    until_page(vm, ['Done.'], 'it has installed')


def installation_cut(bench):
    """While the stick installs: whatever a cut leaves on the disk, the stick installs again; after "Done" the disk starts alone."""
    base, log, disk = (os.path.join(bench.place, name) for name in ('empty.raw', 'installation.log', 'noted.raw'))
    for path in (base, disk):
        with open(path, 'wb') as file:
            file.truncate(SIZE)
    vm = bench.machine('noted', drive=behind_notes(disk, log), stick=bench.copy('stick')).start()
    try:
        install(vm, bench)
    finally:
        vm.cut()
    source = Disk(bench.image, os.path.join(bench.place, 'source.raw'), [], log)
    given = source.table_at(1)
    names = {value[2]: value for value in given.values()}
    whole = {label: source.digest(start, length) for label, (start, length, _) in names.items() if label != 'esp'}
    kernel = next(line for line in bench.tool('mdir', '-b', '-i', f'{source.path}@@{names["esp"][0]}', '::/EFI/Linux').split())
    files = [kernel, '::/EFI/BOOT/BOOTX64.EFI', '::/loader/loader.conf']

    def programs(path, start):
        return [subprocess.run(bench.wrap + ['mtype', '-i', f'{path}@@{start}', name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               check=False).stdout for name in files]

    wanted = programs(source.path, names['esp'][0])
    source.close()
    os.remove(source.path)
    os.remove(disk)
    last = len(noted(log))

    def judge(disk, moment):
        table, which = disk.table()
        found = {value[2]: value for value in (table or {}).values()}
        said = 'installed'
        if any(label not in found for label in names):
            said = 'unfinished: partitions'
        elif any(disk.digest(*found[label][:2]) != wants for label, wants in whole.items()):
            said = 'unfinished: system'
        elif programs(disk.path, found['esp'][0]) != wanted:
            said = 'unfinished: boot loader'
        if moment == last and said != 'installed':
            said = f'TOLD AS DONE, BUT {said.upper()}'
        return f'{said} {which}'.strip() if not said.isupper() else said

    kept = scan(bench, 'installation', base, log, judge, 4)
    for path in (base, log):
        os.remove(path)
    for said, path in kept.items():
        installed = said.startswith('installed')
        if not installed:
            vm = bench.machine('cut', disk=path, stick=bench.copy('stick')).start()
            try:
                install(vm, bench)
                say(f'ok: the stick has installed again after a cut: {said}')
                vm.key('ret')
                vm.wait_end(PATIENCE)
            finally:
                if not vm.ended():
                    vm.cut()
        vm = bench.machine('cut', disk=path).start()
        try:
            inside(vm)
            until_page(vm, ['not set up yet'], f'the disk starts alone ({said})')
            disk_is_complete(vm)
        finally:
            vm.cut()
            os.remove(path)


def cuts(bench):
    """Both, half of the cuts each."""
    first_start_cut(bench)
    installation_cut(bench)
