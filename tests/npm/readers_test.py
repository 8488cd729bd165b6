# SPDX-License-Identifier: GPL-3.0-or-later
"""Data packages and workbooks of all samples, opened by readers from npm that are not ours (readers_test.mjs).

usage: readers_test.py BINARY FOLDER

Skipped, with the reason, where node or npm is missing or npm cannot fetch.
"""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
import golden  # noqa: E402  (from tests/support)
import npm_packages  # noqa: E402  (from tests/support)

BINARY, FOLDER = (os.path.abspath(argument) for argument in sys.argv[1:3])
TIMEOUT_S = 60


def main():
    npm_packages.install(os.path.join(HERE, 'package.json'), FOLDER)
    made = os.path.join(FOLDER, 'made')
    shutil.rmtree(made, ignore_errors=True)
    for sample in sorted(os.listdir(golden.SAMPLES)):
        folder = os.path.join(golden.SAMPLES, sample)
        if not os.path.isdir(folder):
            continue
        source = os.path.join(folder, golden.sample_input(folder))
        out = os.path.join(made, sample)
        os.makedirs(out)
        for target in (['-o', 'document.json'], ['-o', 'document.xlsx'], ['--format', 'csv', '-o', 'csv']):
            run = subprocess.run([BINARY, 'convert', source, *target], cwd=out, capture_output=True, text=True,
                                 timeout=TIMEOUT_S)
            assert run.returncode in (0, 3), run.stderr
    shutil.copy(os.path.join(HERE, 'readers_test.mjs'), FOLDER)
    read = subprocess.run(['node', 'readers_test.mjs', made], cwd=FOLDER, capture_output=True, text=True,
                          timeout=3 * TIMEOUT_S)
    print(read.stdout + read.stderr)
    return 1 if read.returncode else 0


if __name__ == '__main__':
    sys.exit(main())
