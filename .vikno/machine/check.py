#!/usr/bin/env python3
"""Tests of vm.py, printer.py, writes.py and cuts.py that need no machine."""

import os
import random
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import unittest
import unittest.mock

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import cuts  # noqa: E402
import printer  # noqa: E402
import vm  # noqa: E402
import writes  # noqa: E402
from vm import ACCENT, VM, Frame, Monitor, Words  # noqa: E402


def plain(red, green, blue, width=64, height=64):
    return Frame(width, height, bytes((red, green, blue)) * (width * height))


class Pictures(unittest.TestCase):
    def test_page_darkness_and_pictures_are_told_apart(self):
        self.assertEqual(plain(0, 0, 170).kind(), 'page')
        self.assertEqual(plain(3, 3, 3).kind(), 'dark')
        self.assertEqual(plain(250, 250, 250).kind(), 'picture')

    def test_a_picture_is_read_as_qemu_writes_it_and_written_as_png(self):
        with tempfile.TemporaryDirectory() as place:
            path = os.path.join(place, 'x')
            with open(path, 'wb') as file:
                file.write(plain(1, 2, 3).ppm())
            frame = Frame.read(path)
            self.assertEqual((frame.width, frame.height, frame.unlike(plain(1, 2, 3))), (64, 64, 0))
            with open(frame.png(path), 'rb') as file:
                self.assertTrue(file.read().startswith(b'\x89PNG'))

    def test_half_of_another_picture_is_half_unlike(self):
        half = Frame(64, 64, bytes((255, 255, 255)) * 2048 + bytes(2048 * 3))
        self.assertAlmostEqual(half.unlike(plain(255, 255, 255)), 0.5)
        self.assertEqual(half.unlike(plain(0, 0, 0, 32)), 1.0)

    def test_the_lowest_button_is_found_beside_band_and_icon(self):
        wide, high = 640, 480
        pixels = bytearray(b'\xff' * (wide * high * 3))

        def fill(left, top, width, height, colour=bytes(ACCENT)):
            for y in range(top, top + height):
                pixels[(y * wide + left) * 3:(y * wide + left + width) * 3] = colour * width

        self.assertIsNone(Frame(wide, high, bytes(pixels)).button())
        fill(0, 0, wide, 80)
        fill(40, 440, 32, 32)
        self.assertIsNone(Frame(wide, high, bytes(pixels)).button())
        fill(320, 200, 240, 64)
        fill(320, 400, 240, 64)
        fill(400, 416, 80, 32, b'\xff\xff\xff')
        x, y = Frame(wide, high, bytes(pixels)).button()
        self.assertAlmostEqual(x * wide, 440, delta=8)
        self.assertAlmostEqual(y * high, 432, delta=8)

    def test_the_heading_is_the_band_from_the_left_edge(self):
        rows = [bytes((250, 250, 250)) * 64] * 40 + [bytes(ACCENT) * 40 + bytes(24 * 3)] * 60 + [bytes((255, 255, 255)) * 64] * 60
        band = Frame(64, 160, b''.join(rows)).band()
        self.assertEqual((band.width, band.height, band.pixels), (40, 60, bytes(ACCENT) * 40 * 60))
        self.assertIsNone(plain(255, 255, 255).band())

    def test_letters_that_look_alike_are_the_same_words(self):
        words = Words.__new__(Words)
        words.frame, words.strips_read = plain(0, 0, 0, 100, 100), True
        words.lines = {1: [('Topкнiться,', (10, 10, 20, 10)), ('щоб', (40, 10, 20, 10))], 2: [('Інше', (10, 50, 20, 10))]}
        self.assertEqual(words.find('Торкніться, щоб'), (0.35, 0.15))
        self.assertIsNone(words.find('Завершити'))


