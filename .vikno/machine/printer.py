"""A receipt printer on USB that is not in the machine: it speaks usbredir to QEMU's port, so that the guest's own usblp drives it.

What a printer of 80 mm does with ESC/POS is done here as far as a receipt needs it: rasters become rows of dots, a cut ends a receipt, status
is told when asked for. Protocol: usbredirproto.h 0.7 (spice/usbredir).
"""

import socket
import struct
import threading
import time
import zlib

VENDOR, PRODUCT = 0x04B8, 0x0202
IDENTITY = b'MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;'
STRINGS = {1: 'EPSON', 2: 'TM-T88V', 3: 'J5XG012345'}

# Packets of the protocol.
HELLO, CONNECT, DISCONNECT, RESET, INTERFACES, ENDPOINTS, SET_CONFIGURATION, GET_CONFIGURATION, CONFIGURATION_STATUS = range(9)
SET_ALTERNATE, GET_ALTERNATE, ALTERNATE_STATUS = 9, 10, 11
CANCEL = 21
CONTROL, BULK = 100, 101
# Capabilities: version of the device in CONNECT, packet sizes in ENDPOINTS, ids of 64 bits, lengths of 32.
OURS = 1 << 1 | 1 << 4 | 1 << 5 | 1 << 6
SUCCESS, CANCELLED, STALLED = 0, 1, 4

DEVICE = struct.pack('<BBHBBBBHHHBBBB', 18, 1, 0x0200, 0, 0, 0, 64, VENDOR, PRODUCT, 0x0100, 1, 2, 3, 1)
CONFIGURATION = (struct.pack('<BBHBBBBB', 9, 2, 32, 1, 1, 0, 0xC0, 1) + struct.pack('<BBBBBBBBB', 9, 4, 0, 0, 2, 7, 1, 2, 0)
                 + struct.pack('<BBBBHB', 7, 5, 0x01, 2, 64, 0) + struct.pack('<BBBBHB', 7, 5, 0x82, 2, 64, 0))


class Paper:
    """What ESC/POS bytes have become: receipts, each a list of rows of dots, and all the bytes."""

    def __init__(self):
        self.bytes = 0
        # Whether the roll has come to its end, as the printer's sensor sees it.
        self.out = False
        self.receipts = []
        self.rows = []
        self.rest = b''

    def take(self, data):
        """Answers of the printer to these bytes."""
        self.bytes += len(data)
        self.rest += data
        answers = b''
        while self.rest:
            done, answer = self._command(self.rest)
            if not done:
                break
            self.rest = self.rest[done:]
            answers += answer
        return answers

    def _command(self, b):
        """How many bytes the first command has (0: more must come), and what it answers."""
        if b[0] == 0x10:
            if len(b) < 3:
                return 0, b''
            if b[1] == 0x14:
                return (10 if len(b) >= 10 else 0), b''
            return 3, bytes([0x12 | (self.out and {2: 0x20, 4: 0x60}.get(b[2], 0))]) if b[1] == 4 else b''
        if b[0] not in (0x1B, 0x1C, 0x1D):
            return 1, b''
        if len(b) < 2:
            return 0, b''
        two = b[:2]
        if two in (b'\x1b@', b'\x1c.', b'\x1b2'):
            return 2, b''
        if len(b) < 3:
            return 0, b''
        if two == b'\x1dv':
            if len(b) < 8:
                return 0, b''
            stride, rows = struct.unpack('<HH', b[4:8])
            if len(b) < 8 + stride * rows:
                return 0, b''
            self.rows += [b[8 + y * stride:8 + (y + 1) * stride] for y in range(rows)]
            return 8 + stride * rows, b''
        if two == b'\x1dV':
            # A printer that was out of paper is made to cut once; nothing is on that piece.
            if self.rows:
                self.receipts.append(self.rows)
            self.rows = []
            return (4 if b[2] in (65, 66) else 3), b''
        if two == b'\x1da':
            return 3, b'\x18\0\x0c\0' if self.out else b'\x10\0\0\0'
        if two == b'\x1dr':
            return 3, b'\0'
        if two == b'\x1dI':
            return 3, {66: b'_EPSON\0', 67: b'_TM-T88V\0'}.get(b[2], b'\0')
        if two == b'\x1d(':
            if len(b) < 5:
                return 0, b''
            length = 5 + struct.unpack('<H', b[3:5])[0]
            return (length if len(b) >= length else 0), b''
        return 3, b''


def black(rows):
    return sum(byte.bit_count() for row in rows for byte in row)


def picture(rows, path):
    """A receipt as PNG."""
    stride = max(map(len, rows), default=1)

    def chunk(name, data):
        return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))

    data = b''.join(b'\0' + bytes(~byte & 0xFF for byte in row.ljust(stride, b'\0')) for row in rows)
    with open(path, 'wb') as file:
        file.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', stride * 8, max(1, len(rows)), 1, 0, 0, 0, 0)))
        file.write(chunk(b'IDAT', zlib.compress(data or b'\0\0')) + chunk(b'IEND', b''))


