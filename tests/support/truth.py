# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares a document's JSON with a truth file: what the cells are, said by something that is not mingxi.

White space is not compared: producers put gaps between Chinese and Latin letters, and text sources keep blanks that
pages do not show."""
import re
from decimal import Decimal

FIGURE = re.compile(r'-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?')


def bare(text):
    return ''.join((text or '').split())


def anchors_of_truth(table):
    taken, found = set(), {}
    for r, cells in enumerate(table['cells']):
        c = 0
        for text, column_span, row_span in cells:
            while (r, c) in taken:
                c += 1
            taken |= {(r + i, c + k) for i in range(row_span) for k in range(column_span)}
            found[r, c] = (bare(text), row_span, column_span)
            c += column_span
    return found


def anchors_of_result(table):
    return {(cell['row'], cell['column']): (bare(cell['text']), cell.get('row_span', 1), cell.get('column_span', 1))
            for cell in table['cells']}


def compare_cells(where, truth, result):
    expected, actual = anchors_of_truth(truth), anchors_of_result(result)
    wrong = [key for key in sorted(expected.keys() | actual.keys()) if expected.get(key) != actual.get(key)]
    for r, c in wrong[:5]:
        yield f'{where}, row {r}, column {c}: expected {expected.get((r, c))}, found {actual.get((r, c))}'
    if len(wrong) > 5:
        yield f'{where}: {len(wrong)} cells differ in all'


def compare_values(where, truth, result):
    """A figure's typed value is the printed decimal. Figures are cells of the body with a point."""
    typed = {(cell['row'], cell['column']): cell.get('value') for cell in result['cells']}
    for (r, c), (text, _, _) in anchors_of_truth(truth).items():
        if r >= truth['header_rows'] and '.' in text and FIGURE.fullmatch(text):
            value = typed.get((r, c))
            if value is None or Decimal(value) != Decimal(text.replace(',', '').rstrip('%')):
                yield f'{where}, row {r}, column {c}: {text} has the value {value}'


def compare_table(where, truth, result):
    for key in ('title', 'unit', 'form_number'):
        if bare(truth[key]) != bare(result.get(key)):
            yield f'{where}: {key} expected {truth[key]!r}, found {result.get(key)!r}'
    if truth['header_rows'] != result['header_rows']:
        yield f'{where}: {truth["header_rows"]} header rows expected, found {result["header_rows"]}'
    if [bare(note) for note in truth['notes']] != [bare(note) for note in result.get('notes', [])]:
        yield f'{where}: notes expected {truth["notes"]}, found {result.get("notes")}'
    kinds = [row['kind'] for row in result['rows']]
    index = [truth['header_rows']] if truth['has_index_row'] else []
    if [r for r, kind in enumerate(kinds) if kind == 'index'] != index:
        yield f'{where}: index rows expected {index}, found {[r for r, kind in enumerate(kinds) if kind == "index"]}'
    yield from compare_cells(where, truth, result)
    yield from compare_values(where, truth, result)


def compare(truth, document):
    """Every difference as a line of text."""
    publisher = document.get('publisher') or {}
    for key, found in (('publisher', publisher.get('name')), ('publisher_code', publisher.get('code')),
                       ('fiscal_year', document.get('fiscal_year'))):
        if truth[key] is not None and truth[key] != found:
            yield f'{key}: expected {truth[key]!r}, found {found!r}'
    titles = [table['title'] for table in document['tables']]
    if len(titles) != len(truth['tables']):
        yield f'{len(truth["tables"])} tables expected, found {len(titles)}: {titles}'
    for i, (expected, result) in enumerate(zip(truth['tables'], document['tables'])):
        yield from compare_table(f'table {i + 1} ({expected["title"]})', expected, result)
    prose = [bare(paragraph['text']) for paragraph in document['paragraphs']]
    for paragraph in truth['paragraphs']:
        if bare(paragraph) not in prose:
            yield f'paragraph not found: {paragraph}'
