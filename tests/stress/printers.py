# SPDX-License-Identifier: GPL-3.0-or-later
"""The printers by name: what each can print, and how."""
from dataclasses import dataclass
from typing import Callable

import print_calc
import print_html
import print_operators
import traits


@dataclass
class Printer:
    print_pdf: Callable  # (rng, traits, sheets, path)
    groups: set  # The groups of traits that it can print.


PRINTERS = {
    'operators': Printer(print_operators.print_pdf, set(traits.GROUPS)),
    'chromium': Printer(print_html.chromium, print_html.GROUPS),
    'weasyprint': Printer(print_html.weasyprint, print_html.GROUPS),
    'calc': Printer(print_calc.print_pdf, print_calc.GROUPS),
}
