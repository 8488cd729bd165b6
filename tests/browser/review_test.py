# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a review page in a real browser, headless, and uses it as a person does (review_test.mjs).

usage: review_test.py BINARY FOLDER

The document is made here: a table whose total is wrong, with a label that would be a script if it were not escaped. What the
test needs from npm is installed into FOLDER once. Skipped, with the reason, where node, npm or a browser is missing or npm
cannot fetch; screenshots stay in FOLDER.
"""
import json
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', '..', 'scripts'))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
import make_pdf_fixture  # noqa: E402  (from scripts)
import npm_packages  # noqa: E402  (from tests/support)

BINARY, FOLDER = (os.path.abspath(argument) for argument in sys.argv[1:3])
TIMEOUT_S = 150
HOSTILE = '<img src=x onerror=alert(1)>'
TABLE = [['项目', '预算数', '决算数'], ['基本支出', '1,204.50', '1,198.36'], [HOSTILE, '350.00', '347.12'],
         ['合计', '1,554.50', '1,645.48']]  # 1,198.36 + 347.12 is 1,545.48.


def browser():
    for name in ('chromium', 'chromium-browser', 'google-chrome'):
        if path := shutil.which(name):
            return path
    return npm_packages.skip('no chromium (package chromium)')


def make_page():
    make_pdf_fixture.TABLE[:] = TABLE
    source = os.path.join(FOLDER, 'wrong-total.pdf')
    make_pdf_fixture.two_pages(source)
    page = os.path.join(FOLDER, 'wrong-total.html')
    made = subprocess.run([BINARY, 'review', source, '-o', page], capture_output=True, text=True, timeout=TIMEOUT_S)
    assert made.returncode in (0, 3), made.stderr
    return source, page


def apply_corrections(source):
    """What was saved in the browser repairs the total, and the checks run again."""
    out = os.path.join(FOLDER, 'corrected.json')
    subprocess.run([BINARY, 'convert', source, '--corrections', os.path.join(FOLDER, 'corrections.json'), '-o', out],
                   capture_output=True, text=True, timeout=TIMEOUT_S)
    table = json.load(open(out, encoding='utf-8'))['tables'][0]
    texts = [[cell['text'] for cell in table['cells'] if cell['row'] == row] for row in range(table['row_count'])]
    assert texts[:3] == [['项目', '预算数决算数'], ['基本', '', ''], ['支出', '1,204.50', '1,198.36']], texts
    # The corrections name places as they were read; the row that was split has moved this one down.
    cell = next(cell for cell in table['cells'] if (cell['row'], cell['column']) == (4, 2))
    assert (cell['value'], cell['printed']) == ('1545.48', '1,645.48'), cell
    assert table['title'] == '2024年支出决算表', table['title']
    document = json.load(open(out, encoding='utf-8'))
    wrong = [check for check in document['checks'] if check['status'] == 'fails']
    assert all(place[0] == 't02' for check in wrong for place in check['cells']), wrong
    assert any(finding.get('is_seen') for finding in document['findings']), document['findings']


def main():
    chromium = browser()
    npm_packages.install(os.path.join(HERE, 'package.json'), FOLDER)
    source, page = make_page()
    shutil.copy(os.path.join(HERE, 'review_test.mjs'), FOLDER)
    used = subprocess.run(['node', 'review_test.mjs', chromium, page, HOSTILE], cwd=FOLDER, capture_output=True, text=True,
                          timeout=TIMEOUT_S)
    print(used.stdout + used.stderr)
    if used.returncode != 0:
        return 1
    corrections = json.load(open(os.path.join(FOLDER, 'corrections.json'), encoding='utf-8'))
    assert corrections['schema'] == 'mingxi/corrections-1', corrections
    apply_corrections(source)
    return 0


if __name__ == '__main__':
    sys.exit(main())
