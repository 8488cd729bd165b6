#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes damaged copies of documents: bytes flipped, cut, doubled, spliced from another file; numbers and names of objects
changed. The same seed gives the same files.

usage: mutate.py OUT COUNT SEED FILE_OR_FOLDER...
"""
import os
import random
import re
import sys

NUMBERS = [b'0', b'-1', b'1', b'65535', b'2147483647', b'-2147483648', b'99999999999999999999', b'1e38', b'0.0000001']
WORDS = [b'/Kids', b'/Parent', b'/Contents', b'/Resources', b'/Length', b'/Filter', b'/FlateDecode', b'/LZWDecode', b'/ASCII85Decode',
         b'/Type', b'/Font', b'/Encoding', b'/Identity-H', b'/ToUnicode', b'/W', b'/Rotate', b'/MediaBox', b'/Prev', b'/Root', b'/Count']


def flip(data, rng):
    data = bytearray(data)
    for _ in range(rng.choice([1, 4, 30, 300])):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def cut(data, rng):
    begin = rng.randrange(len(data))
    return data[:begin] + data[begin + rng.randrange(1, max(2, len(data) // 4)):]


def end_early(data, rng):
    return data[:rng.randrange(len(data))]


def double(data, rng):
    begin = rng.randrange(len(data))
    end = min(len(data), begin + rng.randrange(1, 5000))
    return data[:end] + data[begin:end] * rng.choice([1, 2, 50]) + data[end:]


def splice(data, rng):
    with open(rng.choice(SOURCES), 'rb') as handle:
        other = handle.read()
    if not other:
        return data
    begin = rng.randrange(len(other))
    place = rng.randrange(len(data))
    return data[:place] + other[begin:begin + rng.randrange(1, 20000)] + data[place + rng.choice([0, 100, 10000]):]


def edit(pattern, choices):
    def change(data, rng):
        found = list(re.finditer(pattern, data))
        for _ in range(rng.choice([1, 3, 10])):
            if not found:
                return data
            match = rng.choice(found)
            if match.end() > len(data):
                continue
            new = rng.choice(choices)
            # Of the same length where it fits, so that the table of objects stays true.
            new = new.ljust(match.end() - match.start())[:match.end() - match.start()] if rng.random() < 0.8 else new
            data = data[:match.start()] + new + data[match.end():]
            found = [other for other in found if other.end() <= match.start()]
        return data
    return change


CHANGES = [flip, flip, cut, end_early, double, splice, edit(rb'\d+', NUMBERS), edit(rb'/[A-Za-z]+', WORDS),
           edit(rb'\d+ 0 R', [b'%d 0 R' % i for i in range(1, 30)])]


def files_of(paths):
    for path in paths:
        if os.path.isdir(path):
            for folder, folders, names in os.walk(path):
                folders.sort()
                yield from (os.path.join(folder, name) for name in sorted(names) if name.lower().endswith(('.pdf', '.txt')))
        else:
            yield path


def main():
    global SOURCES
    out, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    SOURCES = [path for path in files_of(sys.argv[4:]) if 0 < os.path.getsize(path) < 2_000_000]
    os.makedirs(out, exist_ok=True)
    for number in range(count):
        rng = random.Random(f'{seed} {number}')
        source = rng.choice(SOURCES)
        with open(source, 'rb') as handle:
            data = handle.read()
        for _ in range(rng.choice([1, 1, 2, 5])):
            if data:
                data = rng.choice(CHANGES)(data, rng)
        # No file is a copy of another, or it would be converted once only.
        ending = os.path.splitext(source)[1]
        with open(os.path.join(out, f'mutant-{number:05}{ending}'), 'wb') as handle:
            handle.write(data + b'\n%% %d\n' % number)


if __name__ == '__main__':
    main()
