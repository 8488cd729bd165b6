# SPDX-License-Identifier: GPL-3.0-or-later
"""The CSV files of a document against its JSON: the same body rows, the same figures, and a data package that says so."""
import csv
import json
import os

LEFT_OUT = ('index', 'page-total')  # Kinds of rows that CSV does not have, besides the header rows on top.


def body_figures(table):
    """The printed decimals of each body row, in order of columns; a cell that spans rows stands in each of them."""
    rows = {r: [] for r, row in enumerate(table['rows']) if row['kind'] not in LEFT_OUT and r >= table['header_rows']}
    for cell in table['cells']:
        if cell.get('type') in ('amount', 'count', 'percent') and cell['row'] in rows:
            rows[cell['row']].append(cell['value'])
    return [values for values in rows.values()]


def csv_problems(document, folder):
    with open(os.path.join(folder, 'datapackage.json'), encoding='utf-8') as handle:
        package = json.load(handle)
    paths = [resource['path'] for resource in package['resources'] if resource['path'] != 'figures.csv']
    if len(paths) != len(document['tables']):
        yield f'{len(paths)} CSV files for {len(document["tables"])} tables'
    for table, path in zip(document['tables'], paths):
        with open(os.path.join(folder, path), encoding='utf-8', newline='') as handle:
            lines = list(csv.reader(handle))
        expected = body_figures(table)
        if len(lines) - 1 != len(expected):
            yield f'{path}: {len(lines) - 1} rows, {len(expected)} in the JSON'
        if len(set(lines[0])) != len(lines[0]):
            yield f'{path}: column names are not unique'
        for number, (line, values) in enumerate(zip(lines[1:], expected), 2):
            rest = list(line)
            for value in values:
                if value not in rest:
                    yield f'{path}, line {number}: the figure {value} is missing in {line}'
                else:
                    rest.remove(value)
