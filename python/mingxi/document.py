# SPDX-License-Identifier: GPL-3.0-or-later
"""A document as typed objects, made of the JSON that the program writes (schema mingxi/document-1)."""
from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Dict, Iterator, List, Optional, Tuple


def _decimal(text: Optional[str]) -> Optional[Decimal]:
    return None if text is None else Decimal(text)


@dataclass(frozen=True)
class Cell:
    """A cell as printed, with what it means.

    Attributes:
        row, column: of its first place, from 0; header rows are counted.
        row_span, column_span: how many rows and columns it covers.
        text: what is printed, folded; `raw` the untouched characters where they differ.
        type: 'amount', 'count', 'percent', 'code', 'ordinal', 'date', 'label', 'dash', 'blank'; '' for headers.
        value: the exact printed number in `unit`; None for what is no number. A dash is None as well, and no zero.
        value_yuan: the value in yuan where `unit` is one of money.
        stored: the number that a workbook holds where its sheet shows another.
        status: 'confirmed', 'contradicted', 'single', 'unchecked', ...; '' for what is no figure.
        proofs: how many identities hold that a slip in this figure would break.
        page: from 1; None where the source has no pages. box: x0, y0, x1, y1 in points from the page's top left.
        place: ('sheet', 'D7') in a workbook, text document or web page.
        is_doubtful: the reader was not sure of this cell.
    """
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    text: str = ''
    raw: str = ''
    type: str = ''
    value: Optional[Decimal] = None
    unit: str = ''
    value_yuan: Optional[Decimal] = None
    stored: Optional[Decimal] = None
    status: str = ''
    proofs: int = 0
    page: Optional[int] = None
    box: Optional[Tuple[float, float, float, float]] = None
    place: Optional[Tuple[str, str]] = None
    is_doubtful: bool = False
    marks: Tuple[dict, ...] = ()
    printed: Optional[str] = None

    @property
    def is_figure(self) -> bool:
        """Whether it is a printed amount, count or percentage."""
        return self.value is not None and self.type in ('amount', 'count', 'percent')

    @classmethod
    def _of(cls, data: dict) -> 'Cell':
        boxes = data.get('boxes') or []
        box = data.get('box') or (boxes[0].get('box') if boxes and isinstance(boxes[0], dict) else None)
        page = data.get('page') or (boxes[0].get('page') if boxes and isinstance(boxes[0], dict) else None)
        place = (data.get('sheet', ''), data['cell']) if 'cell' in data else None
        return cls(row=data['row'], column=data['column'], row_span=data.get('row_span', 1),
                   column_span=data.get('column_span', 1), text=data.get('text', ''), raw=data.get('raw', data.get('text', '')),
                   type=data.get('type', ''), value=_decimal(data.get('value')), unit=data.get('unit') or '',
                   value_yuan=_decimal(data.get('value_yuan')), stored=_decimal(data.get('stored')),
                   status=data.get('status', ''), proofs=data.get('proofs', 0), page=page,
                   box=tuple(box) if box else None, place=place, is_doubtful=data.get('is_doubtful', False),
                   marks=tuple(data.get('marks', ())), printed=data.get('printed'))


@dataclass(frozen=True)
class Column:
    """A column: its header texts from the top and what they mean.

    Attributes:
        path: header texts, outermost first: ('收入', '预算数').
        role: 'amount', 'count', 'percent', 'code', 'name', 'label', 'ordinal', 'text'; '' = none.
        standard: the project's name for it ('revenue.budget'); '' = none. year: that it speaks of.
        is_summable: its figures may be added up.
    """
    path: Tuple[str, ...] = ()
    role: str = ''
    standard: str = ''
    unit: str = ''
    year: Optional[int] = None
    fund: str = ''
    is_summable: bool = False
    evidence: str = ''


@dataclass(frozen=True)
class Row:
    """A row: its kind and where it stands in the outline.

    Attributes:
        kind: 'header', 'index', 'total', 'subtotal', 'page-total', 'part', 'data', 'blank'.
        level: 1 = top; 0 = not known. parent: index of the row above it in the outline; None = none.
        code: the subject code as printed. inferred_code: where none is printed, the only one that name and place leave.
    """
    kind: str
    level: int = 0
    parent: Optional[int] = None
    code: str = ''
    inferred_code: str = ''
    code_kind: str = ''
    code_name: str = ''


