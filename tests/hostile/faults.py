#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the Nth write, fsync, rename, open or mkdir of a small batch's supervisor fail, for every N. After each: nothing is torn, the
failure names the disk and no input, and the next run makes what an undisturbed batch makes.

usage: faults.py BINARY SHIM SAMPLE [--kinds write,fsync,...] [--every STEP]
"""
import argparse
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from kills import torn, tree_of  # noqa: E402

KINDS = 'write,fsync,rename,open,mkdir'


def run(command, **variables):
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **variables}, check=False, timeout=120)


def visible(tree):
    return {path: data for path, data in tree.items() if not path.startswith('.')}


def try_fault(command, out, whole, shim, kind, number, mark):
    """What went wrong, in words; None = the batch has no such call any more."""
    outcome = run(command, LD_PRELOAD=shim, MINGXI_FAULT=f'{kind}:{number}', MINGXI_FAULT_MARK=mark)
    if not os.path.exists(mark):
        return None
    os.unlink(mark)
    wrong = [f'torn: {path}' for path in torn(out, whole)] if os.path.isdir(out) else []
    if outcome.returncode not in (0, 2):
        wrong.append(f'exit status {outcome.returncode}: {outcome.stderr[-300:]}')
    if outcome.returncode == 2 and 'cannot' not in outcome.stderr and 'no place' not in outcome.stderr:
        wrong.append(f'says: {outcome.stderr[-300:]}')
    if '"status": "failed"' in outcome.stdout + outcome.stderr:
        wrong.append('an input is blamed')
    again = run(command)
    if again.returncode != 0:
        wrong.append(f'the next run ends with {again.returncode}: {again.stderr[-300:]}')
    if visible(tree_of(out)) != visible(whole):
        wrong.append('the next run makes something else')
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('binary')
    parser.add_argument('shim')
    parser.add_argument('sample')
    parser.add_argument('--kinds', default=KINDS)
    parser.add_argument('--every', type=int, default=1)
    options = parser.parse_args()
    failures, tried = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        inputs = os.path.join(folder, 'in')
        os.mkdir(inputs)
        with open(options.sample, 'rb') as handle:
            data = handle.read()
        for number in range(3):
            with open(os.path.join(inputs, f'{number}.pdf'), 'wb') as handle:
                handle.write(data + b'\n%% %d' % number)
        binary = os.path.abspath(options.binary)

        def command(out):
            return [binary, 'batch', inputs, '-o', out, '--format', 'json,sqlite', '--jobs', '1', '--quiet']
        reference = os.path.join(folder, 'reference')
        subprocess.run(command(reference), check=True)
        whole = tree_of(reference)
        for kind in options.kinds.split(','):
            number = 1
            while True:
                out = os.path.join(folder, f'{kind}-{number}')
                wrong = try_fault(command(out), out, whole, os.path.abspath(options.shim), kind, number,
                                  os.path.join(folder, 'mark'))
                if wrong is None:
                    break
                tried += 1
                failures += len(wrong)
                for line in wrong:
                    print(f'{kind} {number}: {line}')
                subprocess.run(['rm', '-rf', out], check=True)
                number += options.every
    print(f'{tried} faults, {failures} failures')
    return 1 if failures or tried == 0 else 0


if __name__ == '__main__':
    sys.exit(main())
