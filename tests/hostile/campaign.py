#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile input by the thousand: damaged copies, crafted attacks and any folders given, converted by one batch. Fails unless
there is one line of the manifest an input, none took longer than its budget, no worker and no supervisor took more memory
than they may, and the documents beside them came out as without them.

usage: campaign.py BINARY SAMPLES [--mutants N] [--seed N] [--jobs N] [--small] [FOLDER...]
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
FILE_TIMEOUT_S = 20
BUDGET_S = 2 * FILE_TIMEOUT_S  # A second try.
WORKER_KIB = 1 << 20
SUPERVISOR_KIB = 100 << 10


def rows_of(out):
    with open(os.path.join(out, 'manifest.jsonl'), encoding='utf-8') as handle:
        return {row.get('path_bytes', row['path']): row for row in map(json.loads, handle)}


def resident_kib(pid):
    try:
        with open(f'/proc/{pid}/status', encoding='utf-8') as handle:
            return max((int(line.split()[1]) for line in handle if line.startswith('VmHWM')), default=0)
    except OSError:
        return 0


def batch(binary, paths, out, jobs):
    """Runs a batch; the highest memory of its supervisor, seconds, exit status."""
    process = subprocess.Popen([binary, 'batch', *paths, '-o', out, '--format', 'json', '--jobs', str(jobs), '--file-timeout',
                                f'{FILE_TIMEOUT_S}s', '--quiet'], stdin=subprocess.DEVNULL)
    highest = 0

    def watch():
        nonlocal highest
        while process.poll() is None:
            highest = max(highest, resident_kib(process.pid))
            time.sleep(0.1)

    began = time.monotonic()
    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    watcher.join()
    return highest, time.monotonic() - began, process.returncode


def content_of(out, row):
    folder = os.path.join(out, row['folder'])
    contents = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), 'rb') as handle:
            contents[name] = handle.read()
    return contents


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('binary')
    parser.add_argument('samples')
    parser.add_argument('folders', nargs='*')
    parser.add_argument('--mutants', type=int, default=200)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--small', action='store_true', help='crafted attacks at a hundredth of their size')
    parser.add_argument('--sanitized', action='store_true', help="memory is not judged: a sanitizer's own is many times the program's")
    options = parser.parse_args()
    binary, samples = os.path.abspath(options.binary), os.path.abspath(options.samples)
    with tempfile.TemporaryDirectory() as folder:
        mutants, attacks = os.path.join(folder, 'mutants'), os.path.join(folder, 'attacks')
        subprocess.run([sys.executable, os.path.join(HERE, 'mutate.py'), mutants, str(options.mutants), str(options.seed), samples,
                        *options.folders], check=True)
        subprocess.run([sys.executable, os.path.join(HERE, 'craft_attacks.py'), attacks, *(['--small'] if options.small else [])],
                       check=True)
        neighbours = os.path.join(folder, 'alone')
        batch(binary, [samples], neighbours, options.jobs)
        out = os.path.join(folder, 'out')
        supervisor_kib, seconds, code = batch(binary, [samples, mutants, attacks, *options.folders], out, options.jobs)
        return judge(out, neighbours, [mutants, attacks, *options.folders], supervisor_kib, seconds, code, options.sanitized)


def judge(out, neighbours, folders, supervisor_kib, seconds, code, is_sanitized):
    rows = rows_of(out)
    wrong = []
    if code not in (0, 3):
        wrong.append(f'the batch ended with status {code}')
    for folder in folders:
        for path, _, names in os.walk(folder):
            wrong += [f'no line: {os.path.join(path, name)}' for name in names
                      if name.lower().endswith('.pdf') and os.path.join(path, name) not in rows]
    slow = {path: row['milliseconds'] for path, row in rows.items() if row['milliseconds'] > BUDGET_S * 1000}
    large = {path: row['peak_memory_kib'] for path, row in rows.items() if row['peak_memory_kib'] > WORKER_KIB}
    wrong += [f'beyond its time: {item}' for item in slow.items()]
    if not is_sanitized:
        wrong += [f'beyond its memory: {item}' for item in large.items()]
    if supervisor_kib > SUPERVISOR_KIB and not is_sanitized:
        wrong.append(f'the supervisor took {supervisor_kib} KiB')
    for path, row in rows_of(neighbours).items():
        if row['status'] == 'done' and content_of(out, rows[path]) != content_of(neighbours, row):
            wrong.append(f'another result beside hostile files: {path}')
    counts = collections.Counter(row['status'] + (':' + row['reason'] if 'reason' in row else '') for row in rows.values())
    print(f'{len(rows)} inputs in {seconds:.0f} s; ' + ', '.join(f'{name} {count}' for name, count in counts.most_common()))
    print(f'supervisor at most {supervisor_kib >> 10} MiB, worker at most '
          f'{max(row["peak_memory_kib"] for row in rows.values()) >> 10} MiB, slowest input '
          f'{max(row["milliseconds"] for row in rows.values()) / 1000:.1f} s')
    for path, row in rows.items():
        if row.get('reason') in ('crash', 'memory', 'timeout', 'stall', 'internal'):
            print(f'  {row["reason"]}: {path}: {row["message"]}')
    print('\n'.join(wrong) if wrong else 'held: a line an input, budgets, memory, neighbours')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
