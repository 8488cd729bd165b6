# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints sheets as a workbook through LibreOffice Calc: number formats with fillers, spread labels, print titles."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'scripts'))
from sample_documents import producers  # noqa: E402

from layout import is_label  # noqa: E402
from score import value_of  # noqa: E402

GROUPS = {'rules', 'fills', 'figures', 'numbers', 'empty', 'labels', 'rows', 'header', 'page', 'sides', 'caption'}
GREY = {'header': 'FFD0D0D0', 'total': 'FFE0E0E0', 'group': 'FFE6E6E6', 'stripe': 'FFEEEEEE'}
THICKNESS = {'hair': 'hair', 'dashed': 'dashed', 'double-frame': 'thin'}


def borders(traits, row, first, last, header_last, column, last_column, is_total):
    from openpyxl.styles import Border, Side
    side = Side(THICKNESS.get(traits['rules'], 'thin'), color='FFFFFFFF' if traits['rules'] == 'white-on-grey' else 'FF000000')
    kind = traits['rules']
    full = kind in ('full', 'hair', 'dashed', 'double-frame', 'thin-fills', 'mitred', 'white-on-grey')
    is_header = row <= header_last
    sides = {}
    if full or kind == 'columns' or kind == 'frame' and column == 1:
        sides['left'] = side
    if full or kind == 'columns' or kind == 'frame' and column == last_column:
        sides['right'] = side
    edge_top = row == first or row == header_last + 1 or is_total and kind == 'header-and-total'
    edge_bottom = row == last or row == header_last
    ruled_edges = kind not in ('none',)
    if full or kind == 'rows' or is_header and kind == 'columns' or edge_top and ruled_edges:
        sides['top'] = side
    if full or kind == 'rows' or is_header and kind == 'columns' or edge_bottom and ruled_edges:
        sides['bottom'] = side
    return Border(**sides)


def number_format(traits, text):
    decimals = len(text.split('.')[1].rstrip(')')) if '.' in text else 0
    places = '.' + '0' * decimals if decimals else ''
    if traits['numbers'] == 'accounting':
        return f'_ * #,##0{places}_ ;_ * -#,##0{places}_ ;_ * "-"??_ ;_ @_ '
    whole = '#,##0' if traits['numbers'] != 'bare' else '0'
    if traits['numbers'] == 'brackets':
        return f'{whole}{places}_);({whole}{places})'
    return whole + places


def write(rng, traits, sheets, path):
    from openpyxl import Workbook
    book = Workbook()
    book.remove(book.active)
    for number, sheet in enumerate(sheets):
        write_sheet(rng, traits, sheet, book.create_sheet(f'Sheet{number + 1}'))
    book.save(path)


def write_sheet(rng, traits, sheet, out):
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    size = rng.choice([9, 10, 11])
    at = 1
    if sheet.form_number:
        out.cell(at, 1, sheet.form_number).font = Font(size=size)
        at += 1
    out.cell(at, 1, sheet.title).font = Font(size=16)
    out.cell(at, 1).alignment = Alignment(horizontal='center')
    out.merge_cells(start_row=at, end_row=at, start_column=1, end_column=sheet.columns)
    at += 1
    if traits['caption'] == 'unit-in-bracket':
        out.cell(at, 1, f'（单位：{sheet.unit}）').alignment = Alignment(horizontal='center')
        out.merge_cells(start_row=at, end_row=at, start_column=1, end_column=sheet.columns)
    else:
        out.cell(at, sheet.columns, f'单位：{sheet.unit}').alignment = Alignment(horizontal='right')
    first = at + 1
    header_last = first + len(sheet.header) - 1
    last = first + len(sheet.header) + len(sheet.rows) - 1
    table = sheet.table()
    for r, c, cell in table.placed():
        target = out.cell(first + r, c + 1)
        in_header = r < len(sheet.header)
        row = None if in_header else sheet.rows[r - len(sheet.header)]
        value = None if in_header or is_label(sheet, c) else value_of(cell.text)
        target.font = Font(size=size)
        target.alignment = Alignment(horizontal='center' if in_header else None, vertical='center', wrap_text=True)
        if value is not None:
            target.value = float(value)
            target.number_format = number_format(traits, cell.text)
            align = {'centre': 'center', 'left': 'left'}.get(traits['figures'], 'right')
            target.alignment = Alignment(horizontal=None if traits['numbers'] == 'accounting' else align, vertical='center')
        else:
            target.value = cell.text or None
            if row is not None and is_label(sheet, c):
                spread = sheet.spread and len(cell.text) < 6
                target.alignment = Alignment(horizontal='distributed' if spread else 'center' if row.kind == 'total' else 'left',
                                             vertical='center', wrap_text=True, indent=row.level if not spread else 0)
            elif row is not None:
                target.alignment = Alignment(horizontal='right', vertical='center')
        if cell.column_span > 1 or cell.row_span > 1:
            out.merge_cells(start_row=first + r, end_row=first + r + cell.row_span - 1, start_column=c + 1,
                            end_column=c + cell.column_span)
    paint(traits, sheet, out, first, header_last, last, PatternFill)
    labels = 20 if traits['labels'] == 'wrapped' else 34
    for c in range(sheet.columns):
        out.column_dimensions[get_column_letter(c + 1)].width = labels if is_label(sheet, c) else (13 if traits['figures'] == 'tight' else 17)
    out.page_setup.orientation = 'landscape' if sheet.columns > 4 or traits['sides'] == 'side-by-side' else 'portrait'
    out.page_setup.paperSize = 9
    out.page_setup.fitToWidth, out.page_setup.fitToHeight = 1, 0
    out.sheet_properties.pageSetUpPr.fitToPage = True
    if traits['page'] == 'header-again':
        out.print_title_rows = f'1:{header_last}'


def paint(traits, sheet, out, first, header_last, last, fill_of):
    body = 0
    for r in range(first, last + 1):
        row = None if r <= header_last else sheet.rows[r - header_last - 1]
        kind = 'header' if row is None else row.kind
        grey = None
        fills = traits['fills']
        if kind == 'header' and fills in ('header-fill', 'header-and-total-fill'):
            grey = GREY['header']
        elif kind == 'total' and fills in ('total-fill', 'header-and-total-fill'):
            grey = GREY['total']
        elif kind in ('section', 'label') and fills == 'group-fill':
            grey = GREY['group']
        elif kind != 'header' and fills.startswith('stripes'):
            grey = GREY['stripe'] if body // int(fills[-1]) % 2 == 0 else None
        elif traits['rules'] == 'white-on-grey':
            grey = GREY['total']
        body += kind != 'header'
        for c in range(1, sheet.columns + 1):
            cell = out.cell(r, c)
            cell.border = borders(traits, r, first, last, header_last, c, sheet.columns, kind == 'total')
            if grey:
                cell.fill = fill_of('solid', start_color=grey, end_color=grey)


def print_pdf(rng, traits, sheets, path):
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'book.xlsx')
        write(rng, traits, sheets, source)
        producers.libreoffice(source, path)
