# SPDX-License-Identifier: GPL-3.0-or-later
"""Form and standard columns of every table, year, kind and publisher of every document, against what a person read.

usage: expected_forms_test.py BINARY CORPUS...

CORPUS are folders with documents. Documents that data/*.tsv do not name are left alone; where a corpus has none that
they name, there is nothing to test (status 77). At least 95 % of the tables must be right, and every document.
"""
import csv
import hashlib
import json
import os
import subprocess
import sys
import tempfile

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'data')
LEAST_RIGHT = 0.95
SKIPPED = 77


def rows(name):
    with open(os.path.join(DATA, name), encoding='utf-8') as handle:
        lines = (line for line in handle if not line.startswith('#'))
        yield from csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE)


def documents(folders):
    """(hash, path) of every file below `folders`."""
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in sorted(names):
                if name.endswith(('.pdf', '.txt')):
                    path = os.path.join(place, name)
                    with open(path, 'rb') as handle:
                        yield hashlib.sha256(handle.read()).hexdigest(), path


def convert(binary, path):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, 'out.json')
        subprocess.run([binary, 'convert', path, '-o', out], check=False, capture_output=True)
        with open(out, encoding='utf-8') as handle:
            return json.load(handle)


def facts(document):
    publisher = document['publisher'] or {}
    return [str(document['fiscal_year']), document.get('kind', '-'), publisher.get('code', '-'),
            publisher.get('name', '-')]


def main():
    binary, folders = sys.argv[1], sys.argv[2:]
    tables = {}
    for row in rows('expected_forms.tsv'):
        tables.setdefault(row['sha256'], []).append((row['form'], row['columns']))
    expected_facts = {row['sha256']: [row['year'], row['kind'], row['code'], row['name']]
                      for row in rows('expected_documents.tsv')}
    right = total = wrong_documents = 0
    for sha256, path in documents(folders):
        if sha256 not in tables:
            continue
        document = convert(binary, path)
        if facts(document) != expected_facts[sha256]:
            wrong_documents += 1
            print(f'{path}: expected {expected_facts[sha256]}, found {facts(document)}')
        found = [(table.get('form') or '-', ' '.join(column.get('standard', '-') for column in table['columns']))
                 for table in document['tables']]
        expected = tables[sha256]
        for number in range(max(len(found), len(expected))):
            total += 1
            pair = [side[number] if number < len(side) else ('none', '') for side in (expected, found)]
            if pair[0] == pair[1]:
                right += 1
            else:
                print(f'{path}: table {number + 1}: expected {pair[0]}, found {pair[1]}')
    if total == 0:
        print('none of the documents is here')
        return SKIPPED
    print(f'{right} of {total} tables right, {wrong_documents} documents wrong')
    return 0 if right >= LEAST_RIGHT * total and wrong_documents == 0 else 1


if __name__ == '__main__':
    sys.exit(main())
