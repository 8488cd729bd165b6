# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a layout with straight PDF operators: every trait that office programs print only now and then."""
import math
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'scripts'))
from make_pdf_fixture import Pdf, with_song  # noqa: E402

from layout import Layout, width  # noqa: E402

OUTSIDE_SONG = set('\u00ad\u2212')  # Characters that the font F does not have.
GREY = {'header': 0.82, 'total': 0.88, 'group': 0.9, 'stripe': 0.93}


class OwnFont:
    """A font whose map says what each glyph means, so that a space can be TAB and a minus a soft hyphen."""

    def __init__(self):
        self.codes = {}

    def hex(self, text):
        return ''.join(f'{self.codes.setdefault(c, len(self.codes) + 1):04x}' for c in text)

    def add_to(self, pdf):
        chars = ''.join(f'<{code:04x}> <{ord(c):04x}>\n' for c, code in self.codes.items())
        to_unicode = pdf.stream('/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def '
                                f'1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(self.codes)} beginbfchar\n'
                                f'{chars}endbfchar endcmap end end')
        widths = ' '.join(f'{code} [{round(width(c, 1000))}]' for c, code in self.codes.items())
        cid = pdf.add('<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /DW 1000 '
                      f'/W [{widths}] /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>')
        pdf.fonts['O'] = pdf.add('<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H '
                                 f'/DescendantFonts [{cid} 0 R] /ToUnicode {to_unicode} 0 R >>')


class Pen:
    def __init__(self, rng, traits, page, font):
        self.rng, self.traits, self.page, self.font = rng, traits, page, font
        self.out = []

    def y(self, down):
        return self.page.size[1] - down

    def glyphs(self, x, y, text, size):
        if self.traits['font'] == 'tab-as-space' or set(text) & OUTSIDE_SONG:
            shown = text.replace(' ', '\t') if self.traits['font'] == 'tab-as-space' else text
            name, code = 'O', self.font.hex(shown)
        else:
            name, code = 'F', text.encode('utf-16-be').hex()
        self.out.append(f'BT /{name} {size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{code}> Tj ET')

    def text(self, x, down, text, size, is_figure=False):
        y = self.y(down)
        if self.traits['font'] == 'backwards' and is_figure:
            at = x + width(text, size)
            for c in reversed(text):
                at -= width(c, size)
                self.glyphs(at, y, c, size)
            return
        self.glyphs(x, y, text, size)
        if self.traits['font'] == 'struck-twice':
            self.glyphs(x + 0.25, y, text, size)

    def fill(self, x0, y0, x1, y1, grey):
        self.out.append(f'{grey} g {x0:.2f} {self.y(y1):.2f} {x1 - x0:.2f} {y1 - y0:.2f} re f 0 g')

    def rule(self, x0, y0, x1, y1):
        kind = self.traits['rules']
        if kind == 'thin-fills':
            w = 0.6
            self.fill(x0 - (w / 2 if x0 == x1 else 0), y0 - (w / 2 if y0 == y1 else 0), x1 + (w / 2 if x0 == x1 else 0),
                      y1 + (w / 2 if y0 == y1 else 0), 0)
            return
        if kind == 'mitred':
            return self.mitred(x0, y0, x1, y1)
        style = {'hair': '0.1 w', 'dashed': '0.5 w [2 1.5] 0 d', 'white-on-grey': '1.2 w 1 G'}.get(kind, '0.6 w')
        self.out.append(f'q {style} {x0:.2f} {self.y(y0):.2f} m {x1:.2f} {self.y(y1):.2f} l S Q')

    def mitred(self, x0, y0, x1, y1):
        """A border as a browser draws it at a corner: a trapezoid as thin as the rule."""
        w = 0.75
        if y0 == y1:
            points = [(x0, y0), (x1, y0), (x1 - w, y0 + w), (x0 + w, y0 + w)]
        else:
            points = [(x0, y0), (x0 + w, y0 + w), (x0 + w, y1 - w), (x0, y1)]
        path = ' '.join(f'{x:.2f} {self.y(y):.2f} {"m" if i == 0 else "l"}' for i, (x, y) in enumerate(points))
        self.out.append(f'0 g {path} h f')


