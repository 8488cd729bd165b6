# SPDX-License-Identifier: GPL-3.0-or-later
"""A sheet laid out on pages: boxes and lines of text in points from the upper left, nothing drawn."""
from dataclasses import dataclass, field

PAGE = {'portrait': (595, 842), 'landscape': (842, 595)}
MARGIN, BOTTOM = 50, 60


def width(text, size):
    return sum(size / 2 if ord(c) < 0x2000 else size for c in text)


def wrapped(text, room, size):
    """`text` in lines no wider than `room`."""
    lines = ['']
    for c in text:
        if lines[-1] and width(lines[-1] + c, size) > room:
            lines.append('')
        lines[-1] += c
    return lines


@dataclass
class Box:
    x0: float
    y0: float
    x1: float
    y1: float
    lines: list
    align: str  # left, centre, right
    row: int  # Of the body; -1 for the header.
    column: int
    kind: str
    indent: float = 0
    mark: str = ''


@dataclass
class Page:
    size: tuple
    boxes: list = field(default_factory=list)
    texts: list = field(default_factory=list)  # (x, y of the baseline, text, size) outside the tables.
    tables: list = field(default_factory=list)  # (x edges, y edges, header height) of each piece.


class Layout:
    """Lays sheets out on pages. `rng` chooses sizes; the traits choose the rest."""

    def __init__(self, rng, traits, sheets):
        self.rng, self.traits = rng, traits
        self.size = rng.choice([9, 9.5, 10, 10.5, 11])
        self.pad = rng.choice([5, 6, 8])
        most = max(sheet.columns for sheet in sheets)
        self.paper = PAGE['landscape' if most > 4 or traits['sides'] == 'side-by-side' else 'portrait']
        self.pages = []
        self.turn_page()
        for sheet in sheets:
            self.add(sheet)

    def turn_page(self):
        self.pages.append(Page(self.paper))
        self.y = MARGIN
        if self.traits['page'] == 'running-head':
            self.say('某某县财政局部门预算公开', 9, 'left')
            self.y += 14
        number = str(len(self.pages))
        self.pages[-1].texts.append((self.paper[0] / 2, self.paper[1] - 30, number, 9))

    def say(self, text, size, align):
        room = self.paper[0] - 2 * MARGIN
        x = MARGIN + {'left': 0, 'centre': (room - width(text, size)) / 2, 'right': room - width(text, size)}[align]
        self.pages[-1].texts.append((x, self.y + size, text, size))
        self.y += size * 1.6

    def column_widths(self, sheet):
        traits, size = self.traits, self.size
        widest = [0.0] * sheet.columns
        for row in sheet.rows:
            if row.kind != 'section':
                for c, text in enumerate(row.texts):
                    if not is_label(sheet, c):
                        widest[c] = max(widest[c], width(text, size))
        pad = 2.2 if traits['figures'] == 'tight' else 2 * self.pad + self.rng.choice([4, 12, 20])
        label = self.rng.choice([120, 140, 165]) if traits['labels'] == 'wrapped' else self.rng.choice([165, 185, 210])
        if sheet.columns == 4 and is_label(sheet, 2):
            label = 190
        edges = [label if is_label(sheet, c) else max(widest[c] + pad, 44) for c in range(sheet.columns)]
        room = self.paper[0] - 2 * MARGIN
        scale = min(1.0, room / sum(edges))
        return [edge * scale for edge in edges]

    def row_height(self, texts, widths):
        lines = max(len(wrapped(text, room - 2 * self.pad, self.size)) if text else 1 for text, room in zip(texts, widths))
        return max(self.size * 1.2 * lines + 6, self.size * 1.9)

    def add(self, sheet):
        traits = self.traits
        if traits['caption'] == 'title-and-prose':
            self.say('本表反映本单位年度收支情况，数据保留两位小数，四舍五入。', 10.5, 'left')
        if sheet.form_number:
            self.say(sheet.form_number, self.size, 'left')
        in_bracket = traits['caption'] == 'unit-in-bracket'
        self.say(sheet.title, 16, 'centre')
        if in_bracket:
            self.say(f'（单位：{sheet.unit}）', self.size, 'centre')
        else:
            self.say(f'单位：{sheet.unit}', self.size, 'right')
        self.y += 3
        widths = self.column_widths(sheet)
        self.start_piece(sheet, widths, True)
        for r, row in enumerate(sheet.rows):
            texts = row.texts if row.kind != 'section' else [row.texts[0]] + [''] * (sheet.columns - 1)
            height = self.row_height(texts, widths if row.kind != 'section' else [sum(widths)] + widths[1:])
            if self.y + height > self.paper[1] - BOTTOM:
                self.turn_page()
                if traits['page'] == 'other-widths':
                    widths = [w * f for w, f in zip(widths, [0.92] + [1.03] * (len(widths) - 1))]
                self.start_piece(sheet, widths, traits['page'] != 'header-once')
                height = self.row_height(texts, widths if row.kind != 'section' else [sum(widths)] + widths[1:])
            self.place_row(sheet, r, row, widths, height)
        self.y += 26

    def start_piece(self, sheet, widths, with_header):
        xs = [MARGIN]
        for w in widths:
            xs.append(xs[-1] + w)
        self.pages[-1].tables.append({'xs': xs, 'ys': [self.y], 'header': self.y, 'kinds': []})
        if not with_header:
            return
        heights = self.header_heights(sheet, widths)
        ys = [self.y]
        for height in heights:
            ys.append(ys[-1] + height)
        table = sheet.table()
        for r, c, cell in table.placed():
            if r >= len(sheet.header):
                break
            x1, y1 = xs[c + cell.column_span], ys[r + cell.row_span]
            lines = wrapped(cell.text, x1 - xs[c] - 4, self.size)
            self.pages[-1].boxes.append(Box(xs[c], ys[r], x1, y1, lines, 'centre', -1 - r, c, 'header'))
        piece = self.pages[-1].tables[-1]
        piece['ys'] = ys[:]
        piece['header'] = ys[-1]
        piece['kinds'] = ['header'] * len(heights)
        self.y = ys[-1]

    def header_heights(self, sheet, widths):
        heights = [self.size * 1.9] * len(sheet.header)
        for r, c, cell in sheet.table().placed():
            if r < len(sheet.header):
                lines = len(wrapped(cell.text, sum(widths[c:c + cell.column_span]) - 4, self.size))
                last = r + cell.row_span - 1
                missing = lines * self.size * 1.2 + 6 - sum(heights[r:last + 1])
                heights[last] += max(0, missing)
        return heights

    def place_row(self, sheet, r, row, widths, height):
        piece = self.pages[-1].tables[-1]
        xs, y = piece['xs'], self.y
        for c, text in enumerate(row.texts):
            x1 = xs[-1] if row.kind == 'section' else xs[c + 1]
            is_name = is_label(sheet, c)
            align = 'left' if is_name else {'centre': 'centre', 'left': 'left'}.get(self.traits['figures'], 'right')
            if row.kind == 'total' and is_name:
                align = 'centre'
            indent = row.level * self.size * 2 if is_name and c == 0 else 0
            lines = wrapped(text, x1 - xs[c] - 2 * self.pad - indent, self.size) if is_name else [text]
            box = Box(xs[c], y, x1, y + height, lines, align, r, c, row.kind, indent, sheet.marks.get((r, c), ''))
            box.spread = sheet.spread and is_name and len(text) < 6
            if text:
                self.pages[-1].boxes.append(box)
        self.y += height
        piece['ys'].append(self.y)
        piece['kinds'].append(row.kind)


def is_label(sheet, column):
    return column == 0 or sheet.header[0][0].text == '收入' and column == 2
