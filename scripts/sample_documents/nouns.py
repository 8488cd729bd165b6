# SPDX-License-Identifier: GPL-3.0-or-later
"""What a sample says, before anybody prints it. The truth file is written from these nouns, never from a printed page."""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Cell:
    text: str
    column_span: int = 1
    row_span: int = 1


@dataclass
class Table:
    title: str
    rows: list  # Rows of Cell, anchors only, from the first header row to the last row.
    header_rows: int
    unit: str | None = None
    publisher: str | None = None  # As printed above the table, with its code.
    year_line: str | None = None
    index_row: bool = False  # The row behind the header names the columns (栏次).
    form_number: str | None = None
    notes: list = field(default_factory=list)
    widths: list = field(default_factory=list)  # Relative column widths.
    bold_rows: set = field(default_factory=set)

    @property
    def column_count(self):
        return sum(cell.column_span for cell in self.rows[0])

    def placed(self):
        """(row, column, cell) of every anchor."""
        taken = set()
        for r, row in enumerate(self.rows):
            c = 0
            for cell in row:
                while (r, c) in taken:
                    c += 1
                taken |= {(r + i, c + k) for i in range(cell.row_span) for k in range(cell.column_span)}
                yield r, c, cell
                c += cell.column_span

    def check(self):
        """A table that is no full rectangle is a mistake of ours."""
        taken = [(r + i, c + k) for r, c, cell in self.placed()
                 for i in range(cell.row_span) for k in range(cell.column_span)]
        whole = {(r, c) for r in range(len(self.rows)) for c in range(self.column_count)}
        assert len(taken) == len(set(taken)) and set(taken) == whole, f'{self.title}: cells overlap or are missing'


@dataclass
class Heading:
    text: str


@dataclass
class Paragraph:
    text: str


@dataclass
class PageBreak:
    pass


@dataclass
class Document:
    title: str
    publisher: str
    publisher_code: str | None
    fiscal_year: int
    blocks: list

    @property
    def tables(self):
        return [block for block in self.blocks if isinstance(block, Table)]


def row(*texts):
    """A row of plain cells."""
    return [Cell(text) for text in texts]


def truth(document, file):
    """The right answer for `file`, in the form that the scorer of tests/samples reads."""
    for table in document.tables:
        table.check()
    return {
        'file': file,
        'title': document.title,
        'publisher': document.publisher,
        'publisher_code': document.publisher_code,
        'fiscal_year': document.fiscal_year,
        'tables': [{
            'title': table.title,
            'unit': table.unit,
            'form_number': table.form_number,
            'header_rows': table.header_rows,
            'has_index_row': table.index_row,
            'notes': table.notes,
            'cells': [[[cell.text, cell.column_span, cell.row_span] for cell in cells] for cells in table.rows],
        } for table in document.tables],
        'paragraphs': [block.text for block in document.blocks if isinstance(block, Paragraph)],
    }