@dataclass(frozen=True)
class Finding:
    """Something odd about the document. severity: 'error', 'warning', 'note'. cells: (table id, row, column)."""
    id: str
    severity: str
    message: str
    message_zh: str = ''
    table: Optional[str] = None
    page: Optional[int] = None
    cells: Tuple[Tuple[str, int, int], ...] = ()
    suggestion: Optional[str] = None


@dataclass(frozen=True)
class Check:
    """One comparison of figures. status: 'holds', 'fails', 'not-applicable', 'not-checkable'."""
    id: str
    status: str
    left: Optional[Decimal] = None
    right: Optional[Decimal] = None
    difference: Optional[Decimal] = None
    cells: Tuple[Tuple[str, int, int], ...] = ()
    message: str = ''
    message_zh: str = ''


@dataclass(frozen=True)
class TextFigure:
    """A figure of the running text, with the label that it stands with."""
    label: str
    value: Decimal
    unit: str
    page: Optional[int] = None
    year: Optional[int] = None
    comparison: str = ''


@dataclass
class Table:
    """A table as printed; one that runs over pages is one table.

    Attributes:
        id: 't01', in the order of the document. title, unit, form_number: as printed; '' = none.
        form: standard form ('B01'); '' = none.
        row_count, column_count: its shape, header rows included; header_rows: how many of the rows are headers.
        cells: one for each cell; merged ones once, with their spans.
    """
    id: str
    title: str
    unit: str
    form: str
    form_number: str
    pages: List[int]
    row_count: int
    column_count: int
    header_rows: int
    cells: List[Cell]
    columns: List[Column]
    rows: List[Row]
    notes: List[str]
    coverage: Dict[str, int] = field(default_factory=dict)
    data: dict = field(default_factory=dict, repr=False)

    @property
    def shape(self) -> Tuple[int, int]:
        """(rows, columns), header rows included."""
        return self.row_count, self.column_count

    def cell(self, row: int, column: int) -> Optional[Cell]:
        """The cell that covers a place, also a merged one; None where there is none. Both count from 0.

        Raises:
            IndexError: the table has no such place.
        """
        if not (0 <= row < self.row_count and 0 <= column < self.column_count):
            raise IndexError(f'{self.id} has {self.row_count} rows and {self.column_count} columns')
        return self._covering().get((row, column))

    def _covering(self) -> Dict[Tuple[int, int], Cell]:
        if not hasattr(self, '_places'):
            self._places = {(row, column): cell for cell in self.cells
                            for row in range(cell.row, cell.row + cell.row_span)
                            for column in range(cell.column, cell.column + cell.column_span)}
        return self._places

    def to_rows(self, fill_merged: bool = False) -> List[List[str]]:
        """The texts, a list a row. A merged cell stands in its first place, or in all of them with `fill_merged`."""
        rows = [[''] * self.column_count for _ in range(self.row_count)]
        for (row, column), cell in self._covering().items():
            if fill_merged or (row, column) == (cell.row, cell.column):
                rows[row][column] = cell.text
        return rows

    def figures(self) -> Iterator[Cell]:
        """The printed figures, row by row, without those of index rows."""
        for cell in self.cells:
            if cell.is_figure and cell.row >= self.header_rows and self.rows[cell.row].kind != 'index':
                yield cell

    def to_pandas(self, values: str = 'decimal', fill_merged: bool = True, totals: bool = True):
        """The table as a pandas DataFrame: columns are a MultiIndex of the header paths, rows the body rows.

        Args:
            values: 'decimal' (exact), 'float', or 'text' as printed. A dash or blank is None (NaN for 'float').
            fill_merged: repeat a merged cell's text or value in every place that it covers.
            totals: keep total and subtotal rows.

        Returns:
            pandas.DataFrame; `attrs` has id, title, unit, form, and the unit of each column under 'units'. The index has
            the row numbers of the table.

        Raises:
            ImportError: pandas is not installed.
            ValueError: `values` is another word.
        """
        from ._frames import table_frame
        return table_frame(self, values, fill_merged, totals)

    @classmethod
    def _of(cls, data: dict) -> 'Table':
        columns = [Column(tuple(c.get('path', ())), c.get('role', ''), c.get('standard', ''), c.get('unit') or '',
                          c.get('year'), c.get('fund', ''), c.get('is_summable', False), c.get('evidence', ''))
                   for c in data.get('columns', ())]
        rows = [Row(r['kind'], r.get('level', 0), r.get('parent'), r.get('code', ''), r.get('inferred_code', ''),
                    r.get('code_kind', ''), r.get('code_name', '')) for r in data.get('rows', ())]
        return cls(id=data['id'], title=data.get('title', ''), unit=data.get('unit') or '', form=data.get('form', ''),
                   form_number=data.get('form_number') or '', pages=list(data.get('pages', ())), row_count=data['row_count'],
                   column_count=data['column_count'], header_rows=data['header_rows'],
                   cells=[Cell._of(cell) for cell in data['cells']], columns=columns, rows=rows,
                   notes=list(data.get('notes', ())), coverage=dict(data.get('coverage', {})), data=data)


