# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a converted document against what was printed."""
import collections
import re
import unicodedata
from decimal import Decimal


def fold(text):
    text = unicodedata.normalize('NFKC', text or '').replace('−', '-').replace('\u00ad', '-')
    text = re.sub(r'\s+', '', text)
    return re.sub(r'(?<=[^.\d])\.{2,}$', '', text)  # Leader dots may stay or go.


def matrix_of(table, spread):
    """The texts of a truth table by row and column; a merged cell at its place, or at all its places."""
    rows = [[''] * table.column_count for _ in table.rows]
    for r, c, cell in table.placed():
        for i in range(cell.row_span):
            for k in range(cell.column_span):
                if spread or (i, k) == (0, 0):
                    rows[r + i][c + k] = fold(cell.text)
    return rows


def result_matrix(table, spread):
    rows = [[''] * table['column_count'] for _ in range(table['row_count'])]
    for cell in table['cells']:
        for i in range(cell.get('row_span', 1)):
            for k in range(cell.get('column_span', 1)):
                if spread or (i, k) == (0, 0):
                    rows[cell['row'] + i][cell['column'] + k] = fold(cell['text'])
    return rows


def first_difference(want, got):
    if len(want) != len(got):
        return f'{len(got)} rows for {len(want)}'
    for r, (one, other) in enumerate(zip(want, got)):
        if len(one) != len(other):
            return f'{len(other)} columns for {len(one)}'
        for c, (a, b) in enumerate(zip(one, other)):
            if a != b:
                return f'row {r} column {c}: {b!r} for {a!r}'
    return ''


def table_problem(table, got):
    # What no rule shows need not be claimed as merged: the text may stand once or in all its places.
    problems = [first_difference(matrix_of(table, spread), result_matrix(got, spread)) for spread in (True, False)]
    return '' if '' in problems else problems[1]


def value_of(text):
    text = fold(text).replace(',', '')
    match = re.fullmatch(r'([(]?)([-△▲]?)(\d+(?:\.\d+)?)([)]?)', text)
    if not match or bool(match[1]) != bool(match[4]):
        return None
    value = Decimal(match[3])
    return -value if match[1] or match[2] else value


def silent_values(tables, document):
    """Figures that came out and were not printed, without a doubt or a finding on their cells."""
    printed = collections.Counter()
    for table in tables:
        for _, _, cell in table.placed():
            value = value_of(cell.text)
            if value is not None:
                printed[value] += 1
    told = {(finding.get('table'), *cell) for finding in document.get('findings', []) for cell in finding.get('cells', [])}
    silent = []
    for got in document.get('tables', []):
        for cell in got['cells']:
            if cell.get('value') is None or cell.get('type') not in ('amount', 'count', 'percent'):
                continue
            value = Decimal(cell['value'])
            if printed[value] > 0:
                printed[value] -= 1
            elif cell.get('status') not in ('doubtful', 'contradicted') and (got['id'], cell['row'], cell['column']) not in told:
                silent.append(cell['value'])
    return silent


def score(sheets, document):
    """{'tables', 'perfect', 'titles', 'units', 'extra', 'silent': [...], 'problems': [...]} of one document."""
    tables = [sheet.table() for sheet in sheets]
    left = list(document.get('tables', []))
    result = {'tables': len(tables), 'perfect': 0, 'titles': 0, 'units': 0, 'problems': [],
              'silent': silent_values(tables, document)}
    for table in tables:
        words = set(sum(matrix_of(table, False), []))
        best = max(left, key=lambda got: len(words & set(sum(result_matrix(got, False), []))), default=None)
        if best is None:
            result['problems'].append('not found')
            continue
        left.remove(best)
        problem = table_problem(table, best)
        result['perfect'] += not problem
        if problem:
            result['problems'].append(problem)
        result['titles'] += fold(best.get('title')) == fold(table.title)
        result['units'] += fold(best.get('unit')) == fold(table.unit)
    result['extra'] = len(left)
    return result
