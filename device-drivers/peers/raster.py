#!/usr/bin/env python3
"""Reads PWG raster or URF with CUPS's own library (libcups2): raster.py FILE [PGM-PREFIX]
Prints for each page: width height dpi bits-per-pixel colour-space, and how many of 10,000 dots are dark; writes pages as PGM or PPM."""
import ctypes
import ctypes.util
import os
import sys


class Header(ctypes.Structure):
    """cups_page_header2_t of cups/raster.h."""
    U, S, F = ctypes.c_uint, ctypes.c_char * 64, ctypes.c_float
    _fields_ = [("media_class", S), ("media_color", S), ("media_type", S), ("output_type", S), ("advance", U * 2), ("collate", U),
                ("cut", U), ("duplex", U), ("resolution", U * 2), ("box", U * 4), ("insert", U), ("jog", U), ("edge", U),
                ("margins", U * 2), ("manual", U), ("position", U), ("weight", U), ("mirror", U), ("negative", U), ("copies", U),
                ("orientation", U), ("face_up", U), ("page_size", U * 2), ("separations", U), ("tray", U), ("tumble", U),
                ("width", U), ("height", U), ("cups_media", U), ("bits_per_color", U), ("bits_per_pixel", U), ("bytes_per_line", U),
                ("order", U), ("space", U), ("compression", U), ("rows", U * 3), ("colors", U), ("scaling", F), ("cups_size", F * 2),
                ("cups_box", F * 4), ("integers", U * 16), ("reals", F * 16), ("strings", S * 16), ("marker", S), ("intent", S),
                ("size_name", S)]


name = ctypes.util.find_library("cups") or "libcups.so.2"
cups = ctypes.CDLL(name)
cups.cupsRasterOpen.restype = ctypes.c_void_p
cups.cupsRasterReadHeader2.argtypes = [ctypes.c_void_p, ctypes.POINTER(Header)]
cups.cupsRasterReadPixels.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint]
raster = cups.cupsRasterOpen(os.open(sys.argv[1], os.O_RDONLY), 0)
if not raster:
    sys.exit("no raster")
header, page = Header(), 0
while cups.cupsRasterReadHeader2(raster, ctypes.byref(header)):
    page += 1
    line, rows, dark = ctypes.create_string_buffer(header.bytes_per_line), [], 0
    for row in range(header.height):
        if cups.cupsRasterReadPixels(raster, line, header.bytes_per_line) != header.bytes_per_line:
            sys.exit("page %d ends in row %d" % (page, row))
        rows.append(line.raw)
        dark += sum(1 for b in line.raw[::16] if b < 128)
    per_pixel = header.bits_per_pixel // 8
    total = header.height * ((header.bytes_per_line + 15) // 16)
    print(header.width, header.height, header.resolution[0], header.bits_per_pixel, header.space, 10000 * dark // total)
    if len(sys.argv) > 2:
        with open("%s-%d.%s" % (sys.argv[2], page, "pgm" if per_pixel == 1 else "ppm"), "wb") as out:
            out.write(b"P%d %d %d 255\n" % (5 if per_pixel == 1 else 6, header.width, header.height) + b"".join(rows))
