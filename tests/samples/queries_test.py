# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every query of docs/sqlite-queries.md on the database of a sample: ten of them, each with an answer.

usage: queries_test.py BINARY
"""
import os
import re
import sqlite3
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
SAMPLE = os.path.join(ROOT, 'samples', 'unit-budget-browser', 'unit-budget.pdf')
TIMEOUT_S = 60


def main():
    with open(os.path.join(ROOT, 'docs', 'sqlite-queries.md'), encoding='utf-8') as handle:
        queries = re.findall(r'```sql\n(.*?)```', handle.read(), re.DOTALL)
    assert len(queries) == 10, f'{len(queries)} queries'
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'sample.sqlite')
        made = subprocess.run([sys.argv[1], 'convert', SAMPLE, '-o', path], capture_output=True, text=True, timeout=TIMEOUT_S)
        assert made.returncode in (0, 3), made.stderr
        database = sqlite3.connect(path)
        for query in queries:
            rows = database.execute(query).fetchall()
            assert rows, f'no answer: {query}'
        database.close()


if __name__ == '__main__':
    main()
