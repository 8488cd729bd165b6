# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one golden case and fails with everything a person needs to see.

usage: run_case.py --binary FILE --fixtures FOLDER CASE
"""
import argparse
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import golden  # noqa: E402  (from tests/support)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True)
    parser.add_argument('--fixtures', required=True)
    parser.add_argument('case')
    options = parser.parse_args()
    case = golden.load(options.case, options.fixtures)
    outcome = golden.run(case, options.binary)
    found = golden.differences(case, outcome)
    if not found:
        return 0
    for path, expected, actual in found:
        for name, data in (('expected', expected), ('found', actual)):
            text = 'nothing' if data is None else data.decode(errors='replace')[:2000]
            print(f'--- {path}, {name}:\n{text}')
    print(f'--- folder: {case.folder}\n--- command: {case.command.strip()}\n--- exit status: {outcome.code}\n'
          f'--- standard output:\n{outcome.out.decode(errors="replace")[:2000]}\n'
          f'--- standard error:\n{outcome.err.decode(errors="replace")[:2000]}')
    print(f'To accept what is found now: scripts/approve.py {options.case}')
    return 1


if __name__ == '__main__':
    sys.exit(main())