def draw_fills(pen, piece):
    fills, xs, ys = pen.traits['fills'], piece['xs'], piece['ys']
    kinds = piece['kinds']
    if pen.traits['rules'] == 'white-on-grey':
        pen.fill(xs[0], ys[0], xs[-1], ys[-1], 0.9)
    body = 0
    for i, kind in enumerate(kinds):
        grey = None
        if kind == 'header' and fills in ('header-fill', 'header-and-total-fill'):
            grey = GREY['header']
        elif kind == 'total' and fills in ('total-fill', 'header-and-total-fill'):
            grey = GREY['total']
        elif kind in ('section', 'label') and fills == 'group-fill':
            grey = GREY['group']
        elif kind != 'header' and fills.startswith('stripes'):
            period = int(fills[-1])
            grey = GREY['stripe'] if body // period % 2 == 0 else None
        body += kind != 'header'
        if grey is not None:
            pen.fill(xs[0], ys[i], xs[-1], ys[i + 1], grey)


def draw_rules(pen, page, piece):
    kind, xs, ys = pen.traits['rules'], piece['xs'], piece['ys']
    top, bottom, left, right = ys[0], ys[-1], xs[0], xs[-1]
    has_rows = kind in ('full', 'rows', 'hair', 'double-frame', 'dashed', 'thin-fills', 'mitred', 'white-on-grey')
    has_columns = kind in ('full', 'columns', 'hair', 'double-frame', 'dashed', 'thin-fills', 'mitred', 'white-on-grey')
    if kind == 'none':
        return
    for y in {top, bottom, piece['header']} | ({ys[-2]} if kind == 'header-and-total' else set()):
        pen.rule(left, y, right, y)
    if kind == 'frame':
        for x in (left, right):
            pen.rule(x, top, x, bottom)
        for y in ys:
            if y in (top, bottom, piece['header']):
                continue
    if kind == 'double-frame':
        pen.rule(left - 2, top - 2, right + 2, top - 2)
        pen.rule(left - 2, bottom + 2, right + 2, bottom + 2)
        pen.rule(left - 2, top - 2, left - 2, bottom + 2)
        pen.rule(right + 2, top - 2, right + 2, bottom + 2)
    boxes = [b for b in page.boxes if left - 1 < b.x0 < right and top - 1 < b.y0 < bottom]
    spans = [b for b in boxes if b.kind in ('header', 'section')]
    for i, y in enumerate(ys[1:-1], 1):
        is_header = y < piece['header'] - 0.01
        if not (has_rows or is_header and kind in ('columns', 'frame', 'three-lines', 'header-and-total')):
            continue
        for x0, x1 in zip(xs, xs[1:]):
            if not any(b.x0 <= x0 + 0.01 and b.x1 >= x1 - 0.01 and b.y0 < y - 0.01 < b.y1 - 0.02 for b in spans):
                pen.rule(x0, y, x1, y)
    if has_columns:
        for x in xs:
            for y0, y1 in zip(ys, ys[1:]):
                if not any(b.y0 <= y0 + 0.01 and b.y1 >= y1 - 0.01 and b.x0 < x - 0.01 < b.x1 - 0.02 for b in spans):
                    pen.rule(x, y0, x, y1)


