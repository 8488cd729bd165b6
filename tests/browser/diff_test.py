# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a page of changes in a real browser, headless, and steps through it (diff_test.mjs).

usage: diff_test.py BINARY FOLDER

The files are made here, with a text that would be a script if it were not escaped. Skipped, with the reason, where node, npm or a
browser is missing or npm cannot fetch.
"""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
import npm_packages  # noqa: E402  (from tests/support)

BINARY, FOLDER = (os.path.abspath(argument) for argument in sys.argv[1:3])
TIMEOUT_S = 150
HOSTILE = '<img src=x onerror=alert(1)>'


def main():
    chromium = next(filter(None, map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome'))), None)
    if not chromium:
        npm_packages.skip('no chromium (package chromium)')
    npm_packages.install(os.path.join(HERE, 'package.json'), FOLDER)
    for name, figure, label in (('a.csv', '300.00', '教育支出'), ('b.csv', '310.00', HOSTILE)):
        with open(os.path.join(FOLDER, name), 'w', encoding='utf-8') as handle:
            handle.write(f'科目编码,科目名称,预算数\n201,一般公共服务支出,1200.00\n205,{label},{figure}\n206,科学技术支出,50.00\n')
    page = os.path.join(FOLDER, 'changes.html')
    made = subprocess.run([BINARY, 'diff', 'a.csv', 'b.csv', '--format', 'html', '-o', page], cwd=FOLDER, capture_output=True,
                          text=True, timeout=TIMEOUT_S)
    assert made.returncode == 1, made.stderr
    shutil.copy(os.path.join(HERE, 'diff_test.mjs'), FOLDER)
    used = subprocess.run(['node', 'diff_test.mjs', chromium, page], cwd=FOLDER, capture_output=True, text=True, timeout=TIMEOUT_S)
    print(used.stdout + used.stderr)
    return 1 if used.returncode else 0


if __name__ == '__main__':
    sys.exit(main())
