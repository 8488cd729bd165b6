# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents as text, as a crawler saves a disclosure from a web page: a cell a line behind a tab, rows parted by a blank
line. A cell merged across columns leaves one line, one merged downwards leaves an empty line in each further row."""
from .nouns import Heading, Paragraph, Table


def table_lines(table):
    yield table.title
    for line in (table.publisher, table.year_line, f'单位：{table.unit}' if table.unit else None):
        if line:
            yield '\t' + line
    yield ''
    rows = [[] for _ in table.rows]
    for r, c, cell in table.placed():
        rows[r].append((c, cell.text))
        for below in range(r + 1, r + cell.row_span):
            rows[below].append((c, ''))
    for cells in rows:
        yield from ('\t' + text for _, text in sorted(cells))
        yield ''
    yield from table.notes


def text(document):
    lines = []
    for block in document.blocks:
        if isinstance(block, Table):
            lines += table_lines(block)
        elif isinstance(block, (Heading, Paragraph)):
            lines += [block.text, '']
    return '\n'.join(lines) + '\n'
