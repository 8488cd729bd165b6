# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents as a workbook, one sheet a table, for LibreOffice Calc to print: as an office does that keeps its accounts
in a spreadsheet. Header rows are repeated on each printed page."""
import math

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

from .nouns import Heading, Paragraph, Table
from .page_html import is_figure

FONT = 'Noto Serif CJK SC'
WIDTH = 92  # Characters (half a Chinese one) of one printed page.
ROW_PT = 24  # Height of a row of one line.
LINE_PT = 14  # Height of each further line.


def row_heights(table):
    """Points for each row, so that every wrapped cell is seen whole."""
    lines = [1] * len(table.rows)
    for r, c, cell in table.placed():
        room = WIDTH * sum(table.widths[c:c + cell.column_span]) / sum(table.widths) - 2
        display = sum(1 if character.isascii() else 2 for character in cell.text)
        if cell.row_span == 1:
            lines[r] = max(lines[r], math.ceil(display / room))
    return [ROW_PT + (n - 1) * LINE_PT for n in lines]


def write_table(sheet, table, start):
    """Writes from row `start` (1-based); returns the first free row."""
    thin = Side(style='thin')
    sheet.cell(start, 1, table.title).font = Font(name=FONT, size=16, bold=True)
    sheet.cell(start, 1).alignment = Alignment(horizontal='center')
    sheet.merge_cells(start_row=start, start_column=1, end_row=start, end_column=table.column_count)
    left = sheet.cell(start + 1, 1, table.publisher)
    left.font = Font(name=FONT, size=10)
    middle = sheet.cell(start + 1, (table.column_count + 1) // 2 + 1, table.year_line)
    middle.font = Font(name=FONT, size=10)
    right = sheet.cell(start + 1, table.column_count, f'单位：{table.unit}')
    right.font = Font(name=FONT, size=10)
    right.alignment = Alignment(horizontal='right')
    first = start + 2
    head = table.header_rows + table.index_row
    for r, c, cell in table.placed():
        spot = sheet.cell(first + r, c + 1, cell.text)
        spot.number_format = '@'
        spot.font = Font(name=FONT, size=10, bold=r in table.bold_rows)
        across = 'center' if r < head or cell.text == '合计' else \
            'right' if is_figure(cell.text) and '.' in cell.text else 'left'
        spot.alignment = Alignment(horizontal=across, vertical='center', wrap_text=True)
        if cell.column_span > 1 or cell.row_span > 1:
            sheet.merge_cells(start_row=first + r, start_column=c + 1, end_row=first + r + cell.row_span - 1,
                              end_column=c + cell.column_span)
    for r, height in enumerate(row_heights(table)):
        sheet.row_dimensions[first + r].height = height
        for c in range(table.column_count):
            sheet.cell(first + r, c + 1).border = Border(left=thin, right=thin, top=thin, bottom=thin)
    sheet.print_title_rows = f'{first}:{first + head - 1}'
    return first + len(table.rows)


def save(document, path):
    book = Workbook()
    book.remove(book.active)
    sheet, free = None, 1
    for block in document.blocks:
        if isinstance(block, Table):
            sheet = book.create_sheet(f'表{len(book.sheetnames) + 1}')
            sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
            sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
            sheet.sheet_properties.pageSetUpPr.fitToPage = True
            for i, width in enumerate(block.widths):
                sheet.column_dimensions[chr(ord('A') + i)].width = WIDTH * width / sum(block.widths)
            free = write_table(sheet, block, 1)
            for note in block.notes:
                sheet.cell(free, 1, note).font = Font(name=FONT, size=10)
                free += 1
        elif isinstance(block, (Heading, Paragraph)) and sheet is not None:
            free += isinstance(block, Heading)
            spot = sheet.cell(free, 1, block.text)
            spot.font = Font(name=FONT, size=10, bold=isinstance(block, Heading))
            spot.alignment = Alignment(wrap_text=True, vertical='top')
            sheet.merge_cells(start_row=free, start_column=1, end_row=free, end_column=sheet.max_column)
            sheet.row_dimensions[free].height = 20 if isinstance(block, Heading) else 34
            free += 1
    book.save(path)
