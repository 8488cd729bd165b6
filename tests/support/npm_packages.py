# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs what a test needs from npm into a folder of the build, once; says why a test is skipped where that cannot be."""
import filecmp
import os
import shutil
import subprocess
import sys

SKIPPED = 77
TIMEOUT_S = 240


def skip(why):
    print(f'SKIPPED: {why}')
    sys.exit(SKIPPED)


def install(package_file, folder):
    """npm install of `package_file` into `folder`, unless the same file was installed there before."""
    for program, package in (('node', 'nodejs'), ('npm', 'npm')):
        if not shutil.which(program):
            skip(f'no {program} (package {package})')
    os.makedirs(folder, exist_ok=True)
    done = os.path.join(folder, 'installed.json')
    if os.path.exists(done) and filecmp.cmp(package_file, done, shallow=False):
        return
    shutil.copy(package_file, os.path.join(folder, 'package.json'))
    outcome = subprocess.run(['npm', 'install', '--no-audit', '--no-fund', '--prefix', folder], cwd=folder,
                             capture_output=True, text=True, timeout=TIMEOUT_S)
    if outcome.returncode != 0:
        skip('npm cannot install what this test needs: ' + outcome.stderr.strip()[-300:])
    shutil.copy(package_file, done)
