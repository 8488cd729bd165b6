#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints small tables whose glyphs are drawn in odd ways, converts them and compares every cell.

usage: glyph_kinds.py MINGXI [--seed S] [--count N] [--keep FOLDER] [KIND...]

Each document has one kind of oddity on a table of random content, size, place and rules. Exit status 1 when a table is
not read as printed. Standard library only.
"""
import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'scripts'))
from make_pdf_fixture import with_song  # noqa: E402

NAMES = ['基础教育', '水利建设', '卫生健康', '农田改造', '公共安全', '文化体育', '道路养护', '社会保障', '环境治理', '住房补贴', '人才引进', '科技创新']
HEADS = ['预算数', '决算数', '上年数', '调整数', '结余数']
MARKS = ['1', '2', '12', '①', '③', '[1]', '*', '注1']


def wide(c):
    return ord(c) >= 0x2E80 or c in '①②③△'


def width(text, size):
    return sum(size if wide(c) else size / 2 for c in text)


class Table:
    """A random table and the operators that draw it."""

    def __init__(self, rng):
        self.rng = rng
        self.size = rng.choice([8, 9, 10, 10.5, 11])
        self.pitch = self.size * rng.uniform(1.9, 2.6)
        self.columns = rng.randint(2, 4)
        self.left = rng.uniform(40, 80)
        self.top = rng.uniform(480, 740)
        self.name_width = rng.uniform(9, 14) * self.size
        fits = (560 - self.left - self.name_width) / self.columns
        self.column_width = min(rng.uniform(7.5, 9.5) * self.size, fits)
        names = rng.sample(NAMES, rng.randint(4, 8))
        self.rows = [['项目'] + HEADS[:self.columns]]
        for name in names:
            self.rows.append([name] + [self.amount() for _ in range(self.columns)])
        self.out = []
        self.tall = 0  # By so much the header row is higher than the others.
        self.is_ruled = rng.random() < 0.7
        self.truth = [list(row) for row in self.rows]

    def amount(self, low=100, high=9_999_999):
        return f'{self.rng.randint(low, high) + self.rng.randint(0, 99) / 100:,.2f}'

    def x(self, column):
        return self.left + (self.name_width + (column - 1) * self.column_width if column else 0)

    def right(self, column):
        return self.x(column + 1) - 0.4 * self.size

    def baseline(self, row):
        return self.top - (row + 1) * self.pitch + 0.35 * self.pitch

    def text(self, x, y, text, size=None, font='F', operators=''):
        size = size or self.size
        code = text.encode('utf-16-be').hex() if font in 'FV' else text.encode('latin-1').hex()
        self.out.append(f'{operators} BT /{font} {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{code}> Tj ET')

    def rules(self):
        bottom = self.top - len(self.rows) * self.pitch
        end = self.x(self.columns + 1)
        self.out.append('0.5 w')
        rows = range(len(self.rows) + 1) if self.is_ruled else (0, 1, len(self.rows))
        for row in rows:
            y = self.top - row * self.pitch
            self.out.append(f'{self.left:.2f} {y:.2f} m {end:.2f} {y:.2f} l S')
        for column in range(self.columns + 2) if self.is_ruled else ():
            x = self.x(column)
            self.out.append(f'{x:.2f} {self.top:.2f} m {x:.2f} {bottom:.2f} l S')

    def cell(self, row, column, text):
        """Draws a cell plainly: names at the left, figures at the right."""
        x = self.x(column) + 0.4 * self.size
        if column and row:
            x = self.right(column) - width(text, self.size)
        self.text(x, self.baseline(row), text)
        return x

    def plain(self, skip=()):
        for r, row in enumerate(self.rows):
            for c, text in enumerate(row):
                if (r, c) not in skip:
                    self.cell(r, c, text)

    def some(self, count=2):
        """Some cells with figures."""
        cells = [(r, c) for r in range(1, len(self.rows)) for c in range(1, self.columns + 1)]
        return self.rng.sample(cells, count)


def backwards(t):
    t.plain(skip=[(r, c) for r in range(1, len(t.rows)) for c in range(1, t.columns + 1)])
    for r in range(1, len(t.rows)):
        for c in range(1, t.columns + 1):
            x = t.right(c)
            for letter in reversed(t.rows[r][c]):
                x -= width(letter, t.size)
                t.text(x, t.baseline(r), letter)


def points_last(t):
    """All commas and points after all digits, from a font of their own."""
    late = []
    t.plain(skip=[(r, c) for r in range(1, len(t.rows)) for c in range(1, t.columns + 1)])
    for r in range(1, len(t.rows)):
        for c in range(1, t.columns + 1):
            x = t.right(c) - width(t.rows[r][c], t.size)
            for letter in t.rows[r][c]:
                if letter in ',.':
                    late.append((x, r, letter))
                else:
                    t.text(x, t.baseline(r), letter)
                x += width(letter, t.size)
    for x, r, letter in late:
        t.text(x, t.baseline(r), letter, font='H')


def raised(t):
    marked = t.some()
    t.plain()
    share = t.rng.uniform(0.5, 0.7)
    for r, c in marked:
        mark = t.rng.choice(MARKS)
        t.text(t.right(c) + t.rng.uniform(0, 0.1) * t.size, t.baseline(r) + 0.36 * t.size, mark, share * t.size)
    row = t.rng.randrange(1, len(t.rows))
    mark = t.rng.choice(MARKS)
    t.text(t.x(0) + 0.4 * t.size + width(t.rows[row][0], t.size), t.baseline(row) + 0.36 * t.size, mark, share * t.size)
    t.truth[row][0] = (t.rows[row][0], t.rows[row][0] + mark)


def lowered(t):
    t.rows[2][0] = '指标H2含量'
    t.truth[2][0] = '指标H2含量'
    t.plain(skip=[(2, 0)])
    x, y = t.x(0) + 0.4 * t.size, t.baseline(2)
    for piece, drop, share in (('指标H', 0, 1), ('2', -0.15, 0.6), ('含量', 0, 1)):
        t.text(x, y + drop * t.size, piece, share * t.size)
        x += width(piece, share * t.size)


def covered(t):
    old = t.some(3)
    for r, c in old:
        text = t.amount()
        x, y = t.right(c) - width(text, t.size) - t.rng.uniform(0, 3), t.baseline(r)
        t.text(x, y, text)
        t.out.append(f'q 1 g {x - 1:.2f} {y - 0.3 * t.size:.2f} {width(text, t.size) + 5:.2f} {1.35 * t.size:.2f} re f Q')
    t.plain()


def struck(t):
    r, c = t.some(1)[0]
    old = f'{t.rng.randint(10, 999)}.{t.rng.randint(10, 99)}'
    new = f'{t.rng.randint(10, 999)}.{t.rng.randint(10, 99)}'
    t.rows[r][c] = t.truth[r][c] = new
    t.plain()
    end = t.right(c) - width(new, t.size) - 0.1 * t.size
    x, y = end - width(old, t.size), t.baseline(r)
    t.text(x, y, old)
    t.out.append(f'0.6 w {x:.2f} {y + 0.33 * t.size:.2f} m {end:.2f} {y + 0.33 * t.size:.2f} l S')
    t.truth[r][c] = (new, f'{old} {new}')


def seal(t):
    t.plain()
    t.out.append('0.85 0.1 0.1 RG 0.85 0.1 0.1 rg')
    x, y = t.x(2), t.top - 3 * t.pitch
    radius, name = t.rng.uniform(36, 55), '长河县财政资金专用章'
    for i, letter in enumerate(name):
        turn = math.radians(210 - i * 240 / (len(name) - 1))
        a = turn - math.pi / 2
        px, py = x + radius * math.cos(turn), y + radius * math.sin(turn)
        t.out.append(f'BT /F 10 Tf {math.cos(a):.4f} {math.sin(a):.4f} {-math.sin(a):.4f} {math.cos(a):.4f} {px:.2f} '
                     f'{py:.2f} Tm <{letter.encode("utf-16-be").hex()}> Tj ET')
    t.text(x - 22, y - 0.6 * radius, f'{t.rng.randint(10**8, 10**9 - 1)}', 8)
    k = 0.5523 * (radius + 14)
    r = radius + 14
    t.out.append(f'{x + r} {y} m {x + r} {y + k} {x + k} {y + r} {x} {y + r} c {x - k} {y + r} {x - r} {y + k} {x - r} {y} c '
                 f'{x - r} {y - k} {x - k} {y - r} {x} {y - r} c {x + k} {y - r} {x + r} {y - k} {x + r} {y} c S 0 g 0 G')


def watermark(t):
    words = t.rng.choice(['内部资料', '仅供参考', '样本'])
    t.out.append('0.84 g')
    step = t.rng.uniform(60, 120)
    for i in range(6):
        for j in range(20):
            t.text(30 + i * step, t.top + 30 - j * t.rng.choice([21, 23]), words, 9)
    t.out.append('0 g')
    t.plain()


def skewed(t):
    t.plain()
    angle = math.radians(t.rng.choice([-1, 1]) * t.rng.uniform(0.3, 3))
    c, s = math.cos(angle), math.sin(angle)
    x, y = 300, 420
    t.out.insert(0, f'{c:.5f} {s:.5f} {-s:.5f} {c:.5f} {x - c * x + s * y:.3f} {y - s * x - c * y:.3f} cm')


def turned_header(t):
    t.is_ruled = True
    t.plain(skip=[(0, c) for c in range(1, t.columns + 1)])
    tall = 5 * t.size
    # The header row is made taller: its rule is drawn above the plain one.
    t.out.append(f'{t.left:.2f} {t.top + tall:.2f} m {t.x(t.columns + 1):.2f} {t.top + tall:.2f} l S')
    t.tall = tall
    turn = t.rng.choice(['0 1 -1 0', '0 -1 1 0'])
    for c in range(1, t.columns + 1):
        x, y = t.x(c) + t.column_width / 2, t.top - t.pitch + 0.3 * t.pitch + 1.2 * t.size
        y += width(t.rows[0][c], t.size) if turn.startswith('0 -1') else 0
        t.out.append(f'BT /F {t.size} Tf {turn} {x:.2f} {y:.2f} Tm <{t.rows[0][c].encode("utf-16-be").hex()}> Tj ET')


def touching(t):
    """Amounts too wide for their column, each ending at its right wall."""
    t.is_ruled = True
    t.column_width = (6 - t.rng.uniform(0.05, 0.35)) * t.size  # Of 12 characters, half an em each.
    for r in range(1, len(t.rows)):
        for c in range(1, t.columns + 1):
            t.rows[r][c] = t.truth[r][c] = t.amount(1_000_000, 9_999_999)
    for r, row in enumerate(t.rows):
        for c, text in enumerate(row):
            if not r or not c:
                t.cell(r, c, text)
            else:
                t.text(t.x(c + 1) - width(text, t.size) - 0.3, t.baseline(r), text)


def currency(t):
    t.plain()
    sign = t.rng.choice('¥￥$')
    for r in range(1, len(t.rows)):
        for c in range(1, t.columns + 1):
            t.text(t.x(c) + 0.4 * t.size, t.baseline(r), sign)
            t.truth[r][c] = sign + t.truth[r][c]


def two_counts(t):
    t.is_ruled = True
    r, c = t.some(1)[0]
    upper, lower = str(t.rng.randint(10, 999)), str(t.rng.randint(10, 999))
    t.pitch = 3.2 * t.size
    t.plain(skip=[(r, c)])
    for text, off in ((upper, 0.6), (lower, -0.6)):
        t.text(t.right(c) - width(text, t.size), t.baseline(r) + off * t.size, text)
    t.truth[r][c] = f'{upper} {lower}'


def soft_hyphen(t):
    t.plain()
    for r, c in t.some(3):
        x = t.right(c) - width(t.rows[r][c], t.size) - 0.333 * t.size
        t.text(x, t.baseline(r), '-', font='S')
        t.truth[r][c] = '-' + t.rows[r][c]


def leaders(t):
    font = t.rng.choice('DP')
    t.plain()
    for r in range(1, len(t.rows)):
        x = t.x(0) + 0.6 * t.size + width(t.rows[r][0], t.size)
        count = int((t.x(1) - x - 2) / (0.25 * t.size))
        t.text(x, t.baseline(r), '.' * count, font=font)


def tab_space(t):
    t.plain()
    for r in range(1, len(t.rows)):
        for c in range(1, t.columns + 1):
            t.text(t.right(c), t.baseline(r), ' ' * t.rng.randint(1, 5), font='T')


def vertical_label(t):
    t.is_ruled = True
    t.pitch = max(t.pitch, 2.2 * t.size)
    label = '本年支出'
    rows = min(4, len(t.rows) - 1)
    t.plain(skip=[(r, 0) for r in range(1, rows + 1)])
    x = t.x(0) + t.name_width / 2
    y = t.top - t.pitch - (rows * t.pitch - 4 * t.size) / 2
    t.text(x, y, label, font='V')
    t.merged = rows
    t.truth[1][0] = label
    for r in range(2, rows + 1):
        t.truth[r][0] = None


KINDS = {f.__name__: f for f in (backwards, points_last, raised, lowered, covered, struck, seal, watermark, skewed, touching,
                                 currency, two_counts, soft_hyphen, leaders, tab_space, vertical_label, turned_header)}


def map_stream(pdf, pairs):
    lines = '\n'.join(f'<{code:02X}> <{to:04X}>' for code, to in pairs)
    return pdf.stream('/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n'
                      f'1 begincodespacerange <00> <FF> endcodespacerange\n{len(pairs)} beginbfchar\n{lines}\nendbfchar\n'
                      'endcmap end end')


def save(kind, seed, path):
    rng = random.Random(f'{kind}-{seed}')
    t = Table(rng)
    KINDS[kind](t)
    pdf = with_song()
    cid = pdf.objects[pdf.fonts['F'] - 1].decode('latin-1').split('[')[1].split(' ')[0]
    pdf.fonts['V'] = pdf.add('<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-V '
                             f'/DescendantFonts [{cid} 0 R] >>')
    simple = '<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding {} >>'
    pdf.fonts['H'] = pdf.add(simple.format('Courier', '/FirstChar 44 /LastChar 46 /Widths [500 500 500]'))
    for name, pairs in (('S', [(0x2D, 0xAD)]), ('D', [(0x2E, 0xFFFD)]), ('P', [(0x2E, 0xE0B3)]), ('T', [(0x20, 9)])):
        pdf.fonts[name] = pdf.add(simple.format('Helvetica', f'/ToUnicode {map_stream(pdf, pairs)} 0 R'))
    if kind == 'turned_header':
        rules(t, header=False)
    elif kind == 'vertical_label':
        rules(t, merged=t.merged)
    else:
        t.rules()
    pdf.page('\n'.join(t.out))
    pdf.save(path)
    return t.truth


def rules(t, header=True, merged=0):
    """The lattice without the rule above the header row, or with the first column's rows merged."""
    bottom = t.top - len(t.rows) * t.pitch
    end = t.x(t.columns + 1)
    t.out.append('0.5 w')
    for row in range(0 if header else 1, len(t.rows) + 1):
        y = t.top - row * t.pitch
        begin = t.x(1) if 1 < row <= merged else t.left
        t.out.append(f'{begin:.2f} {y:.2f} m {end:.2f} {y:.2f} l S')
    for column in range(t.columns + 2):
        x = t.x(column)
        t.out.append(f'{x:.2f} {t.top + t.tall:.2f} m {x:.2f} {bottom:.2f} l S')


