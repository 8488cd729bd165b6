#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills supervisors and workers of batches at random moments, lets each batch go on, and compares what comes out with a
batch that nobody disturbed: no torn file, no lost line, the same tree.

usage: kills.py BINARY SAMPLE [--kills N] [--files N] [--seed N]
"""
import argparse
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

TIMES = re.compile(rb'"(milliseconds|peak_memory_kib|attempts)": \d+')


def tree_of(folder):
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            try:
                with open(full, 'rb') as handle:
                    data = handle.read()
            except FileNotFoundError:
                continue  # A temporary of a batch that goes on while it is looked at.
            found[os.path.relpath(full, folder)] = TIMES.sub(b'', data) if name == 'manifest.jsonl' else data
    return found


def torn(folder, whole):
    """Results that are neither as in the undisturbed batch nor absent."""
    return [path for path, data in tree_of(folder).items()
            if path.startswith('docs/') and data != whole.get(path)]


def workers_of(pid):
    return [int(child) for child in
            subprocess.run(['pgrep', '-P', str(pid)], capture_output=True, text=True, check=False).stdout.split()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('binary')
    parser.add_argument('sample')
    parser.add_argument('--kills', type=int, default=20)
    parser.add_argument('--files', type=int, default=20)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        inputs, out = os.path.join(folder, 'in'), os.path.join(folder, 'out')
        os.mkdir(inputs)
        with open(options.sample, 'rb') as handle:
            data = handle.read()
        for number in range(options.files):
            with open(os.path.join(inputs, f'{number:03}.pdf'), 'wb') as handle:
                handle.write(data + b'\n%% %d' % number)
        command = [os.path.abspath(options.binary), 'batch', inputs, '-o', out, '--format', 'json,xlsx', '--jobs', '2', '--quiet']
        began = time.monotonic()
        subprocess.run(command, check=True)
        length = time.monotonic() - began
        whole = tree_of(out)
        shutil.rmtree(out)
        return campaign(command, out, whole, length, options, rng)


def campaign(command, out, whole, length, options, rng):
    wrong, kills, runs = [], 0, 0
    while kills < options.kills:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        runs += 1
        # Sometimes only workers die, and the batch has to cope; sometimes all of it.
        while process.poll() is None and kills < options.kills:
            time.sleep(rng.uniform(0, length / 3))
            victims = workers_of(process.pid)
            if victims and rng.random() < 0.5:
                victim = rng.choice(victims)
            else:
                victim = process.pid
            try:
                os.kill(victim, signal.SIGKILL)
                kills += 1
            except ProcessLookupError:
                continue
            wrong += [f'torn after kill {kills}: {path}' for path in torn(out, whole)] if os.path.isdir(out) else []
            if victim == process.pid:
                break
        process.wait()
        if rng.random() < 0.3 or kills >= options.kills:  # Now to the end.
            subprocess.run([*command, '--retry-failed'], check=False)
            if tree_of(out) != whole:
                wrong.append(f'another tree after {kills} kills')
            with open(os.path.join(out, 'manifest.jsonl'), encoding='utf-8') as handle:
                rows = [json.loads(line) for line in handle]
            if len(rows) != options.files:
                wrong.append(f'{len(rows)} lines for {options.files} inputs after {kills} kills')
            shutil.rmtree(out)
    print(f'{kills} kills in {runs} runs of {options.files} files: {len(wrong)} torn, lost or other')
    print('\n'.join(wrong[:20]))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
