# SPDX-License-Identifier: GPL-3.0-or-later
"""The same accounts printed by two producers give the same tables: every cell, span, type, value, column and row. Only
pages, places and what the boundaries were found by may differ.

usage: same_tables.py --binary FILE SAMPLE SAMPLE
"""
import argparse
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import golden  # noqa: E402

OF_THE_PRINT = ('page', 'pages', 'box', 'boxes', 'raw', 'changes', 'columns_by', 'rows_by')


def without_print(value):
    if isinstance(value, list):
        return [without_print(part) for part in value]
    if isinstance(value, dict):
        return {key: without_print(part) for key, part in value.items() if key not in OF_THE_PRINT}
    # A producer's gap between words is no part of them.
    return ''.join(value.split()) if isinstance(value, str) else value


def tables_of(sample, binary):
    case = golden.load_sample(sample)
    case.command = f'mingxi convert {golden.sample_input(case.folder)} -o document.json'
    return [without_print(table) for table in json.loads(golden.run(case, binary).files['document.json'])['tables']]


def differences(one, other, where):
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(one.keys() | other.keys()):
            yield from differences(one.get(key), other.get(key), f'{where}.{key}')
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for i, (a, b) in enumerate(zip(one, other)):
            yield from differences(a, b, f'{where}[{i}]')
    elif one != other:
        yield f'{where}: {json.dumps(one, ensure_ascii=False)[:120]} and {json.dumps(other, ensure_ascii=False)[:120]}'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True)
    parser.add_argument('samples', nargs=2)
    options = parser.parse_args()
    one, other = (tables_of(sample, options.binary) for sample in options.samples)
    found = list(differences(one, other, 'tables'))
    print(*found[:20], sep='\n')
    return 1 if found or not one else 0


if __name__ == '__main__':
    sys.exit(main())
