# SPDX-License-Identifier: GPL-3.0-or-later
"""From a disclosure to an answer, cell by cell as in a notebook.

usage: one_disclosure.py FILE
"""
import sys

import mingxi

# %% Read it. What follows needs the standard library only.
document = mingxi.read(sys.argv[1])
print(document.publisher.get('name'), document.fiscal_year, f'{len(document)} tables')

# %% Which tables are there, and how much of each is proven by sums?
for table in document:
    proven = table.coverage.get('confirmed_twice', 0) + table.coverage.get('confirmed_once', 0)
    print(f'{table.id}  {table.title}  {table.unit}  {proven} of {table.coverage.get("figures", 0)} figures proven')

# %% What does the program doubt, and where?
for finding in document.errors:
    print('look at page', finding.page, finding.message)

# %% The grand totals, exactly, with their places on the page.
for table in document:
    for cell in table.figures():
        if table.rows[cell.row].kind == 'total':
            print(table.id, cell.row, cell.column, cell.value, cell.unit, 'page', cell.page, cell.box)

# %% The same as a frame, where pandas is installed.
try:
    print(document[0].to_pandas().tail(3).to_string())
except ImportError:
    print('pandas is not installed: document[0].to_rows() gives lists')
