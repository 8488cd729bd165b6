# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a document's JSON keeps the promise of docs/document-1.schema.json, and whether that file names all it holds:
readers ignore fields they do not know, but we do not write fields that are not documented."""
import json
import os

import jsonschema

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
with open(os.path.join(ROOT, 'docs', 'document-1.schema.json'), encoding='utf-8') as handle:
    SCHEMA = json.load(handle)


def strict(schema):
    """The same schema, refusing every field that it does not name."""
    if isinstance(schema, list):
        return [strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: strict(part) for key, part in schema.items()}
    if 'properties' in found and 'type' in found:
        found['additionalProperties'] = False
    return found


def shape_problems(document):
    """What a schema cannot say: cells are whole rectangles inside the table, one row and one column each."""
    for table in document['tables']:
        rows, columns = table['row_count'], table['column_count']
        if len(table['rows']) != rows or len(table['columns']) != columns:
            yield f'{table["id"]}: {len(table["rows"])} rows and {len(table["columns"])} columns for {rows} x {columns}'
        taken = set()
        for cell in table['cells']:
            area = {(cell['row'] + i, cell['column'] + k) for i in range(cell.get('row_span', 1))
                    for k in range(cell.get('column_span', 1))}
            if taken & area or any(r >= rows or c >= columns for r, c in area):
                yield f'{table["id"]}: the cell at row {cell["row"]}, column {cell["column"]} overlaps or stands outside'
            taken |= area
        if len(taken) != rows * columns:
            yield f'{table["id"]}: {rows * columns - len(taken)} places belong to no cell'
        order = [(cell['row'], cell['column']) for cell in table['cells']]
        if order != sorted(order):
            yield f'{table["id"]}: cells are not row by row'


def account_problems(document):
    for account in document.get('page_accounts', []):
        parts = sum(account[key] for key in ('in_cells', 'in_lines', 'artifacts', 'invisible', 'unclaimed'))
        if parts != account['glyphs']:
            yield f'page {account.get("page")}: {account["glyphs"]} glyphs, {parts} accounted for'


def problems(document):
    validator = jsonschema.Draft202012Validator(strict(SCHEMA))
    found = [f'{error.json_path}: {error.message[:200]}' for error in validator.iter_errors(document)]
    return found or [*shape_problems(document), *account_problems(document)]