class Lines(unittest.TestCase):
    """The other end of a monitor and of a test shell, played here."""

    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.vm = VM(self.place.name, kernel='-')
        self.threads = []

    def tearDown(self):
        self.vm._let_go()
        for thread in self.threads:
            thread.join(20)
        self.place.cleanup()

    def beside(self, what):
        self.threads.append(threading.Thread(target=what, daemon=True))
        self.threads[-1].start()

    def test_a_monitor_that_listens_late_is_waited_for(self):
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(self.vm.path('monitor.sock'))
        refused = threading.Event()
        connect = socket.socket.connect

        def told(self, path):
            try:
                return connect(self, path)
            except ConnectionRefusedError:
                refused.set()
                raise

        def qemu():
            refused.wait(20)
            listening.listen()
            with listening.accept()[0] as end, end.makefile('rw', encoding='utf-8') as lines:
                lines.write('{"QMP": {}}\n')
                lines.flush()
                lines.readline()
                lines.write('{"return": {}}\n')
                lines.flush()
            listening.close()

        self.beside(qemu)
        with unittest.mock.patch.object(vm.socket, 'socket', type('Told', (socket.socket,), {'connect': told})):
            Monitor(self.vm.path('monitor.sock')).close()
        self.assertTrue(refused.is_set())

    def test_the_shell_tells_the_exit_code_of_the_command(self):
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(self.vm.path('shell.sock'))
        listening.listen()

        def guest():
            with listening.accept()[0] as end:
                subprocess.run(['bash'], stdin=end, stdout=end, stderr=subprocess.DEVNULL, check=False)
            listening.close()

        self.beside(guest)
        self.assertEqual(self.vm.sh('echo word; (exit 3)'), (3, 'word'))
        self.assertEqual(self.vm.sh('true'), (0, ''))


class Papers(unittest.TestCase):
    def setUp(self):
        self.paper = printer.Paper()

    def test_a_raster_is_rows_and_a_cut_ends_the_receipt_however_the_bytes_come(self):
        dots = bytes(range(0x10, 0x10 + 6))
        told = b''
        for byte in b'\x1b@\x1dVB\0\x1c.\x1da\xff\x1dr\x01' + b'\x1dv0\0' + struct.pack('<HH', 2, 3) + dots + b'\x1dr\x01\x1dVB\0':
            told += self.paper.take(bytes([byte]))
        self.assertEqual(self.paper.receipts, [[dots[0:2], dots[2:4], dots[4:6]]])
        self.assertEqual(told, b'\x10\0\0\0' + b'\0' + b'\0')

    def test_questions_are_answered(self):
        self.assertEqual(self.paper.take(b'\x10\x04\x02\x1dIB'), b'\x12_EPSON\0')

    def test_a_roll_that_has_ended_is_told_in_each_answer(self):
        self.paper.out = True
        self.assertEqual(self.paper.take(b'\x10\x04\x02\x10\x04\x03\x10\x04\x04\x1da\xff'), b'\x32\x12\x72\x18\0\x0c\0')
        self.paper.out = False
        self.assertEqual(self.paper.take(b'\x10\x04\x02\x10\x04\x04\x1da\xff'), b'\x12\x12\x10\0\0\0')


