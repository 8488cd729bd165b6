#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a table as an OFD document (GB/T 33190): text objects with steps, some scaled by a matrix, and ruled cells.

usage: make_ofd.py OUT.ofd < TABLE.tsv

The first line is the title, the second the unit; then rows, their cells parted by tabs. Same input, same bytes.
"""
import html
import sys
import zipfile

NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
WIDTH, HEIGHT, MARGIN, ROW, SIZE = 210, 297, 15, 7, 3.5  # millimetres


def width_of(char):
    return SIZE if ord(char) > 0x2E80 else SIZE / 2


def text_object(number, x, y, text):
    """Every other object has a size of 1 and a matrix that scales it."""
    steps = [width_of(char) for char in text[:-1]]
    scale = 1 if number % 2 else SIZE
    deltas = ' '.join(f'{step / scale:.4f}' for step in steps)
    if len(set(steps)) == 1 and len(steps) > 1:
        deltas = f'g {len(steps)} {steps[0] / scale:.4f}'
    steps_text = f' DeltaX="{deltas}"' if deltas else ''
    look = f'Size="{SIZE}"' if scale == 1 else f'Size="1" CTM="{scale} 0 0 {scale} 0 0"'
    return (f'<ofd:TextObject ID="{number}" Boundary="{x:.2f} {y:.2f} {sum(map(width_of, text)):.2f} {SIZE}" Font="1" '
            f'{look}><ofd:TextCode X="0" Y="{0.86 * SIZE / scale:.4f}"{steps_text}>'
            f'{html.escape(text)}</ofd:TextCode></ofd:TextObject>')


def line(number, x, y, across, down):
    return (f'<ofd:PathObject ID="{number}" Boundary="{x} {y} {across} {down}" LineWidth="0.2"><ofd:AbbreviatedData>'
            f'M 0 0 L {across} {down}</ofd:AbbreviatedData></ofd:PathObject>')


def page(title, unit, rows):
    columns = max(map(len, rows))
    step = (WIDTH - 2 * MARGIN) / columns
    top = MARGIN + 2 * ROW
    objects = [text_object(1, 80, MARGIN, title), text_object(2, WIDTH - MARGIN - 30, MARGIN + ROW, unit)]
    for i, cells in enumerate(rows):
        for j, cell in enumerate(cells):
            if cell:
                objects.append(text_object(len(objects) + 1, MARGIN + j * step + 1, top + i * ROW + 1.5, cell))
    for i in range(len(rows) + 1):
        objects.append(line(len(objects) + 1, MARGIN, top + i * ROW, WIDTH - 2 * MARGIN, 0))
    for j in range(columns + 1):
        objects.append(line(len(objects) + 1, round(MARGIN + j * step, 2), top, 0, len(rows) * ROW))
    return f'<ofd:Content><ofd:Layer ID="999">{"".join(objects)}</ofd:Layer></ofd:Content>'


def main():
    title, unit, *rows = sys.stdin.read().rstrip('\n').split('\n')
    parts = {
        'OFD.xml': ('OFD', '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>'),
        'Doc_0/Document.xml': (
            'Document', f'<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 {WIDTH} {HEIGHT}</ofd:PhysicalBox></ofd:PageArea>'
            '<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" '
            'BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages>'),
        'Doc_0/PublicRes.xml': ('Res', '<ofd:Fonts><ofd:Font ID="1" FontName="宋体"/></ofd:Fonts>'),
        'Doc_0/Pages/Page_0/Content.xml': ('Page', page(title, unit, [row.split('\t') for row in rows])),
    }
    with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as package:
        for name, (element, content) in parts.items():
            entry = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, f'{HEAD}<ofd:{element} {NAMESPACE}>{content}</ofd:{element}>')


if __name__ == '__main__':
    main()
