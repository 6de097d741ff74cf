"""What a disk wrote, as QEMU's blklogwrites keeps it, and what a power cut leaves of it.

    log = Log('writes.log'); log.entries(); Replay('base.raw', 'image.raw', log).cut('copy.raw', moment, random.Random(1))

Every write up to the last flush that had ended is there; of those after it each with probability one half. Format: Documentation/admin-guide/
device-mapper/log-writes.rst of the kernel.
"""

import os
import struct
import subprocess

FLUSH, FUA, DISCARD = 1, 2, 4
MAGIC = 0x6A736677736872


class Log:
    def __init__(self, path):
        self.path = path

    def size(self):
        """How much was written up to now: a mark that entry() understands."""
        return os.path.getsize(self.path)

    def entries(self):
        """All writes: (offset, length, flags, where the data lies in the log, where the entry ends)."""
        found, size = [], self.size()
        with open(self.path, 'rb') as file:
            magic, _, _, sector = struct.unpack('<QQQI', file.read(28))
            if magic != MAGIC:
                raise ValueError(f'{self.path} is no log of writes')
            at = sector
            while at + sector <= size:
                file.seek(at)
                first, sectors, flags, _ = struct.unpack('<QQQQ', file.read(32))
                length = sectors * sector
                end = at + sector + (0 if flags & DISCARD else length)
                if flags > 15 or end > size:
                    break
                found.append((first * sector, length, flags, at + sector, end))
                at = end
        return found


def moment(entries, mark):
    """How many entries had been logged when the log was as long as mark."""
    low, high = 0, len(entries)
    while low < high:
        middle = (low + high) // 2
        if entries[middle][4] <= mark:
            low = middle + 1
        else:
            high = middle
    return low


class Replay:
    """Makes disks as they were after cuts, at moments that grow. Quick where files can be copied by reference (XFS)."""

    def __init__(self, base, image, log):
        self.entries = log.entries()
        self.image = image
        clone(base, image)
        self.done = 0
        self.log = open(log.path, 'rb')

    def close(self):
        self.log.close()
        os.remove(self.image)

    def cut(self, copy, when, chance, unheeded=0):
        """A new file copy, as a cut after the first `when` entries leaves the disk. unheeded: so many flushes before it the disk only pretended."""
        flushes = [index for index in range(when - 1, -1, -1) if self.entries[index][2] & FLUSH][unheeded:unheeded + 1]
        forced = flushes[0] if flushes else 0
        if forced < self.done:
            raise ValueError('moments of cuts grow')
        with open(self.image, 'r+b', buffering=0) as out:
            for entry in self.entries[self.done:forced]:
                self._write(out, entry)
        self.done = forced
        clone(self.image, copy)
        with open(copy, 'r+b', buffering=0) as out:
            for entry in self.entries[forced:when]:
                if chance.random() < 0.5 or (entry[2] & FUA and not unheeded):
                    self._write(out, entry)

    def _write(self, out, entry):
        at, length, flags, data, _ = entry
        if length and not flags & DISCARD:
            self.log.seek(data)
            out.seek(at)
            out.write(self.log.read(length))


def clone(source, target):
    if os.path.exists(target):
        os.remove(target)
    subprocess.run(['cp', '--reflink=auto', source, target], check=True)