class Cable(unittest.TestCase):
    """QEMU's side of usbredir, played here."""

    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        port = os.path.join(self.place.name, 'port')
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(port)
        listening.listen()
        self.printer = printer.UsbPrinter(port)
        self.printer.plug()
        self.qemu = listening.accept()[0]
        listening.close()
        self.qemu.settimeout(20)
        self.wide = False

    def tearDown(self):
        self.qemu.close()
        self.printer.unplug()
        self.place.cleanup()

    def receive(self):
        kind, length = struct.unpack('<II', printer.UsbPrinter._read(self.qemu, 8))
        ident = int.from_bytes(printer.UsbPrinter._read(self.qemu, 8 if self.wide else 4), 'little')
        return kind, ident, printer.UsbPrinter._read(self.qemu, length)

    def send(self, kind, ident, data):
        self.qemu.sendall(struct.pack('<IIQ' if self.wide else '<III', kind, len(data), ident) + data)

    def hello(self):
        self.assertEqual(self.receive()[0], printer.HELLO)
        self.send(printer.HELLO, 0, bytes(64) + struct.pack('<I', 0xFF))
        self.wide = True
        self.assertEqual([self.receive()[0] for _ in range(3)], [printer.ENDPOINTS, printer.INTERFACES, printer.CONNECT])

    def test_it_is_a_printer_that_answers_the_question_asked_before_the_bytes(self):
        self.hello()
        self.send(printer.CONTROL, 7, struct.pack('<BBBBHHH', 0x80, 0, 0xA1, 0, 0, 0, 1024))
        self.assertIn(b'TM-T88V', self.receive()[2])
        self.send(printer.BULK, 8, struct.pack('<BBHIH', 0x82, 0, 64, 0, 0))
        self.send(printer.BULK, 9, struct.pack('<BBHIH', 0x01, 0, 3, 0, 0) + b'\x10\x04\x02')
        self.assertEqual(self.receive()[1], 9)
        kind, ident, data = self.receive()
        self.assertEqual((kind, ident, data[10:]), (printer.BULK, 8, b'\x12'))

    def test_a_question_that_is_taken_back_ends(self):
        self.hello()
        self.send(printer.BULK, 8, struct.pack('<BBHIH', 0x82, 0, 64, 0, 0))
        self.send(printer.CANCEL, 8, b'')
        kind, ident, data = self.receive()
        self.assertEqual((kind, ident, data[1], len(data)), (printer.BULK, 8, printer.CANCELLED, 10))


class PowerCuts(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.base, self.copy = self.path('base'), self.path('copy')
        with open(self.base, 'wb') as file:
            file.truncate(4 * 512)
        self.log = writes.Log(self.path('log'))
        with open(self.log.path, 'wb') as file:
            file.write(struct.pack('<QQQI', writes.MAGIC, 1, 0, 512).ljust(512, b'\0'))

    def tearDown(self):
        self.place.cleanup()

    def path(self, name):
        return os.path.join(self.place.name, name)

    def wrote(self, sector, letter, flags=0):
        with open(self.log.path, 'ab') as file:
            file.write(struct.pack('<QQQQ', sector, 1 if letter else 0, flags, 0).ljust(512, b'\0') + letter * 512)

    def cut(self, when, seed, unheeded=0):
        replay = writes.Replay(self.base, self.path('image'), self.log)
        replay.cut(self.copy, when, random.Random(seed), unheeded)
        replay.close()
        with open(self.copy, 'rb') as file:
            return file.read()[::512]

    def test_what_was_flushed_is_there_and_what_was_not_is_there_or_not(self):
        self.wrote(0, b'a')
        self.wrote(0, b'', writes.FLUSH)
        self.wrote(1, b'b')
        self.wrote(2, b'c', writes.FUA)
        self.assertEqual({self.cut(4, seed) for seed in range(20)}, {b'a\0c\0', b'abc\0'})
        self.assertEqual({self.cut(1, seed) for seed in range(20)}, {b'a\0\0\0', b'\0\0\0\0'})

    def test_a_flush_that_was_only_pretended_keeps_nothing(self):
        self.wrote(0, b'a')
        self.wrote(0, b'', writes.FLUSH)
        self.assertEqual({self.cut(2, seed, unheeded=1) for seed in range(20)}, {b'a\0\0\0', b'\0\0\0\0'})

    def test_half_an_entry_at_the_end_of_the_log_was_not_written(self):
        self.wrote(0, b'a')
        marked = self.log.size()
        self.wrote(1, b'b')
        entries = self.log.entries()
        self.assertEqual((len(entries), writes.moment(entries, marked)), (2, 1))
        os.truncate(self.log.path, self.log.size() - 1)
        self.assertEqual(self.log.entries(), entries[:1])

    def test_a_file_is_no_older_than_acknowledged_and_no_newer_than_begun(self):
        told = cuts.Told('a')
        told.began(10, 'b')
        told.ended(20)
        told.began(30, 'c')
        told.began(40, 'd')
        told.ended(50)
        self.assertEqual([told.allowed(mark) for mark in (9, 10, 19, 20, 30, 49, 50)],
                         [['a'], ['a', 'b'], ['a', 'b'], ['b'], ['b', 'c'], ['b', 'c', 'd'], ['d']])


if __name__ == '__main__':
    unittest.main()
