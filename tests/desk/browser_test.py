# SPDX-License-Identifier: GPL-3.0-or-later
"""Works at the desk in a real browser, headless, as a person does (desk_test.mjs).

usage: browser_test.py BINARY FOLDER

Skipped, with the reason, where node, npm or a browser is missing or npm cannot fetch; screenshots stay in FOLDER.
"""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
import npm_packages  # noqa: E402  (from tests/support)
from desk import Desk  # noqa: E402

BINARY, FOLDER = (os.path.abspath(argument) for argument in sys.argv[1:3])
ROOT = os.path.join(HERE, '..', '..')
SAMPLE = os.path.join(ROOT, 'samples', 'unit-budget-browser', 'unit-budget.pdf')
TIMEOUT_S = 150


def main():
    chromium = next(filter(None, map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome'))), None)
    if not chromium:
        npm_packages.skip('no chromium (package chromium)')
    npm_packages.install(os.path.join(HERE, '..', 'browser', 'package.json'), FOLDER)
    wrong = os.path.join(FOLDER, 'wrong.csv')
    with open(wrong, 'w', encoding='utf-8') as handle:
        handle.write('科目编码,科目名称,预算数\n201,一般公共服务支出,1200.00\n205,教育支出,301.00\n,合计,1500.00\n')
    shutil.rmtree(os.path.join(FOLDER, 'desk'), ignore_errors=True)
    shutil.copy(os.path.join(HERE, 'desk_test.mjs'), FOLDER)
    with Desk(BINARY, os.path.join(FOLDER, 'desk')) as desk:
        used = subprocess.run(['node', 'desk_test.mjs', chromium, f'http://127.0.0.1:{desk.port}/', SAMPLE, wrong], cwd=FOLDER,
                              capture_output=True, text=True, timeout=TIMEOUT_S)
    print(used.stdout + used.stderr)
    return 1 if used.returncode else 0


if __name__ == '__main__':
    sys.exit(main())