@dataclass
class Document:
    """What was read from one source.

    Attributes:
        file, sha256, media_type, pages: of the source; pages is 0 for sources without pages.
        publisher: {'code', 'name', 'region', 'scope'} as far as known. fiscal_year: None = unknown. kind: '' = unknown.
        data: the whole JSON, for what has no attribute here.
    """
    file: str
    sha256: str
    media_type: str
    pages: int
    publisher: Dict[str, str]
    fiscal_year: Optional[int]
    kind: str
    title: str
    tables: List[Table]
    paragraphs: List[str]
    figures_in_text: List[TextFigure]
    checks: List[Check]
    findings: List[Finding]
    data: dict = field(repr=False, default_factory=dict)

    def __getitem__(self, key: Any) -> Table:
        """A table by number from 0, by id ('t01'), by form ('B01'), or by title; the first that has it.

        Raises:
            KeyError: none has it. IndexError: there are fewer tables.
        """
        if isinstance(key, int):
            return self.tables[key]
        for attribute in ('id', 'form', 'title'):
            for table in self.tables:
                if getattr(table, attribute) == key:
                    return table
        raise KeyError(f'no table has the id, form or title {key!r}; there are ' +
                       ', '.join(f'{table.id} {table.title}' for table in self.tables))

    def __iter__(self) -> Iterator[Table]:
        return iter(self.tables)

    def __len__(self) -> int:
        return len(self.tables)

    def __bool__(self) -> bool:
        return True

    @property
    def errors(self) -> List[Finding]:
        """The findings of error severity: contradictions that a person who looks will confirm."""
        return [finding for finding in self.findings if finding.severity == 'error']

    def to_json(self) -> str:
        """The JSON as the program wrote it, but for its spacing."""
        return json.dumps(self.data, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: Any) -> 'Document':
        """A document of JSON that `mingxi convert --format json` wrote (text or bytes).

        Raises:
            ValueError: it is no such JSON.
        """
        data = json.loads(text)
        if not isinstance(data, dict) or not str(data.get('schema', '')).startswith('mingxi/document-1'):
            raise ValueError('this is no mingxi/document-1')
        source = data['source']
        figures = [TextFigure(f.get('label', ''), Decimal(f['value']), f.get('unit') or '', f.get('page'), f.get('year'),
                              f.get('comparison', '')) for f in data.get('figures_in_text', ())]
        checks = [Check(c['id'], c['status'], _decimal(c.get('left')), _decimal(c.get('right')),
                        _decimal(c.get('difference')), tuple(tuple(cell) for cell in c.get('cells', ())),
                        c.get('message', ''), c.get('message_zh', '')) for c in data.get('checks', ())]
        findings = [Finding(f['id'], f['severity'], f.get('message', ''), f.get('message_zh', ''), f.get('table'),
                            f.get('page'), tuple((f.get('table') or '', *cell) if len(cell) == 2 else tuple(cell)
                                                 for cell in f.get('cells', ())), f.get('suggestion'))
                    for f in data.get('findings', ())]
        return cls(file=source['file'], sha256=source.get('sha256', ''), media_type=source.get('media_type', ''),
                   pages=source.get('pages', 0), publisher=dict(data.get('publisher') or {}),
                   fiscal_year=data.get('fiscal_year'), kind=data.get('kind', ''), title=data.get('title', ''),
                   tables=[Table._of(table) for table in data.get('tables', ())],
                   paragraphs=[paragraph['text'] for paragraph in data.get('paragraphs', ())], figures_in_text=figures,
                   checks=checks, findings=findings, data=data)