def read(mingxi, path, folder):
    out = os.path.join(folder, 'out.json')
    if os.path.exists(out):
        os.remove(out)
    run = subprocess.run([mingxi, 'convert', path, '-o', out, '--format', 'json'], capture_output=True, timeout=60, check=False)
    if run.returncode not in (0, 3):
        return f'exit {run.returncode}: {run.stderr.decode()[:80]}'
    with open(out, encoding='utf-8') as handle:
        document = json.load(handle)
    tables = document['tables']
    if len(tables) != 1:
        return f'{len(tables)} tables'
    cells = [[None] * tables[0]['column_count'] for _ in range(tables[0]['row_count'])]
    for cell in tables[0]['cells']:
        cells[cell['row']][cell['column']] = cell['text']
    return cells


def difference(want, got):
    if isinstance(got, str):
        return got
    if len(want) != len(got) or len(want[0]) != len(got[0]):
        return f'{len(got)} x {len(got[0])} for {len(want)} x {len(want[0])}'
    for r, (a, b) in enumerate(zip(want, got)):
        for c, (x, y) in enumerate(zip(a, b)):
            if y != x and not (isinstance(x, tuple) and y in x):
                return f'{r},{c}: {y!r} for {x!r}'
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('mingxi')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--count', type=int, default=4)
    parser.add_argument('--keep')
    parser.add_argument('kinds', nargs='*')
    options = parser.parse_intermixed_args()
    right = total = 0
    with tempfile.TemporaryDirectory() as folder:
        for kind in options.kinds or KINDS:
            for seed in range(options.seed, options.seed + options.count):
                path = os.path.join(options.keep or folder, f'{kind}-{seed}.pdf')
                wrong = difference(save(kind, seed, path), read(options.mingxi, path, folder))
                total += 1
                right += wrong is None
                if wrong:
                    print(f'{kind} {seed}: {wrong}')
    print(f'{right} of {total} right')
    return right != total


if __name__ == '__main__':
    sys.exit(main())
