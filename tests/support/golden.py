# SPDX-License-Identifier: GPL-3.0-or-later
"""Golden cases: the command run from outside in a fresh folder, compared with what is committed.

A case is a folder of tests/cases:

    cmd              what is run there, by sh; `mingxi` is on the PATH
    uses             optional: files copied into the fresh folder, one a line: a path from the project's root, or
                     fixtures/NAME.pdf (made by scripts/make_pdf_fixture.py); `A -> B` copies under another name
    input/           optional: files of the case's own, copied as well
    expected/code    exit status; absent = 0
    expected/out     standard output; absent = empty
    expected/err     standard error; absent = empty
    expected/files/  every file that is left beside the inputs, and nothing else may be left. A workbook stands there
                     as a dump (NAME.xlsx.txt), see workbook_dump.py.

A folder of samples/ is a case too: its input is converted to JSON, CSV and XLSX; samples/NAME/expected/ holds the JSON
and the CSV files as they are used (the workbook is compared with the JSON, see check_sample.py).
"""
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field

ROOT = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
CASES = os.path.join(ROOT, 'tests', 'cases')
SAMPLES = os.path.join(ROOT, 'samples')
TIMEOUT_S = 60  # Of one case; the slowest takes two seconds in a sanitizer build.


@dataclass
class Case:
    name: str
    folder: str
    command: str
    inputs: list  # (source path, name in the fresh folder)
    expected: str  # Folder of the expected results.
    files: str = 'files'  # Where expected files stand in `expected`; '' = directly there.
    ignored: tuple = ()  # Names of files that are made and not compared here.


@dataclass
class Outcome:
    code: int
    out: bytes
    err: bytes
    files: dict = field(default_factory=dict)  # Path from the fresh folder -> bytes.

    def as_files(self, case):
        """What stands in the folder `expected` for this outcome."""
        texts = {'out': self.out, 'err': self.err, 'code': b'%d\n' % self.code if self.code else b''}
        texts |= {os.path.join(case.files, path): data for path, data in self.files.items()}
        return {path: data for path, data in texts.items() if data or path.startswith(case.files + os.sep)}


def sample_input(folder):
    """The one file of a sample that is neither its truth nor a note."""
    names = [name for name in os.listdir(folder) if name.endswith(('.pdf', '.txt'))]
    assert len(names) == 1, f'{folder}: expected one input, found {names}'
    return names[0]


def load_sample(name):
    folder = os.path.join(SAMPLES, name)
    file = sample_input(folder)
    command = (f'mingxi convert {file} -o document.json; mingxi convert {file} --format csv -o csv; '
               f'mingxi convert {file} -o document.xlsx')
    return Case('samples/' + name, folder, command, [(os.path.join(folder, file), file)],
                os.path.join(folder, 'expected'), files='', ignored=('document.xlsx',))


def load_case(name, fixtures):
    folder = os.path.join(CASES, name)
    inputs = []
    own = os.path.join(folder, 'input')
    for file in sorted(os.listdir(own)) if os.path.isdir(own) else []:
        inputs.append((os.path.join(own, file), file))
    uses = os.path.join(folder, 'uses')
    for line in open(uses, encoding='utf-8').read().splitlines() if os.path.exists(uses) else []:
        source, _, target = line.partition(' -> ')
        base = fixtures if source.startswith('fixtures/') else ROOT
        path = os.path.join(base, source.removeprefix('fixtures/'))
        inputs.append((path, target or os.path.basename(source)))
    with open(os.path.join(folder, 'cmd'), encoding='utf-8') as handle:
        command = handle.read()
    return Case(name, folder, command, inputs, os.path.join(folder, 'expected'))


def names():
    """All cases, samples first."""
    samples = ['samples/' + name for name in sorted(os.listdir(SAMPLES)) if os.path.isdir(os.path.join(SAMPLES, name))]
    cases = sorted(os.path.relpath(folder, CASES) for folder, _, files in os.walk(CASES) if 'cmd' in files)
    return samples + cases


def load(name, fixtures):
    return load_sample(name.removeprefix('samples/')) if name.startswith('samples/') else load_case(name, fixtures)


def environment(binary, home):
    """Nothing of the machine it runs on: the same PATH, language and time zone everywhere."""
    path = os.path.dirname(os.path.abspath(binary)) + ':/usr/bin:/bin'
    kept = {key: value for key, value in os.environ.items() if key.endswith('SAN_OPTIONS')}
    # Recognition is not installed everywhere.
    return {**kept, 'PATH': path, 'HOME': home, 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC', 'MINGXI_OCR': home + '/none'}


def run(case, binary, keep=None):
    """Runs the case; with `keep`, the fresh folder is copied there afterwards."""
    from workbook_dump import dump  # Needs python3-openpyxl; only where a workbook is made.

    with tempfile.TemporaryDirectory() as home:
        folder = os.path.join(home, 'work')
        os.mkdir(folder)
        for source, target in case.inputs:
            shutil.copyfile(source, os.path.join(folder, target))
        result = subprocess.run(['sh', '-c', case.command], cwd=folder, env=environment(binary, home),
                                stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT_S, check=False)
        outcome = Outcome(result.returncode, result.stdout, result.stderr)
        given = {target for _, target in case.inputs}
        for base, _, made in os.walk(folder):
            for file in made:
                path = os.path.relpath(os.path.join(base, file), folder)
                if path in given or path in case.ignored:
                    continue
                if path.endswith('.xlsx'):
                    outcome.files[path + '.txt'] = dump(os.path.join(base, file)).encode()
                else:
                    with open(os.path.join(base, file), 'rb') as handle:
                        outcome.files[path] = handle.read()
        if keep:
            shutil.copytree(folder, keep, dirs_exist_ok=True)
    return outcome


def committed(case):
    found = {}
    for base, _, names_here in os.walk(case.expected):
        for name in names_here:
            path = os.path.join(base, name)
            with open(path, 'rb') as handle:
                found[os.path.relpath(path, case.expected)] = handle.read()
    return found


def differences(case, outcome):
    """(path in expected/, expected bytes or None, actual bytes or None) for everything that is not the same."""
    expected, actual = committed(case), outcome.as_files(case)
    return [(path, expected.get(path), actual.get(path)) for path in sorted(expected.keys() | actual.keys())
            if expected.get(path) != actual.get(path)]
