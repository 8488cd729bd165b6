# SPDX-License-Identifier: GPL-3.0-or-later
"""Full disks and read-only folders: one clear line, exit status 2, nothing half-written, the old output untouched. As root a
file mode proves nothing, so the places are small file systems, mounted in a name space of their own.

usage: places_test.py BINARY SAMPLE
"""
import os
import subprocess
import sys
import tempfile
import unittest

INSIDE = '--inside'
FULL_KIB = 16  # Smaller than every output of the sample, larger than the old file in it.
OLD = b'the old output\n'
OUTPUTS = {'json': 'out.json', 'xlsx': 'out.xlsx', 'csv': 'out'}


def mounted(kind_of_place, folder):
    options = {'full': f'size={FULL_KIB}k', 'read-only': 'size=1m'}[kind_of_place]
    subprocess.run(['mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder], check=True)


class Places(unittest.TestCase):
    def place(self, kind_of_place, folder):
        mounted(kind_of_place, folder)
        self.addCleanup(subprocess.run, ['umount', folder], check=True)

    def convert(self, arguments, **environment):
        return subprocess.run([BINARY, 'convert', SAMPLE, *arguments], stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, check=False, env={**os.environ, **environment})

    def check_place(self, kind_of_place, words):
        for output_format, name in OUTPUTS.items():
            with self.subTest(place=kind_of_place, format=output_format):
                folder = tempfile.mkdtemp()
                self.addCleanup(os.rmdir, folder)  # After its place is taken away: cleanups run backwards.
                self.place(kind_of_place, folder)
                old = os.path.join(folder, name if output_format != 'csv' else 'old')
                with open(old, 'wb') as handle:
                    handle.write(OLD)
                if kind_of_place == 'read-only':
                    subprocess.run(['mount', '-o', 'remount,ro', folder], check=True)
                result = self.convert(['--format', output_format, '-o', os.path.join(folder, name)])
                self.assertEqual(result.returncode, 2, result.stderr)
                self.assertEqual(len(result.stderr.strip().splitlines()), 1, result.stderr)
                self.assertRegex(result.stderr, words)
                self.assertEqual(sorted(os.listdir(folder)), [os.path.basename(old)])
                with open(old, 'rb') as handle:
                    self.assertEqual(handle.read(), OLD)

    def test_full_disk(self):
        self.check_place('full', r'(?i)no space|disk')

    def test_read_only_folder(self):
        self.check_place('read-only', r'(?i)read-only')

    def batch(self, folder):
        return subprocess.run([BINARY, 'batch', SAMPLE, '-o', os.path.join(folder, 'out'), '--quiet'],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)

    def test_batch_on_a_full_disk_goes_on_when_there_is_room(self):
        folder = tempfile.mkdtemp()
        self.addCleanup(os.rmdir, folder)
        self.place('full', folder)
        full = self.batch(folder)
        self.assertEqual(full.returncode, 2, full.stderr)
        self.assertRegex(full.stderr, r'(?i)no space|disk')
        self.assertEqual(os.listdir(os.path.join(folder, 'out', 'docs')), [])
        subprocess.run(['mount', '-o', 'remount,size=8m', folder], check=True)
        self.assertEqual(self.batch(folder).returncode, 0)
        self.assertEqual(len(os.listdir(os.path.join(folder, 'out', 'docs'))), 1)

    def test_batch_in_a_read_only_folder(self):
        folder = tempfile.mkdtemp()
        self.addCleanup(os.rmdir, folder)
        self.place('read-only', folder)
        subprocess.run(['mount', '-o', 'remount,ro', folder], check=True)
        result = self.batch(folder)
        self.assertEqual(result.returncode, 2)
        self.assertRegex(result.stderr, r'read-only')
        self.assertEqual(len(result.stderr.strip().splitlines()), 1, result.stderr)

    def test_full_temporary_folder(self):
        """The library that writes workbooks keeps parts in temporary files and says nothing when they are cut short."""
        small = tempfile.mkdtemp()
        self.addCleanup(os.rmdir, small)
        self.place('full', small)
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(small, 'ballast'), 'wb', buffering=0) as handle:
                handle.write(bytes((FULL_KIB - 8) * 1024))
            out = os.path.join(folder, 'out.xlsx')
            result = self.convert(['-o', out], TMPDIR=small)
            whole = os.path.join(folder, 'whole.xlsx')
            self.assertEqual(self.convert(['-o', whole]).returncode, 0)
            if result.returncode == 0:  # Nothing was kept there; then the workbook must be whole.
                with open(out, 'rb') as one, open(whole, 'rb') as other:
                    self.assertEqual(one.read(), other.read())
            else:
                self.assertEqual((result.returncode, os.path.exists(out)), (2, False), result.stderr)


def main():
    global BINARY, SAMPLE
    arguments = sys.argv[1:]
    if arguments[0] != INSIDE:
        alone = ['unshare', '--mount', '--map-root-user'] if os.getuid() else ['unshare', '--mount']
        if subprocess.run([*alone, 'true'], capture_output=True, check=False).returncode:
            print('skipped: this machine does not let us mount')
            return 77
        return subprocess.run([*alone, sys.executable, '-B', __file__, INSIDE, *arguments], check=False).returncode
    BINARY, SAMPLE = map(os.path.abspath, arguments[1:3])
    return 0 if unittest.main(argv=sys.argv[:1], exit=False).result.wasSuccessful() else 1


if __name__ == '__main__':
    sys.exit(main())
