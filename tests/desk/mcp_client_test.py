# SPDX-License-Identifier: GPL-3.0-or-later
"""A public client of the Model Context Protocol lists and calls every tool; the answers are those of the database.

usage: mcp_client_test.py BINARY FOLDER

Skipped, with the reason, where node or npm is missing or npm cannot fetch.
"""
import json
import os
import shutil
import sqlite3
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
import npm_packages  # noqa: E402  (from tests/support)

BINARY, FOLDER = (os.path.abspath(argument) for argument in sys.argv[1:3])
SAMPLE = os.path.join(HERE, '..', '..', 'samples', 'unit-budget-browser', 'unit-budget.pdf')
TIMEOUT_S = 100


def main():
    npm_packages.install(os.path.join(HERE, 'mcp_client', 'package.json'), FOLDER)
    shutil.copy(os.path.join(HERE, 'mcp_client', 'client.mjs'), FOLDER)
    out = os.path.join(FOLDER, 'out')
    made = subprocess.run([BINARY, 'batch', SAMPLE, '-o', out, '--format', 'sqlite', '-q'], capture_output=True, text=True,
                          timeout=TIMEOUT_S)
    assert made.returncode in (0, 3), made.stderr
    used = subprocess.run(['node', 'client.mjs', BINARY, out], cwd=FOLDER, capture_output=True, text=True, timeout=TIMEOUT_S)
    assert used.returncode == 0, used.stderr
    answers = json.loads(used.stdout)
    database = sqlite3.connect(os.path.join(out, 'all.sqlite'))
    count = lambda sql: database.execute(sql).fetchone()[0]  # noqa: E731
    assert len(answers['list_documents']) == count('SELECT count(*) FROM documents')
    assert len(answers['list_tables']) == count('SELECT count(*) FROM tables')
    assert len(answers['get_table']['figures']) == count("SELECT count(*) FROM figures WHERE table_id = 't01'")
    assert [f['value'] for f in answers['search_figures']['figures']] == [row[0] for row in database.execute(
        'SELECT value FROM figures ORDER BY table_id, row_number, column_number LIMIT 200')]
    assert len(answers['list_findings']) == count('SELECT count(*) FROM findings')
    assert len(answers['get_proof']) == count("SELECT count(DISTINCT check_id) FROM check_cells WHERE table_id = 't01' AND "
                                              'row_number = 33 AND column_number = 2') > 0
    assert all(check['status'] == 'holds' and check['cells'] for check in answers['get_proof'])


if __name__ == '__main__':
    main()
