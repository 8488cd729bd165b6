# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the programs that print: each function takes a source file and leaves a PDF whose bytes do not depend on the
day. What a producer is known for (its fonts, its way to draw a rule, its tags) stays."""
import os
import re
import shutil
import subprocess
import tempfile

DATE = b'20240115080000'  # The day that every sample claims to be printed on.


def run(command, **more):
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, **more)
    if result.returncode:
        raise RuntimeError(f'{command[0]} failed: {result.stderr.decode(errors="replace")[-800:]}')


def chromium(html, pdf):
    with tempfile.TemporaryDirectory() as profile:
        run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--lang=zh-CN',
             '--user-data-dir=' + profile, '--print-to-pdf=' + pdf, 'file://' + html])
    settle(pdf)


def weasyprint(html, pdf):
    run(['weasyprint', html, pdf], env={**os.environ, 'SOURCE_DATE_EPOCH': '1705305600'})
    settle(pdf)


def libreoffice(source, pdf):
    """Calc for .xlsx, Writer for .fodt: the ending decides."""
    with tempfile.TemporaryDirectory() as folder:
        run(['soffice', '--headless', '-env:UserInstallation=file://' + os.path.join(folder, 'profile'),
             '--convert-to', 'pdf', '--outdir', folder, source])
        made = os.path.join(folder, os.path.splitext(os.path.basename(source))[0] + '.pdf')
        shutil.move(made, pdf)
    settle(pdf)


def settle(pdf):
    """Puts DATE into the information dictionary and a deterministic ID into the trailer."""
    with open(pdf, 'rb') as handle:
        data = handle.read()
    # Same length, so the cross-reference table stays right.
    data = re.sub(rb'(/(?:CreationDate|ModDate)\s*\(D:)\d{14}', rb'\g<1>' + DATE, data)
    with open(pdf, 'wb') as handle:
        handle.write(data)
    rewrite(pdf, [])


def rewrite(pdf, options):
    """qpdf over the file itself: options such as --rotate=+90:3 or --encrypt ... --."""
    other = pdf + '.new'
    run(['qpdf', '--deterministic-id', '--object-streams=generate', '--compress-streams=y', *options, pdf, other])
    os.replace(other, pdf)
