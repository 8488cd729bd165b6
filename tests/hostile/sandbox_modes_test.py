# SPDX-License-Identifier: GPL-3.0-or-later
"""Kernels without Landlock and without seccomp: the one makes no difference, the other is told and nothing is opened.

usage: sandbox_modes_test.py BINARY WITHOUT_CALLS SAMPLE
"""
import os
import subprocess
import sys
import tempfile
import unittest


class Modes(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def run_without(self, what, *arguments):
        command = [BINARY, *arguments] if what is None else [WITHOUT, what, BINARY, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, timeout=120)

    def commands(self):
        out = os.path.join(self.folder.name, 'out')
        return {'convert': ['convert', SAMPLE, '-o', out + '.json'], 'review': ['review', SAMPLE, '-o', out + '.html'],
                'check': ['check', SAMPLE], 'dump': ['dump', SAMPLE], 'inspect': ['inspect', SAMPLE],
                'diff': ['diff', SAMPLE, SAMPLE], 'normalize': ['normalize', SAMPLE, '--as', 'label'],
                'batch': ['batch', SAMPLE, '-o', out, '--quiet']}

    def test_without_landlock_everything_works(self):
        whole = self.run_without(None, 'convert', SAMPLE, '-o', '-')
        self.assertEqual(self.run_without('landlock', 'convert', SAMPLE, '-o', '-').stdout, whole.stdout)
        for name, arguments in self.commands().items():
            with self.subTest(command=name):
                result = self.run_without('landlock', *arguments)
                self.assertIn(result.returncode, (0, 2) if name == 'normalize' else (0,), result.stderr)
        doctor = self.run_without('landlock', 'doctor')
        self.assertIn('no Landlock', doctor.stdout)
        self.assertEqual(doctor.returncode, self.run_without(None, 'doctor').returncode)

    def test_without_seccomp_nothing_is_opened(self):
        for name, arguments in self.commands().items():
            with self.subTest(command=name):
                result = self.run_without('seccomp', *arguments)
                self.assertEqual(result.returncode, 2, result.stderr)
                self.assertRegex(result.stderr, r'seccomp is refused here')
                self.assertRegex(result.stderr, r'--sandbox=off')
                self.assertFalse(os.path.exists(os.path.join(self.folder.name, 'out.json')))
        self.assertEqual(self.run_without('seccomp', 'doctor').returncode, 3)

    def test_without_seccomp_a_flag_goes_on(self):
        for name, arguments in self.commands().items():
            with self.subTest(command=name):
                result = self.run_without('seccomp', *arguments, '--sandbox=off')
                self.assertIn(result.returncode, (0, 2) if name == 'normalize' else (0,), result.stderr)
                self.assertNotIn('sandbox', result.stderr if name == 'normalize' else '')


def main():
    global BINARY, WITHOUT, SAMPLE
    BINARY, WITHOUT, SAMPLE = sys.argv[1:4]
    if subprocess.run([WITHOUT, 'seccomp', '/bin/true'], capture_output=True, check=False).returncode:
        print('skipped: this machine does not let us')
        return 77
    del sys.argv[1:4]
    return unittest.main(argv=sys.argv, exit=False).result.wasSuccessful() is not True


if __name__ == '__main__':
    sys.exit(main())
