#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a large batch costs, on an idle machine: rate with two workers against one, overhead of a file over the same
conversions in one process, memory of the supervisor along the way, and the time of `pdftotext -layout` run in the same way.

usage: scale.py BINARY [--files N] FOLDER...        N copies of the PDFs in the folders, each with its own last line
"""
import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time


def pdfs_of(folders):
    for folder in folders:
        for path, below, names in os.walk(folder):
            below.sort()
            yield from (os.path.join(path, name) for name in sorted(names) if name.lower().endswith('.pdf'))


def copies(sources, count, folder):
    for number in range(count):
        with open(sources[number % len(sources)], 'rb') as handle:
            data = handle.read()
        with open(os.path.join(folder, f'{number:05}.pdf'), 'wb') as handle:
            handle.write(data + b'\n%% %d\n' % number)


def resident_mib(pid):
    try:
        with open(f'/proc/{pid}/status', encoding='utf-8') as handle:
            return next(int(line.split()[1]) >> 10 for line in handle if line.startswith('VmRSS'))
    except (OSError, StopIteration):
        return 0


def timed(command, watched=None):
    began = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if watched:
        threading.Thread(target=watched, args=(process,)).start()
    process.wait()
    return time.monotonic() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('binary')
    parser.add_argument('folders', nargs='+')
    parser.add_argument('--files', type=int, default=1000)
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    with tempfile.TemporaryDirectory() as folder:
        inputs = os.path.join(folder, 'in')
        os.mkdir(inputs)
        copies(list(pdfs_of(options.folders)), options.files, inputs)
        memory = []

        def watch(process):
            docs = os.path.join(folder, 'two', 'docs')
            while process.poll() is None:
                done = len(os.listdir(docs)) if os.path.isdir(docs) else 0
                memory.append((done, resident_mib(process.pid)))
                time.sleep(0.5)

        def batch(jobs, out, watched=None):
            return timed([binary, 'batch', inputs, '-o', os.path.join(folder, out), '--format', 'json', '--jobs', str(jobs),
                          '--quiet'], watched)

        two = batch(2, 'two', watch)
        one = batch(1, 'one')
        os.mkdir(os.path.join(folder, 'bare'))
        names = sorted(os.path.join(inputs, name) for name in os.listdir(inputs))
        bare = timed([binary, 'convert', *names, '-o', os.path.join(folder, 'bare'), '--format', 'json', '--quiet'])
        again = batch(2, 'two')
        text = timed(['sh', '-c', f'ls {inputs}/*.pdf | xargs -P2 -I{{}} pdftotext -layout {{}} /dev/null'])
    count = options.files
    print(f'{count} files: --jobs 1 {one:.1f} s, --jobs 2 {two:.1f} s, ratio {one / two:.2f}')
    print(f'one process without a batch {bare:.1f} s: overhead {1000 * (one - bare) / count:.1f} ms a file')
    print(f'run again, nothing to do: {again:.2f} s')
    print(f'pdftotext -layout, xargs -P2: {text:.1f} s, ratio {two / text:.2f}')
    steps = [next((item for item in memory if item[0] >= mark), None) for mark in (count // 10, count // 2, count * 9 // 10)]
    print('supervisor, MiB at files: ' + ', '.join(f'{mib} at {done}' for done, mib in filter(None, steps)))


if __name__ == '__main__':
    sys.exit(main())
