# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbook against the document's JSON: every table has its sheet, every cell its text or number, every merge its
range. Read with openpyxl, a reader that is not ours."""
from decimal import Decimal

FRONT, BEHIND = ('目录',), ('待查', '核对', '明细', '文字', '说明')  # contents; findings, checks, figures, paragraphs, about


def expected_cells(table):
    """(row, column) -> text or Decimal, as the sheet should hold it; empty cells left out."""
    found = {}
    for cell in table['cells']:
        is_number = cell.get('type') in ('amount', 'count', 'percent') and 'value' in cell
        if cell['text']:
            found[cell['row'], cell['column']] = Decimal(cell['value']) if is_number else cell['text']
    return found


def value_of(cell):
    if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
        value = Decimal(repr(cell.value))
        return value * 100 if cell.number_format.endswith('%') else value
    return None if cell.value is None else str(cell.value)


def same(expected, value):
    if isinstance(expected, Decimal):
        return isinstance(value, Decimal) and expected == value.normalize()
    return value is not None and ''.join(expected.split()) == ''.join(str(value).split())


def body_start(sheet, table):
    """The sheet's row (1-based) of the table's row 0: below the caption, where the first row's cells stand."""
    first = {c: text for (r, c), text in expected_cells(table).items() if r == 0}
    for row in range(1, sheet.max_row + 1):
        if first and all(same(text, value_of(sheet.cell(row, c + 1))) for c, text in first.items()):
            return row
    return None


def sheet_problems(sheet, table):
    start = body_start(sheet, table)
    if start is None:
        yield f'sheet {sheet.title}: the first row of {table["id"]} is not found'
        return
    expected = expected_cells(table)
    for r in range(table['row_count']):
        for c in range(table['column_count']):
            value = value_of(sheet.cell(start + r, c + 1))
            if (r, c) in expected and not same(expected[r, c], value):
                yield f'sheet {sheet.title}: row {r}, column {c} is {value!r}, expected {expected[r, c]!r}'
            elif (r, c) not in expected and value is not None:
                yield f'sheet {sheet.title}: row {r}, column {c} is {value!r}, expected nothing'
    merges = {(m.min_row - start, m.min_col - 1, m.max_row - m.min_row + 1, m.max_col - m.min_col + 1)
              for m in sheet.merged_cells.ranges if start <= m.min_row < start + table['row_count']}
    spans = {(cell['row'], cell['column'], cell.get('row_span', 1), cell.get('column_span', 1))
             for cell in table['cells'] if cell.get('row_span', 1) * cell.get('column_span', 1) > 1}
    if merges != spans:
        yield f'sheet {sheet.title}: merged ranges differ: {sorted(merges ^ spans)[:5]}'


def workbook_problems(document, path):
    import openpyxl  # Debian: python3-openpyxl

    book = openpyxl.load_workbook(path)
    sheets = [sheet for sheet in book.worksheets if sheet.title not in FRONT + BEHIND]
    if len(sheets) != len(document['tables']):
        yield f'{len(sheets)} sheets for {len(document["tables"])} tables'
    for sheet, table in zip(sheets, document['tables']):
        yield from sheet_problems(sheet, table)
