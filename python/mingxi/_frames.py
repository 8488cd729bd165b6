# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables and figures as pandas frames; the only module that asks for pandas."""
from __future__ import annotations

from typing import Any, Dict, Iterable, List

#: The rows that carry no figures of their own.
_NO_BODY = ('header', 'index', 'page-total', 'blank')
_TOTALS = ('total', 'subtotal')
_VALUES = ('decimal', 'float', 'text')

#: Columns of figures that are whole numbers, and exact decimals; all others are text.
WHOLE = ('fiscal_year', 'row_number', 'column_number', 'level', 'parent_row', 'figure_year', 'proofs', 'page', 'is_doubtful')
DECIMAL = ('value', 'value_yuan', 'stored')


def _value(cell, values: str) -> Any:
    if cell is None:
        return None
    if values == 'text' or cell.type not in ('amount', 'count', 'percent', 'dash', 'blank'):
        return cell.text
    if cell.value is None:
        return float('nan') if values == 'float' else None
    return float(cell.value) if values == 'float' else cell.value


def _paths(table) -> List[tuple]:
    """Header paths of one depth: a short one is filled up with ''; a path that stands twice gets its number."""
    paths = [column.path or ('',) for column in table.columns] or [('',)] * table.column_count
    depth = max(len(path) for path in paths)
    filled, seen = [], {}
    for path in paths:
        path = tuple(path) + ('',) * (depth - len(path))
        seen[path] = seen.get(path, 0) + 1
        filled.append(path if seen[path] == 1 else path[:-1] + (f'{path[-1]} #{seen[path]}',))
    return filled


def table_frame(table, values: str, fill_merged: bool, totals: bool):
    import pandas
    if values not in _VALUES:
        raise ValueError(f'values is one of {", ".join(_VALUES)}, not {values!r}')
    left_out = _NO_BODY if totals else _NO_BODY + _TOTALS
    numbers = [n for n, row in enumerate(table.rows) if n >= table.header_rows and row.kind not in left_out]
    records = []
    for row in numbers:
        cells = [table.cell(row, column) for column in range(table.column_count)]
        records.append([_value(cell if fill_merged or cell is None or (cell.row, cell.column) == (row, column) else None, values)
                        for column, cell in enumerate(cells)])
    paths = _paths(table)
    columns = pandas.MultiIndex.from_tuples(paths) if len(paths[0]) > 1 else pandas.Index([path[0] for path in paths])
    frame = pandas.DataFrame(records, index=pandas.Index(numbers, name='row'), columns=columns, dtype=object)
    if values == 'float':
        frame = frame.apply(lambda column: column if column.map(lambda v: isinstance(v, str)).any() else
                            pandas.to_numeric(column))
    frame.attrs.update(id=table.id, title=table.title, unit=table.unit, form=table.form,
                       units={path: column.unit or table.unit for path, column in zip(paths, table.columns)
                              if column.role in ('amount', 'count', 'percent')})
    return frame


def figures_frame(records: Iterable[Dict[str, Any]], values: str):
    """The records of figures as a frame: codes are text, whole numbers Int64."""
    import pandas
    frame = pandas.DataFrame.from_records(list(records))
    for name in frame.columns:
        if name in WHOLE:
            frame[name] = frame[name].astype('Int64')
        elif name in DECIMAL and values == 'float':
            frame[name] = pandas.to_numeric(frame[name].map(lambda v: None if v is None else float(v)))
    return frame
