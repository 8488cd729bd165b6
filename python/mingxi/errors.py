# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong: each error says which file, which page where one is known, and what to try."""
from __future__ import annotations

from typing import Optional


class MingxiError(Exception):
    """The program could not do what was asked.

    Attributes:
        message: what happened and what to try, as the program says it.
        path: the file it is about; None where it is about none.
        page: the page, from 1; None where none is known.
    """

    def __init__(self, message: str, path: Optional[str] = None, page: Optional[int] = None):
        self.message = message
        self.path = path
        self.page = page
        place = '' if path is None else path + (f', page {page}' if page else '') + ': '
        super().__init__(place + message)


class ProgramNotFound(MingxiError):
    """The program `mingxi` is neither on the PATH, nor named by MINGXI, nor built in this tree."""


class NotFound(MingxiError):
    """The file, or a page that was asked for, is not there or cannot be read."""


class Unsupported(MingxiError):
    """Well formed, but nothing that can be converted: a scan where no recognition is installed, say."""


class Damaged(MingxiError):
    """The file breaks its own format, or took more time or memory than a document may."""


class PasswordNeeded(MingxiError):
    """The file is encrypted and no given password opens it."""


class InvalidOption(MingxiError):
    """Something impossible was asked for."""


#: By the word that the program gives as the reason.
BY_REASON = {
    'unreadable': NotFound,
    'not-found': NotFound,
    'unsupported': Unsupported,
    'damaged': Damaged,
    'password': PasswordNeeded,
    'option': InvalidOption,
}
