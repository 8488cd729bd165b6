# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a review page in a real browser, headless, and uses it as a person does (review_test.mjs).

usage: review_test.py BINARY FOLDER

The document is made here: a table whose total is wrong, with a label that would be a script if it were not escaped. What the
test needs from npm is installed into FOLDER once. Skipped, with the reason, where node, npm or a browser is missing or npm
cannot fetch; screenshots stay in FOLDER.
"""
import filecmp
import json
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', '..', 'scripts'))
import make_pdf_fixture  # noqa: E402  (from scripts)

BINARY, FOLDER = (os.path.abspath(argument) for argument in sys.argv[1:3])
SKIPPED = 77
TIMEOUT_S = 150
HOSTILE = '<img src=x onerror=alert(1)>'
TABLE = [['项目', '预算数', '决算数'], ['基本支出', '1,204.50', '1,198.36'], [HOSTILE, '350.00', '347.12'],
         ['合计', '1,554.50', '1,645.48']]  # 1,198.36 + 347.12 is 1,545.48.


def skip(why):
    print(f'SKIPPED: {why}')
    sys.exit(SKIPPED)


def browser():
    for name in ('chromium', 'chromium-browser', 'google-chrome'):
        if path := shutil.which(name):
            return path
    return skip('no chromium (package chromium)')


def install_packages():
    """npm install, unless the same package.json was installed before."""
    wanted, installed = os.path.join(HERE, 'package.json'), os.path.join(FOLDER, 'package.json')
    is_done = os.path.isdir(os.path.join(FOLDER, 'node_modules', 'axe-core'))
    if is_done and os.path.exists(installed) and filecmp.cmp(wanted, installed, shallow=False):
        return
    shutil.copy(wanted, installed)
    outcome = subprocess.run(['npm', 'install', '--no-audit', '--no-fund', '--prefix', FOLDER], cwd=FOLDER,
                             capture_output=True, text=True, timeout=TIMEOUT_S)
    if outcome.returncode != 0:
        os.remove(installed)
        skip('npm cannot install playwright-core and axe-core: ' + outcome.stderr.strip()[-300:])


def make_page():
    make_pdf_fixture.TABLE[:] = TABLE
    source = os.path.join(FOLDER, 'wrong-total.pdf')
    make_pdf_fixture.two_pages(source)
    page = os.path.join(FOLDER, 'wrong-total.html')
    made = subprocess.run([BINARY, 'review', source, '-o', page], capture_output=True, text=True, timeout=TIMEOUT_S)
    assert made.returncode in (0, 3), made.stderr
    return source, page


def main():
    for program in ('node', 'npm'):
        if not shutil.which(program):
            skip(f'no {program} (package {program.replace("node", "nodejs")})')
    chromium = browser()
    os.makedirs(FOLDER, exist_ok=True)
    install_packages()
    source, page = make_page()
    shutil.copy(os.path.join(HERE, 'review_test.mjs'), FOLDER)
    used = subprocess.run(['node', 'review_test.mjs', chromium, page, HOSTILE], cwd=FOLDER, capture_output=True, text=True,
                          timeout=TIMEOUT_S)
    print(used.stdout + used.stderr)
    if used.returncode != 0:
        return 1
    corrections = json.load(open(os.path.join(FOLDER, 'corrections.json'), encoding='utf-8'))
    assert corrections['schema'] == 'mingxi/corrections-1', corrections
    return 0


if __name__ == '__main__':
    sys.exit(main())
