"""The judge of power cuts, by notes and disks that are written here by hand."""

import binascii
import os
import random
import struct
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'machine'))
import image_cuts as cuts  # noqa: E402

cuts.SIZE = 1 << 20
SECTOR = 512


def notes(path, lines):
    """Lines of (sector, bytes, flags) as QEMU's blklogwrites has them."""
    with open(path, 'wb') as file:
        file.write(struct.pack('<QQQI', 0x6A736677736872, 1, len(lines), SECTOR).ljust(SECTOR, b'\0'))
        for sector, data, flags in lines:
            file.write(struct.pack('<QQQQ', sector, len(data) // SECTOR, flags, 0).ljust(SECTOR, b'\0'))
            file.write(b'' if flags & cuts.DISCARD else data)


def table(name):
    """Header and entries of a partition table with one partition."""
    entries = (b'\1' * 32 + struct.pack('<QQQ', 100, 199, 0) + name.encode('utf-16-le').ljust(72, b'\0')).ljust(128 * 128, b'\0')
    head = bytearray(struct.pack('<8sIIIIQQQQ16sQIII', b'EFI PART', 0x10000, 92, 0, 0, 1, 2047, 34, 2000, bytes(16), 2, 128, 128,
                                 binascii.crc32(entries)))
    head[16:20] = struct.pack('<I', binascii.crc32(head))
    return bytes(head).ljust(SECTOR, b'\0'), entries


def main(place):
    base, log, path = (os.path.join(place, name) for name in ('base', 'log', 'disk'))
    with open(base, 'wb') as file:
        file.truncate(cuts.SIZE)
    head, entries = table('vikno-data')
    one, two, three = (bytes([number]) * SECTOR for number in (1, 2, 3))
    notes(log, [(100, one, 0), (0, b'', cuts.FLUSH), (101, two, 0), (102, three, cuts.FUA), (103, one, cuts.DISCARD), (2, entries, 0), (1, head, 0),
                (0, b'', cuts.FLUSH)])
    written = cuts.noted(log)
    assert len(written) == 8, len(written)
    with open(log, 'ab') as file:
        file.write(b'\1' * 40)
    assert len(cuts.noted(log)) == 8, 'the end that QEMU did not finish is left out'
    kept = set()
    for seed in range(40):
        disk = cuts.Disk(base, path, written, log)
        disk.cut(5, random.Random(seed))
        with open(path, 'rb') as file:
            file.seek(100 * SECTOR)
            first, second, third, fourth = (file.read(SECTOR) for _ in range(4))
        assert first == one, 'what was flushed is there'
        assert third == three, 'and what was written through'
        assert fourth == bytes(SECTOR), 'and nothing of what was discarded'
        kept.add(second)
        disk.mend()
        disk.close()
    assert kept == {two, bytes(SECTOR)}, 'what was not flushed is there or not'
    disk = cuts.Disk(base, path, written, log)
    assert disk.table() == (None, 'no table'), disk.table()
    disk.cut(8, random.Random(1))
    found, which = disk.table()
    assert found == {1: (100 * SECTOR, 100 * SECTOR, 'vikno-data')} and which == 'first table only', (found, which)
    disk.take_out(100 * SECTOR, 100 * SECTOR, os.path.join(place, 'part'))
    with open(os.path.join(place, 'part'), 'rb') as file:
        assert file.read() == (one + two + three).ljust(100 * SECTOR, b'\0')
    disk.file.seek(2 * SECTOR)
    disk.file.write(b'\2')
    assert disk.table()[0] is None, 'a torn table is none'
    disk.close()


if __name__ == '__main__':
    with tempfile.TemporaryDirectory() as directory:
        main(directory)
