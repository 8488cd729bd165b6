#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes small PDF files that each have one trait of real documents. Standard library only, and qpdf for encryption.

usage: make_pdf_fixture.py FOLDER            all of them, as FOLDER/TRAIT.pdf
       make_pdf_fixture.py FOLDER TRAIT...   only these
       make_pdf_fixture.py --list

A document that cannot be given on is rebuilt by its trait: add a function here, named after the trait. Every trait that
has a table has the same one, TABLE, so that a test can say "the same cells as plain".
"""
import os
import random
import subprocess
import sys

TABLE = [['项目', '预算数', '决算数'], ['基本支出', '1,204.50', '1,198.36'], ['项目支出', '350.00', '347.12'],
         ['合计', '1,554.50', '1,545.48']]
TITLE = '支出决算表'
SECOND_TITLE = '收入决算表'
UNIT = '单位：万元'
LEFT, TOP, COLUMN, ROW, SIZE = 80, 700, 140, 24, 11  # Points, from the lower left of a page of A4.
A4 = (595, 842)


class Pdf:
    """A file under construction. Objects are added in any order; save() writes the cross-reference table."""

    def __init__(self):
        self.objects = []
        self.pages = self.add(b'')
        self.kids = []
        self.fonts = {}

    def add(self, body):
        self.objects.append(body if isinstance(body, bytes) else body.encode('latin-1'))
        return len(self.objects)

    def stream(self, data, entries=''):
        data = data if isinstance(data, bytes) else data.encode('latin-1')
        # Not compressed: the bytes would depend on the library's version.
        return self.add(f'<< /Length {len(data)} {entries} >>\nstream\n'.encode('latin-1') + data + b'\nendstream')

    def page(self, content, resources='', box=(0, 0, *A4), entries=''):
        fonts = ' '.join(f'/{name} {number} 0 R' for name, number in self.fonts.items())
        self.kids.append(self.add(
            f'<< /Type /Page /Parent {self.pages} 0 R /MediaBox [{" ".join(map(str, box))}] {entries} '
            f'/Resources << /Font << {fonts} >> {resources} >> /Contents {self.stream(content)} 0 R >>'))

    def save(self, path):
        kids = ' '.join(f'{kid} 0 R' for kid in self.kids)
        self.objects[self.pages - 1] = f'<< /Type /Pages /Kids [{kids}] /Count {len(self.kids)} >>'.encode()
        root = self.add(f'<< /Type /Catalog /Pages {self.pages} 0 R >>')
        out, offsets = b'%PDF-1.6\n%\xe2\xe3\xcf\xd3\n', []
        for number, body in enumerate(self.objects, 1):
            offsets.append(len(out))
            out += b'%d 0 obj\n' % number + body + b'\nendobj\n'
        table = b''.join(b'%010d 00000 n \n' % offset for offset in offsets)
        with open(path, 'wb') as handle:
            handle.write(out + b'xref\n0 %d\n0000000000 65535 f \n' % (len(offsets) + 1) + table
                         + b'trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (
                             len(offsets) + 1, root, len(out)))


def with_song():
    """A file with the font F that is not embedded: a reader needs the CMaps of poppler-data to know its text."""
    pdf = Pdf()
    descriptor = pdf.add('<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] '
                         '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>')
    cid = pdf.add('<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] '
                  f'/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor {descriptor} 0 R >>')
    pdf.fonts['F'] = pdf.add('<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H '
                             f'/DescendantFonts [{cid} 0 R] >>')
    return pdf


def width(text, size=SIZE):
    return sum(size / 2 if ord(c) < 128 else size for c in text)


def show(x, y, text, size=SIZE, more=''):
    return f'BT /F {size} Tf {more} 1 0 0 1 {x:.2f} {y:.2f} Tm <{text.encode("utf-16-be").hex()}> Tj ET\n'


def cell_texts(title=TITLE):
    """(x, y of the baseline, text) of the caption and of every cell: figures to the right, other text to the left."""
    yield LEFT + 1.5 * COLUMN - width(title, 16) / 2, TOP + 40, title
    yield LEFT + 3 * COLUMN - width(UNIT), TOP + 8, UNIT
    for r, row in enumerate(TABLE):
        for c, text in enumerate(row):
            x = LEFT + c * COLUMN + 4 if c == 0 else LEFT + (c + 1) * COLUMN - 4 - width(text)
            yield x, TOP - (r + 1) * ROW + 8, text


def texts(draw=show, title=TITLE):
    return ''.join(draw(x, y, text, 16) if text == title else draw(x, y, text) for x, y, text in cell_texts(title))


def rule_ends():
    """(x0, y0, x1, y1) of every rule of the table."""
    for r in range(len(TABLE) + 1):
        yield LEFT, TOP - r * ROW, LEFT + 3 * COLUMN, TOP - r * ROW
    for c in range(4):
        yield LEFT + c * COLUMN, TOP, LEFT + c * COLUMN, TOP - len(TABLE) * ROW


def rules(draw=lambda x0, y0, x1, y1: f'{x0} {y0} m {x1} {y1} l S\n'):
    return '0.75 w\n' + ''.join(draw(*ends) for ends in rule_ends())


def plain(path):
    pdf = with_song()
    pdf.page(rules() + texts())
    pdf.save(path)


def turned(path, degrees):
    """The content is turned against /Rotate, so that a viewer shows the page upright."""
    across, up = A4
    matrix, box = {90: (f'0 1 -1 0 {up} 0', (0, 0, up, across)), 180: (f'-1 0 0 -1 {across} {up}', (0, 0, *A4)),
                   270: (f'0 -1 1 0 0 {across}', (0, 0, up, across))}[degrees]
    pdf = with_song()
    pdf.page(f'{matrix} cm\n' + rules() + texts(), box=box, entries=f'/Rotate {degrees}')
    pdf.save(path)


def rotate_90(path):
    turned(path, 90)


def rotate_180(path):
    turned(path, 180)


def rotate_270(path):
    turned(path, 270)


def odd_origin(path):
    pdf = with_song()
    pdf.page('1 0 0 1 -300 1000 cm\n' + rules() + texts(), box=(-300, 1000, 295, 1842),
             entries='/CropBox [-280 1020 275 1822]')
    pdf.save(path)


def fake_bold(path):
    """Every glyph struck twice, a fraction of a point apart."""
    pdf = with_song()
    pdf.page(rules() + texts(lambda x, y, text, size=SIZE: show(x, y, text, size) + show(x + 0.3, y, text, size)))
    pdf.save(path)


def tiny_tiling(path):
    """A background of a pattern whose tile is a twentieth of a point: millions of tiles if each were drawn."""
    pdf = with_song()
    tile = pdf.stream('0.9 0.9 0.6 rg 0 0 0.04 0.04 re f', '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 '
                      '/BBox [0 0 0.05 0.05] /XStep 0.05 /YStep 0.05 /Resources << >>')
    area = f'/Pattern cs /P scn {LEFT} {TOP - 4 * ROW} {3 * COLUMN} {4 * ROW} re f\n'
    pdf.page(area + '0 g\n' + rules() + texts(), resources=f'/Pattern << /P {tile} 0 R >>')
    pdf.save(path)


def type3_digits(path):
    """Figures in a Type 3 font: every glyph a drawing, its meaning only in the ToUnicode map."""
    pdf = with_song()
    alphabet = '0123456789.,'
    drawings = ' '.join(f'/g{i} {pdf.stream("500 0 0 0 450 700 d1 50 0 350 650 re f")} 0 R' for i in range(len(alphabet)))
    chars = ''.join(f'<{ord("A") + i:02x}> <{ord(c):04x}>\n' for i, c in enumerate(alphabet))
    unicode_map = pdf.stream('/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def '
                             '1 begincodespacerange <00> <ff> endcodespacerange\n'
                             f'{len(alphabet)} beginbfchar\n{chars}endbfchar endcmap end end')
    pdf.fonts['D'] = pdf.add(
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] '
        f'/CharProcs << {drawings} >> /Encoding << /Type /Encoding /Differences [65 '
        f'{" ".join(f"/g{i}" for i in range(len(alphabet)))}] >> /FirstChar 65 /LastChar {64 + len(alphabet)} '
        f'/Widths [{" ".join(["500"] * len(alphabet))}] /ToUnicode {unicode_map} 0 R >>')

    def draw(x, y, text, size=SIZE):
        if set(text) <= set(alphabet):
            coded = ''.join(chr(ord('A') + alphabet.index(c)) for c in text)
            return f'BT /D {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm ({coded}) Tj ET\n'
        return show(x, y, text, size)

    pdf.page(rules() + texts(draw))
    pdf.save(path)


def private_use(path):
    """A text layer that means nothing: the font maps every glyph to a private-use character."""
    pdf = Pdf()
    used = sorted({c for _, _, text in cell_texts() for c in text})
    chars = ''.join(f'<{ord(c):04x}> <{0xE000 + i:04x}>\n' for i, c in enumerate(used))
    unicode_map = pdf.stream('/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def '
                             f'1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(used)} beginbfchar\n'
                             f'{chars}endbfchar endcmap end end')
    cid = pdf.add('<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Garbled /DW 1000 '
                  '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>')
    pdf.fonts['F'] = pdf.add('<< /Type /Font /Subtype /Type0 /BaseFont /Garbled /Encoding /Identity-H '
                             f'/DescendantFonts [{cid} 0 R] /ToUnicode {unicode_map} 0 R >>')
    pdf.page(rules() + texts())
    pdf.save(path)


def dashed_rules(path):
    """Rules made of many short pieces, as a word processor prints dotted borders."""
    def pieces(x0, y0, x1, y1):
        length = max(x1 - x0, y0 - y1)
        across, down = (x1 - x0) / length, (y1 - y0) / length
        return ''.join(f'{x0 + across * at:.2f} {y0 + down * at:.2f} m {x0 + across * min(at + 2, length):.2f} '
                       f'{y0 + down * min(at + 2, length):.2f} l S\n' for at in range(0, int(length), 3))

    pdf = with_song()
    pdf.page(rules(pieces) + texts())
    pdf.save(path)


def thin_fills(path):
    """Rules as filled rectangles half a point thick."""
    pdf = with_song()
    pdf.page(rules(lambda x0, y0, x1, y1: f'{x0 - .25} {y1 - .25} {x1 - x0 + .5} {y0 - y1 + .5} re f\n') + texts())
    pdf.save(path)


def image_rules(path):
    """Rules as images of one black pixel, stretched."""
    pdf = with_song()
    dot = pdf.stream(b'\0', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8')
    pdf.page(rules(lambda x0, y0, x1, y1: f'q {x1 - x0 or .5} 0 0 {y0 - y1 or .5} {x0} {y1} cm /I Do Q\n') + texts(),
             resources=f'/XObject << /I {dot} 0 R >>')
    pdf.save(path)


def background(x0, y0, x1, y1):
    return f'0.88 g {x0} {y0} {x1 - x0} {y1 - y0} re f 0 g\n'


def zebra_cells(path):
    """No rules: the cells of every other row have a background each."""
    pdf = with_song()
    cells = [(LEFT + c * COLUMN, TOP - (r + 1) * ROW) for r in range(0, len(TABLE), 2) for c in range(3)]
    pdf.page(''.join(background(x, y, x + COLUMN, y + ROW) for x, y in cells) + texts())
    pdf.save(path)


def zebra_stripes(path):
    """No rules: every other row has one background from side to side."""
    pdf = with_song()
    rows = [TOP - (r + 1) * ROW for r in range(0, len(TABLE), 2)]
    pdf.page(''.join(background(LEFT, y, LEFT + 3 * COLUMN, y + ROW) for y in rows) + texts())
    pdf.save(path)


def double_frames(path):
    """Every rule drawn twice, two points apart."""
    pdf = with_song()
    pdf.page(rules(lambda x0, y0, x1, y1: ''.join(
        f'{x0 + (d if x0 == x1 else 0)} {y0 + (d if y0 == y1 else 0)} m '
        f'{x1 + (d if x0 == x1 else 0)} {y1 + (d if y0 == y1 else 0)} l S\n' for d in (-1, 1))) + texts())
    pdf.save(path)


def separate_boxes(path):
    """Every cell a frame of its own, with room between them."""
    pdf = with_song()
    boxes = ''.join(f'{LEFT + c * COLUMN + 2} {TOP - (r + 1) * ROW + 2} {COLUMN - 4} {ROW - 4} re S\n'
                    for r in range(len(TABLE)) for c in range(3))
    pdf.page('0.75 w\n' + boxes + texts())
    pdf.save(path)


def sideways_text(path):
    """A landscape table on a portrait page: text and rules run up the page, without /Rotate."""
    pdf = with_song()
    pdf.page(f'0 1 -1 0 {A4[0] + 150} 0 cm\n' + rules() + texts())
    pdf.save(path)


def framed_prose(path):
    """No table: prose with underlined words inside a page frame."""
    pdf = with_song()
    lines = ''.join(show(90, 720 - 24 * i, '本年度支出按照规定用途执行，情况说明如下。')
                    + f'90 {718 - 24 * i} m 150 {718 - 24 * i} l S\n' for i in range(12))
    pdf.page('0.75 w 40 40 515 762 re S\n' + lines)
    pdf.save(path)


def contents_list(path):
    """No table: a list of contents with leader dots and page numbers."""
    pdf = with_song()
    pdf.page(show(270, 760, '目录', 16) + ''.join(
        show(90, 720 - 24 * i, f'第{"一二三四五六"[i]}部分') + show(160, 720 - 24 * i, '.' * 50)
        + show(450, 720 - 24 * i, str(i + 1)) for i in range(6)))
    pdf.save(path)


def scan_image(pdf):
    noise = random.Random(7)
    pixels = bytes(255 if noise.random() < .93 else 0 for _ in range(120 * 170))
    return pdf.stream(pixels, '/Type /XObject /Subtype /Image /Width 120 /Height 170 /ColorSpace /DeviceGray '
                      '/BitsPerComponent 8')


SCAN = f'q {A4[0]} 0 0 {A4[1]} 0 0 cm /I Do Q\n'


def scan(path):
    """Two pages that are pictures, no text."""
    pdf = Pdf()
    image = scan_image(pdf)
    for _ in range(2):
        pdf.page(SCAN, resources=f'/XObject << /I {image} 0 R >>')
    pdf.save(path)


def searchable_scan(path):
    """A picture with the invisible text of a recogniser under it."""
    pdf = with_song()
    image = scan_image(pdf)
    pdf.page(SCAN + texts(lambda x, y, text, size=SIZE: show(x, y, text, size, '3 Tr')),
             resources=f'/XObject << /I {image} 0 R >>')
    pdf.save(path)


def watermark(path):
    """Large grey letters across the table."""
    pdf = with_song()
    mark = '内部资料'.encode('utf-16-be').hex()
    pdf.page(rules() + texts() + f'q 0.85 g BT /F 60 Tf 0.7071 0.7071 -0.7071 0.7071 160 540 Tm <{mark}> Tj ET Q\n')
    pdf.save(path)


def spaced_digits(path):
    """Figures whose digits are set apart one by one."""
    def draw(x, y, text, size=SIZE):
        if text[0].isdigit():
            return ''.join(show(x - 20 + i * 8, y, c, size) for i, c in enumerate(text))
        return show(x, y, text, size)

    pdf = with_song()
    pdf.page(rules() + texts(draw))
    pdf.save(path)


def two_pages(path):
    """The same cells on two pages under two titles: two tables."""
    pdf = with_song()
    for title in (TITLE, SECOND_TITLE):
        pdf.page(rules() + texts(title=title))
    pdf.save(path)


def no_pages(path):
    Pdf().save(path)


def truncated(path):
    plain(path)
    with open(path, 'rb+') as handle:
        handle.truncate(os.path.getsize(path) * 3 // 10)


def encrypted(path, user, *how):
    plain(path + '.open')
    subprocess.run(['qpdf', '--encrypt', user, 'owner', *how, *([] if '--' in how else ['--']), path + '.open', path], check=True)
    os.remove(path + '.open')


# Without these two, qpdf draws random numbers and the bytes change with every run.
REPEATABLE = ['--static-id', '--static-aes-iv']


def encrypted_for_reading(path):
    """Opens with the password geheim only."""
    encrypted(path, 'geheim', '128', '--use-aes=y', '--', *REPEATABLE)


def encrypted_for_printing(path):
    """Opens by itself (an empty user password); only printing and changing are restricted."""
    encrypted(path, '', '128', '--use-aes=y', '--', *REPEATABLE)


def encrypted_aes_256(path):
    """The same with the newest cipher; its bytes are random."""
    encrypted(path, '', '256')


TRAITS = {function.__name__.replace('_', '-'): function for function in (
    plain, rotate_90, rotate_180, rotate_270, odd_origin, fake_bold, tiny_tiling, type3_digits, private_use, dashed_rules,
    thin_fills, image_rules, zebra_cells, zebra_stripes, double_frames, separate_boxes, sideways_text, framed_prose,
    contents_list, scan, searchable_scan, watermark, spaced_digits, two_pages, no_pages, truncated,
    encrypted_for_reading, encrypted_for_printing, encrypted_aes_256)}


def main(arguments):
    if arguments == ['--list']:
        print(*TRAITS, sep='\n')
        return 0
    if not arguments or arguments[0].startswith('-') or not set(arguments[1:]) <= set(TRAITS):
        print(__doc__, file=sys.stderr)
        return 2
    os.makedirs(arguments[0], exist_ok=True)
    for trait in arguments[1:] or TRAITS:
        TRAITS[trait](os.path.join(arguments[0], trait + '.pdf'))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
