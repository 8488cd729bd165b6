#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows what the golden cases give now against what is committed, and accepts it. Debian's python3.

usage: scripts/approve.py [--binary FILE] [--yes] [CASE...]

CASE is a folder below tests/cases, or samples/NAME, or the beginning of either; without one, all. Each difference is
shown before the question; --yes accepts without asking (read `git diff` afterwards). Never for CI: there, a difference
is a failure.
"""
import argparse
import difflib
import os
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
sys.path.insert(0, os.path.join(ROOT, 'tests', 'support'))
import golden  # noqa: E402  (from tests/support)

MAX_LINES = 60  # Of one file's difference that are shown.


def show(case, path, expected, actual):
    before, after = ((data or b'').decode(errors='replace').splitlines() for data in (expected, actual))
    lines = list(difflib.unified_diff(before, after, f'{case.name}: {path}', 'now', lineterm='', n=1))
    print(*(line[:200] for line in lines[:MAX_LINES]), sep='\n')
    if len(lines) > MAX_LINES:
        print(f'... {len(lines) - MAX_LINES} more lines')


def accept(case, found):
    for path, _, actual in found:
        target = os.path.join(case.expected, path)
        if actual is None:
            os.remove(target)
            continue
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, 'wb') as handle:
            handle.write(actual)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('--binary', default=os.path.join(ROOT, 'build', 'dev', 'cli', 'mingxi'))
    parser.add_argument('--fixtures', default=os.path.join(ROOT, 'build', 'dev', 'tests', 'fixtures'))
    parser.add_argument('--yes', action='store_true')
    parser.add_argument('cases', nargs='*', metavar='CASE')
    options = parser.parse_args()
    if os.environ.get('CI'):
        parser.error('this runs where a person looks at the differences, never in CI')
    wanted = [name for name in golden.names()
              if not options.cases or any(name.startswith(case) for case in options.cases)]
    if not wanted:
        parser.error('no such case; there are: ' + ' '.join(golden.names()))
    left = 0
    for name in wanted:
        case = golden.load(name, options.fixtures)
        found = golden.differences(case, golden.run(case, options.binary))
        for difference in found:
            show(case, *difference)
        if found and (options.yes or input(f'{name}: accept? [y/N] ').strip().lower() == 'y'):
            accept(case, found)
        elif found:
            left += 1
    print(f'{len(wanted)} cases, {left} with differences that were not accepted')
    return 1 if left else 0


if __name__ == '__main__':
    sys.exit(main())