def draw_box(pen, layout, box):
    size, pad = layout.size, layout.pad
    is_figure = box.kind != 'header' and box.column > 0 and box.align != 'left' or box.kind == 'item' and box.align == 'right'
    pitch = size * 1.2
    middle = (box.y0 + box.y1) / 2
    inset = 1.0 if layout.traits['figures'] == 'tight' and is_figure else pad
    for i, line in enumerate(box.lines):
        wide = width(line, size)
        down = middle - pitch * len(box.lines) / 2 + pitch * i + size * 0.95
        x = {'left': box.x0 + pad + box.indent, 'centre': (box.x0 + box.x1 - wide) / 2, 'right': box.x1 - inset - wide}[box.align]
        if is_figure and layout.traits['figures'] == 'decimal-point' and box.align == 'right':
            decimals = len(line) - line.rfind('.') if '.' in line else 0
            x = box.x1 - pad - width('0' * 3, size) - wide + width('0' * decimals, size) if decimals < 4 else x
            x = max(x, box.x0 + 2)
        if getattr(box, 'spread', False) and len(line) > 1:
            step = (box.x1 - box.x0 - 2 * pad - size) / (len(line) - 1)
            for k, c in enumerate(line):
                pen.text(box.x0 + pad + k * step, down, c, size)
            if box.mark:
                pen.glyphs(box.x1 - pad + 0.4, pen.y(down - size * 0.38), box.mark, size * 0.6)
            continue
        shown = line
        if is_figure and layout.traits['numbers'] == 'accounting' and line and line[0].isdigit():
            shown = line + ' '
            x -= size / 2
        pen.text(x, down, shown, size, is_figure)
        if layout.traits['rows'] == 'leader-dots' and box.column == 0 and box.kind == 'item' and len(box.lines) == 1:
            room = box.x1 - (x + wide) - 6
            pen.text(x + wide + 2, down, '.' * int(room / (size / 2)), size)
        if box.mark and i == len(box.lines) - 1:
            pen.glyphs(x + wide + 0.4, pen.y(down - size * 0.38), box.mark, size * 0.6)


def page_matrix(rng, traits, size):
    """(operators before the content, page size, page entries)"""
    across, up = size
    if traits['sheet'] == 'turned':
        return f'0 1 -1 0 {up} 0 cm', (up, across), '/Rotate 90'
    if traits['sheet'] == 'slanted':
        angle = math.radians(rng.choice([-2, -1.4, -0.9, 0.8, 1.3, 1.9]))
        cos, sin = math.cos(angle), math.sin(angle)
        cx, cy = across / 2, up / 2
        return (f'{cos:.6f} {sin:.6f} {-sin:.6f} {cos:.6f} {cx - cos * cx + sin * cy:.3f} {cy - sin * cx - cos * cy:.3f} cm',
                size, '')
    return '', size, ''


def decorations(pen):
    across, up = pen.page.size
    if pen.traits['sheet'] == 'watermark':
        code = '内部资料仅供核对'.encode('utf-16-be').hex()
        for y in range(150, int(up), 230):
            pen.out.append(f'q 0.85 g BT /F 30 Tf 0.866 0.5 -0.5 0.866 {across / 4:.1f} {y} Tm <{code}> Tj ET Q')
    if pen.traits['sheet'] == 'seal':
        x, y, r = across * 0.7, up * 0.45, 45
        k = 0.5523 * r
        pen.out.append(f'q 1 0 0 RG 2 w {x + r} {y} m {x + r} {y + k} {x + k} {y + r} {x} {y + r} c {x - k} {y + r} {x - r} '
                       f'{y + k} {x - r} {y} c {x - r} {y - k} {x - k} {y - r} {x} {y - r} c {x + k} {y - r} {x + r} {y - k} '
                       f'{x + r} {y} c S Q')


def print_pdf(rng, traits, sheets, path):
    layout = Layout(rng, traits, sheets)
    pdf, font = with_song(), OwnFont()
    pages = []
    for page in layout.pages:
        pen = Pen(rng, traits, page, font)
        matrix, size, entries = page_matrix(rng, traits, page.size)
        if matrix:
            pen.out.append(matrix)
        if traits['sheet'] == 'watermark':
            decorations(pen)
        for piece in page.tables:
            draw_fills(pen, piece)
        for piece in page.tables:
            draw_rules(pen, page, piece)
        for x, down, text, text_size in page.texts:
            pen.text(x, down, text, text_size)
        for box in page.boxes:
            draw_box(pen, layout, box)
        if traits['sheet'] == 'seal':
            decorations(pen)
        pages.append(('\n'.join(pen.out), size, entries))
    if font.codes:
        font.add_to(pdf)
    for content, size, entries in pages:
        pdf.page(content, box=(0, 0, *size), entries=entries)
    pdf.save(path)
