# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds and runs the program. Documents are read by its own workers, in their sandbox and under their limits; never in
the interpreter's process."""
from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import Iterator, List, Optional, Sequence, Tuple

from .errors import BY_REASON, InvalidOption, MingxiError, ProgramNotFound

#: Exit statuses: done; done, with findings of error severity; differences (of diff only).
DONE, DIFFERS, WITH_FINDINGS = 0, 1, 3


def find_program() -> str:
    """The path of the program: $MINGXI, else `mingxi` on the PATH, else the build of the tree that this package is in.

    Raises:
        ProgramNotFound: there is none.
    """
    named = os.environ.get('MINGXI')
    if named:
        if os.access(named, os.X_OK):
            return named
        raise ProgramNotFound(f'MINGXI names {named}, which cannot be run')
    installed = shutil.which('mingxi')
    if installed:
        return installed
    tree = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    for build in ('release', 'dev'):
        built = os.path.join(tree, 'build', build, 'cli', 'mingxi')
        if os.access(built, os.X_OK):
            return built
    raise ProgramNotFound('the program mingxi is not installed: install its package, or build it (scripts/mingxi in its '
                          'source tree) and set MINGXI to its path')


def _failure(errors: str, arguments: Sequence[str]) -> MingxiError:
    """The failure that the program told on standard error: as an event, or as `mingxi: FILE: words`."""
    told = []
    for line in errors.splitlines():
        try:
            event = json.loads(line)
        except ValueError:
            told.append(line[len('mingxi: '):] if line.startswith('mingxi: ') else line)
            continue
        if isinstance(event, dict) and event.get('event') == 'failed':
            kind = BY_REASON.get(event.get('reason', ''), MingxiError)
            return kind(event.get('message', ''), event.get('input'), event.get('page'))
    words = '\n'.join(told).strip()
    kind = InvalidOption if 'mingxi' in words and '--help' in words else MingxiError
    return kind(words or f'mingxi {arguments[0]} ended without a word')


def run(arguments: Sequence[str], stdin: Optional[bytes] = None, timeout: Optional[float] = None,
        good: Tuple[int, ...] = (DONE, WITH_FINDINGS)) -> bytes:
    """Runs the program and returns what it wrote to standard output.

    Args:
        arguments: the command and its arguments.
        stdin: what it reads from standard input.
        timeout: seconds, after which it is ended; None = no limit but its own.
        good: exit statuses that are no failure.

    Raises:
        MingxiError: or the subclass that fits; TimeoutError after `timeout`.
    """
    command = [find_program(), *arguments]
    options = {'input': stdin} if stdin is not None else {'stdin': subprocess.DEVNULL}
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout, check=False, **options)
    except subprocess.TimeoutExpired as expired:
        raise TimeoutError(f'mingxi {arguments[0]} took longer than {timeout} s') from expired
    if done.returncode not in good:
        raise _failure(done.stderr.decode('utf-8', 'replace'), arguments)
    return done.stdout


def events(arguments: Sequence[str], good: Tuple[int, ...] = (DONE, WITH_FINDINGS)) -> Iterator[dict]:
    """Runs the program and yields the events that it tells on standard error (JSON lines) as they come.

    Raises:
        MingxiError: when it fails; after the last event.
    """
    words: List[str] = []
    with subprocess.Popen([find_program(), *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, encoding='utf-8', errors='replace') as process:
        try:
            for line in process.stderr:
                try:
                    event = json.loads(line)
                except ValueError:
                    words.append(line)
                    continue
                yield event
        except BaseException:
            process.terminate()
            raise
    if process.returncode not in good:
        raise _failure(''.join(words), arguments)
