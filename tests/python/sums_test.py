# SPDX-License-Identifier: GPL-3.0-or-later
"""The recipes of docs/python.md for sums over a batch: equal to the printed totals, each amount counted once.

usage: sums_test.py BINARY
"""
import importlib.util
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
HAS_PANDAS = importlib.util.find_spec('pandas') is not None
LINES = 6  # A recipe that is longer is none.
TIMEOUT_S = 120
# (publisher, year): least and most in yuan, documents. As the pages print them: 574.17 and 1673.96 ten thousand yuan.
PRINTED = {
    ('青禾县档案馆', '2024'): (5741700, 5741700, 2),  # one budget from a browser and from a spreadsheet
    ('青禾县市场监督管理局', '2023'): (16739600, 16739600, 1),
    ('青禾县市场监督管理局', '2031'): (16739600, 16839600, 2),  # two editions that differ
}


def recipe(language):
    with open(os.path.join(ROOT, 'docs', 'python.md'), encoding='utf-8') as handle:
        section = handle.read().split('## Sums without double counting')[1]
    code = re.search(rf'```{language}\n(.*?)```', section, re.DOTALL).group(1)
    assert len(code.splitlines()) <= LINES, code
    return code


def put_inputs(folder):
    """Every sample, and the text one again as two editions of another year, the second with another amount."""
    for sample in ('unit-budget-browser', 'unit-budget-spreadsheet', 'final-accounts-merged-headers', 'spending-column-rules'):
        os.makedirs(os.path.join(folder, sample))
        for name in os.listdir(os.path.join(ROOT, 'samples', sample)):
            if name.endswith('.pdf'):
                shutil.copy(os.path.join(ROOT, 'samples', sample, name), os.path.join(folder, sample))
    with open(os.path.join(ROOT, 'samples', 'unit-budget-text', 'unit-budget.txt'), encoding='utf-8') as handle:
        text = handle.read()
    later = text.replace('2023', '2031')
    for name, content in (('first.txt', text), ('later.txt', later), ('corrected.txt', later.replace('1673.96', '1683.96'))):
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as handle:
            handle.write(content)


class Sums(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        inputs = os.path.join(cls.folder.name, 'in')
        os.makedirs(inputs)
        put_inputs(inputs)
        run = subprocess.run([BINARY, 'batch', inputs, '-o', os.path.join(cls.folder.name, 'out'), '--format', 'sqlite', '--jobs', '2'],
                             capture_output=True, text=True, timeout=TIMEOUT_S)
        assert run.returncode in (0, 3), run.stderr

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def check(self, rows):
        found = {(str(name), str(year)): (round(least, 2), round(most, 2), documents)
                 for _region, name, year, _kind, least, most, documents in rows}
        self.assertEqual(len(found), len(rows))
        self.assertEqual(found, PRINTED)

    def test_sqlite(self):
        database = sqlite3.connect(os.path.join(self.folder.name, 'out', 'all.sqlite'))
        rows = database.execute(recipe('sql')).fetchall()
        database.close()
        self.check(rows)

    @unittest.skipUnless(HAS_PANDAS, 'pandas is not installed')
    def test_pandas(self):
        import pandas
        names = {'pandas': pandas}
        exec(recipe('python').replace("'out/", repr(os.path.join(self.folder.name, 'out', ''))[:-1]), names)
        self.check(list(names['sums'].itertuples(index=False, name=None)))


if __name__ == '__main__':
    BINARY = os.path.abspath(sys.argv.pop(1))
    unittest.main()
