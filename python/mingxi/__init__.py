# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables and figures of published Chinese public accounts.

    >>> import mingxi
    >>> document = mingxi.read('budget.pdf')                      # doctest: +SKIP
    >>> document['收支总表'].to_pandas()                            # doctest: +SKIP

Documents are read by the program `mingxi` in its own sandboxed workers; this package starts it and gives its results as
typed objects. It needs the standard library only; `to_pandas` and `figures_frame` need pandas.
"""
from __future__ import annotations

import csv
import json
import os
import tempfile
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Callable, Dict, Iterable, Iterator, List, Optional, Union

from . import _program
from ._frames import DECIMAL, WHOLE
from .document import Cell, Check, Column, Document, Finding, Row, Table, TextFigure
from .errors import (Damaged, InvalidOption, MingxiError, NotFound, PasswordNeeded, ProgramNotFound, Unsupported)

__all__ = ['read', 'figures', 'figures_frame', 'diff', 'batch', 'Document', 'Table', 'Cell', 'Column', 'Row', 'Finding',
           'Check', 'TextFigure', 'Difference', 'BatchResult', 'MingxiError', 'ProgramNotFound', 'NotFound', 'Unsupported',
           'Damaged', 'PasswordNeeded', 'InvalidOption']
__version__ = '0.1.0'

Path = Union[str, 'os.PathLike[str]']


def _name(path: Path) -> str:
    """A path as an argument: one that begins with a dash is no option."""
    text = os.fspath(path)
    return os.path.join('.', text) if text.startswith('-') else text


def _told(options: Dict[str, Any]) -> List[str]:
    """Keyword arguments as flags: year=2024 is --year 2024; True is the bare flag, None and False are left out."""
    flags = []
    for name, value in options.items():
        if value is None or value is False:
            continue
        flags.append('--' + name.replace('_', '-'))
        if value is not True:
            flags.append(os.fspath(value) if isinstance(value, os.PathLike) else str(value))
    return flags


def _convert(path: Path, form: str, password: Optional[str], timeout: Optional[float], options: Dict[str, Any]) -> bytes:
    arguments = ['convert', _name(path), '--format', form, '-o', '-', '--log-format', 'json', *_told(options)]
    if password is None:
        return _program.run(arguments, timeout=timeout)
    with tempfile.NamedTemporaryFile('w', encoding='utf-8') as passwords:  # Readable by its owner only.
        passwords.write(password + '\n')
        passwords.flush()
        return _program.run([*arguments, '--password-file', passwords.name], timeout=timeout)


def read(path: Path, *, pages: Optional[str] = None, password: Optional[str] = None, timeout: Optional[float] = None,
         **told: Any) -> Document:
    """Reads one document: PDF, text, workbook, text document or web page.

    Args:
        path: the file.
        pages: only these, '3-9', '7', '1,4-6'; None = all.
        password: of an encrypted file.
        timeout: seconds; None = the program's own limits only.
        **told: the flags of `mingxi convert` by name: year=2024, unit='万元', publisher='某局', corrections='x.json',
            catalogue='codes.csv', sandbox='off'.

    Returns:
        The document with its tables, checks and findings.

    Raises:
        NotFound, Unsupported, Damaged, PasswordNeeded, InvalidOption: as the program says; they name file and page.
        ProgramNotFound: the program is not installed. TimeoutError: after `timeout`.

    >>> document = read(SAMPLE)
    >>> [table.title for table in document][:2]
    ['单位预算收支总表', '单位预算支出总表']
    >>> table = document['单位预算收支总表']
    >>> table.shape, table.unit, table.cell(35, 4).value
    ((36, 5), '万元', Decimal('712.67'))
    """
    return Document.from_json(_convert(path, 'json', password, timeout, {'pages': pages, **told}))


def _record(line: Dict[str, Any]) -> Dict[str, Any]:
    for name in DECIMAL:
        if name in line:
            line[name] = Decimal(line[name])
    return line


#: The columns of a figure, in the order of figures.csv.
FIGURE_COLUMNS = (
    'document', 'sha256', 'publisher_code', 'publisher_name', 'region', 'fiscal_year', 'kind', 'form', 'table_id',
    'table_title', 'row_number', 'column_number', 'row_kind', 'level', 'parent_row', 'row_label', 'row_path', 'subject_kind',
    'subject_code', 'inferred_code', 'subject_name', 'column_path', 'standard_column', 'role', 'fund', 'figure_year', 'type',
    'value', 'unit', 'value_yuan', 'stored', 'status', 'proofs', 'is_doubtful', 'page', 'box', 'place', 'printed')


def figures(paths: Union[Path, Iterable[Path]], *, password: Optional[str] = None, timeout: Optional[float] = None,
            **told: Any) -> Iterator[Dict[str, Any]]:
    """Yields every printed figure of one or many documents, one dictionary each, in the order of the documents.

    Args:
        paths: a file, several, or the figures.csv of a batch (which is read, not converted).
        password, timeout, **told: as for `read`.

    Yields:
        The columns of docs/output-format.md, all of them: decimals are Decimal, whole numbers int, what is not known None.

    >>> first = next(figures(SAMPLE))
    >>> first['row_label'], first['value'], first['unit'], first['status']
    ('一、一般公共预算拨款收入', Decimal('709.17'), '万元', 'confirmed')
    """
    many = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    for path in many:
        if os.fspath(path).endswith('figures.csv'):
            yield from _figures_of_csv(path)
            continue
        for line in _convert(path, 'jsonl', password, timeout, told).splitlines():
            record = _record(json.loads(line))
            yield {name: record.get(name) for name in FIGURE_COLUMNS}


def _figures_of_csv(path: Path) -> Iterator[Dict[str, Any]]:
    with open(path, encoding='utf-8', newline='') as lines:
        for line in csv.DictReader(lines):
            known = {name: text for name, text in line.items() if text}
            for name in WHOLE:
                if name in known:
                    known[name] = int(known[name])
            record = _record(known)
            yield {name: record.get(name) for name in FIGURE_COLUMNS}


def figures_frame(paths: Union[Path, Iterable[Path]], *, values: str = 'decimal', **options: Any):
    """`figures` as a pandas DataFrame: codes are text, whole numbers Int64, values Decimal or (values='float') floats.

    Raises:
        ImportError: pandas is not installed. Else as `figures`.
    """
    from ._frames import figures_frame as frame
    return frame(figures(paths, **options), values)


@dataclass(frozen=True)
class Difference:
    """What two readings, editions or years differ in.

    Attributes:
        differs: whether they do. summary: how many changes of each kind. changes: every one, with both places.
        data: the whole JSON (schema mingxi/changes-1).
    """
    differs: bool
    summary: Dict[str, int]
    changes: List[Dict[str, Any]]
    data: Dict[str, Any] = field(repr=False, default_factory=dict)

    def __bool__(self) -> bool:
        return self.differs


def diff(a: Path, b: Path, *, mode: str = 'extraction', timeout: Optional[float] = None, **told: Any) -> Difference:
    """Compares two documents, whatever their formats.

    Args:
        a, b: the files. mode: 'extraction', 'edition' or 'year'.
        **told: the flags of `mingxi diff` by name: match='title', ignore='format', tolerance='0.01'.

    Raises:
        As `read`.

    >>> bool(diff(SAMPLE, SAMPLE))
    False
    """
    arguments = ['diff', _name(a), _name(b), '--mode', mode, '--format', 'json', *_told(told)]
    data = json.loads(_program.run(arguments, timeout=timeout, good=(_program.DONE, _program.DIFFERS)))
    return Difference(data['differs'], data.get('summary', {}), data.get('changes', []), data)


@dataclass(frozen=True)
class BatchResult:
    """What became of a batch: `records`, a line of the manifest each, in the order of their paths."""
    output: str
    records: List[Dict[str, Any]]

    @property
    def failed(self) -> List[Dict[str, Any]]:
        """The inputs that gave no result, with `reason` and `message`."""
        return [record for record in self.records if record['status'] == 'failed']

    def figures(self) -> Iterator[Dict[str, Any]]:
        """The figures of all documents, as `figures`."""
        return _figures_of_csv(os.path.join(self.output, 'figures.csv'))


def batch(paths: Union[Path, Iterable[Path]], output: Path, *, on_progress: Optional[Callable[[Dict[str, Any]], None]] = None,
          jobs: Optional[int] = None, **told: Any) -> BatchResult:
    """Converts many files into a folder; what is there already and has not changed is not converted again.

    Args:
        paths: files and folders. output: the folder for all results.
        on_progress: called with each event as it comes: {'event': 'input', 'path': ..., 'status': ...}.
        jobs: workers at one time; None = one a processor.
        **told: the flags of `mingxi batch` by name: format='xlsx,sqlite', force=True.

    Returns:
        The manifest's records; failed inputs are among them and raise nothing.

    Raises:
        MingxiError: the batch itself could not be done.
    """
    many = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    arguments = ['batch', *map(_name, many), '-o', os.fspath(output), '--json', *_told({'jobs': jobs, **told})]
    for event in _program.events(arguments):
        if on_progress is not None:
            on_progress(event)
    with open(os.path.join(output, 'manifest.jsonl'), encoding='utf-8') as lines:
        return BatchResult(os.fspath(output), [json.loads(line) for line in lines])
