# SPDX-License-Identifier: GPL-3.0-or-later
"""The changes of 50 pairs of CSV files as daff (npm) and mingxi tell them, row by row and cell by cell.

usage: daff_test.py BINARY FOLDER

Both write daff's highlighter format. Skipped, with the reason, where node or npm is missing or npm cannot fetch.
"""
import csv
import io
import os
import random
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
import npm_packages  # noqa: E402  (from tests/support)

BINARY, FOLDER = (os.path.abspath(argument) for argument in sys.argv[1:3])
PAIRS = 50
TIMEOUT_S = 60
HEADER = ['code', 'name', 'budget', 'actual', 'note']
NAMES = ['education', 'science', 'health', 'housing', 'transport', 'culture', 'water', 'defence', 'reserve', 'debt']


def draw_rows(draw):
    codes = draw.sample(range(20000, 99999), draw.randint(6, 40))
    return [[str(code), f'{draw.choice(NAMES)} {code % 97}', f'{draw.randint(1, 10**6) / 100:.2f}',
             f'{draw.randint(1, 10**6) / 100:.2f}', draw.choice(['', 'carried', 'new', 'x->y'])] for code in codes]


def changed(rows, draw):
    rows = [list(row) for row in rows]
    for _ in range(draw.randint(1, 4)):
        row = draw.choice(rows)
        row[draw.choice([2, 3])] = f'{draw.randint(1, 10**6) / 100:.2f}'
    if draw.random() < 0.5:
        rows.insert(draw.randrange(len(rows) + 1), [str(draw.randint(100000, 199999)), 'added', '1.00', '2.00', ''])
    if draw.random() < 0.5:
        rows.pop(draw.randrange(len(rows)))
    return rows


def write(name, rows):
    path = os.path.join(FOLDER, name)
    with open(path, 'w', encoding='utf-8', newline='') as handle:
        csv.writer(handle, lineterminator='\n').writerows([HEADER, *rows])
    return path


def told(text):
    """(what, row) of each row that came or went, (row, column, old, new) of each changed cell."""
    changes, header = set(), []
    for record in csv.reader(io.StringIO(text)):
        mark, cells = record[0], record[1:]
        if mark == '@@':
            header = cells
        elif mark in ('+++', '---'):
            changes.add((mark, tuple(cells)))
        elif mark.endswith('->'):
            for name, cell in zip(header, cells):
                if mark in cell:
                    old, new = cell.split(mark, 1)
                    changes.add((cells[0], name, old, new))
    return changes


def run(command):
    outcome = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_S)
    assert outcome.returncode in (0, 1), outcome.stderr
    return outcome.stdout


def main():
    npm_packages.install(os.path.join(HERE, 'daff', 'package.json'), FOLDER)
    draw = random.Random(8)
    different = 0
    for pair in range(PAIRS):
        rows = draw_rows(draw)
        a, b = write('a.csv', rows), write('b.csv', changed(rows, draw))
        theirs = told(run(['node', os.path.join(FOLDER, 'node_modules', 'daff', 'bin', 'daff.js'), 'diff', a, b]))
        ours = told(run([BINARY, 'diff', a, b, '--format', 'csv']))
        assert ours or rows, pair
        if ours != theirs:
            different += 1
            print(f'pair {pair}: only daff: {sorted(map(str, theirs - ours))}; only mingxi: {sorted(map(str, ours - theirs))}')
    print(f'{PAIRS - different} of {PAIRS} pairs the same')
    return 1 if different else 0


if __name__ == '__main__':
    sys.exit(main())