class UsbPrinter:
    """plug() puts its cable into the machine's port, unplug() pulls it; paper is what it has printed."""

    def __init__(self, port):
        self.port = port
        self.paper = Paper()
        self.socket = None
        self.error = None
        self.transfers = 0

    def plug(self):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(self.port)
        self.wide = False
        self.configuration = 0
        self.waiting, self.answers = [], b''
        self.error = None
        threading.Thread(target=self._serve, args=(self.socket,), daemon=True).start()

    def unplug(self):
        if self.socket:
            self.socket.close()
            self.socket = None

    def _serve(self, cable):
        try:
            cable.sendall(struct.pack('<III', HELLO, 68, 0) + b'vikno'.ljust(64, b'\0') + struct.pack('<I', OURS))
            while True:
                kind, length = struct.unpack('<II', self._read(cable, 8))
                ident = struct.unpack('<Q', self._read(cable, 8))[0] if self.wide else struct.unpack('<I', self._read(cable, 4))[0]
                self._on(cable, kind, ident, self._read(cable, length))
        except (OSError, EOFError):
            pass
        except Exception as trouble:  # it is told by whoever looks at the printer
            self.error = trouble

    @staticmethod
    def _read(cable, length):
        data = b''
        while len(data) < length:
            piece = cable.recv(length - len(data))
            if not piece:
                raise EOFError
            data += piece
        return data

    def _send(self, cable, kind, ident, data):
        cable.sendall(struct.pack('<IIQ' if self.wide else '<III', kind, len(data), ident) + data)

    def _describe(self, cable):
        kinds, intervals, interfaces, sizes = bytearray([255] * 32), bytes(32), bytes(32), [0] * 32
        kinds[0] = kinds[16] = 0
        sizes[0] = sizes[16] = 64
        for endpoint in (0x01, 0x82):
            index = (endpoint & 0x80) >> 3 | endpoint & 0x0F
            kinds[index], sizes[index] = 2, 64
        self._send(cable, ENDPOINTS, 0, bytes(kinds) + intervals + interfaces + struct.pack('<32H', *sizes))
        self._send(cable, INTERFACES, 0, struct.pack('<I', 1) + bytes(32) + b'\x07'.ljust(32, b'\0') + b'\x01'.ljust(32, b'\0')
                   + b'\x02'.ljust(32, b'\0'))

    def _on(self, cable, kind, ident, data):
        if kind == HELLO:
            theirs = struct.unpack('<I', data[64:68])[0] if len(data) >= 68 else 0
            if theirs & OURS != OURS:
                raise ValueError(f'this QEMU lacks capabilities of usbredir: {theirs:x}')
            self.wide = True
            self._describe(cable)
            self._send(cable, CONNECT, 0, struct.pack('<BBBBHHH', 1, 0, 0, 0, VENDOR, PRODUCT, 0x0100))
        elif kind == RESET:
            self.waiting, self.answers = [], b''
        elif kind == SET_CONFIGURATION:
            self.configuration = data[0]
            self._describe(cable)
            self._send(cable, CONFIGURATION_STATUS, ident, bytes([SUCCESS, self.configuration]))
        elif kind == GET_CONFIGURATION:
            self._send(cable, CONFIGURATION_STATUS, ident, bytes([SUCCESS, self.configuration]))
        elif kind == SET_ALTERNATE:
            self._send(cable, ALTERNATE_STATUS, ident, bytes([SUCCESS, data[0], data[1]]))
        elif kind == GET_ALTERNATE:
            self._send(cable, ALTERNATE_STATUS, ident, bytes([SUCCESS, data[0], 0]))
        elif kind == CONTROL:
            self._control(cable, ident, data)
        elif kind == BULK:
            self._bulk(cable, ident, data)
        elif kind == CANCEL:
            for waiting in [waiting for waiting in self.waiting if waiting[0] == ident]:
                self.waiting.remove(waiting)
                self._bulk_answer(cable, waiting, CANCELLED, b'')

    def _control(self, cable, ident, data):
        endpoint, request, kind, _, value, index, length = struct.unpack('<BBBBHHH', data[:10])
        answer = None
        if (kind, request) == (0x80, 6):
            answer = {1: DEVICE, 2: CONFIGURATION}.get(value >> 8)
            if value >> 8 == 3:
                answer = b'\x09\x04' if value & 0xFF == 0 else STRINGS.get(value & 0xFF, '?').encode('utf-16-le')
                answer = bytes([len(answer) + 2, 3]) + answer
        elif (kind, request) == (0x80, 0):
            answer = b'\1\0'
        elif (kind, request) == (0xA1, 0):
            answer = struct.pack('>H', len(IDENTITY) + 2) + IDENTITY
        elif (kind, request) == (0xA1, 1):
            answer = b'\x38' if self.paper.out else b'\x18'
        elif kind & 0x80 == 0:
            answer = b''
        status = STALLED if answer is None else SUCCESS
        answer = (answer or b'')[:length] if kind & 0x80 else b''
        told = len(answer) if kind & 0x80 else length
        self._send(cable, CONTROL, ident, struct.pack('<BBBBHHH', endpoint, request, kind, status, value, index, told) + answer)

    def _bulk(self, cable, ident, data):
        endpoint, _, low, stream, high = struct.unpack('<BBHIH', data[:10])
        packet = (ident, endpoint, low | high << 16, stream)
        if endpoint & 0x80:
            self.waiting.append(packet)
        else:
            self.transfers += 1
            self.answers += self.paper.take(data[10:])
            self._bulk_answer(cable, packet, SUCCESS, b'')
        while self.waiting and self.answers:
            first = self.waiting.pop(0)
            piece, self.answers = self.answers[:first[2]], self.answers[first[2]:]
            self._bulk_answer(cable, first, SUCCESS, piece)

    def _bulk_answer(self, cable, packet, status, data):
        ident, endpoint, length, stream = packet
        told = len(data) if endpoint & 0x80 else length
        self._send(cable, BULK, ident, struct.pack('<BBHIH', endpoint, status, told & 0xFFFF, stream, told >> 16) + data)

    def receipt(self, before, seconds):
        """Waits for a receipt more than before; its rows."""
        end = time.time() + seconds
        while len(self.paper.receipts) <= before:
            if self.error:
                raise self.error
            if time.time() > end:
                raise TimeoutError(f'no receipt; {self.paper.bytes} bytes so far')
            time.sleep(0.2)
        return self.paper.receipts[-1]
