# SPDX-License-Identifier: GPL-3.0-or-later
"""scripts/install and scripts/mingxi with stand-ins for apt-get, dpkg-query and sudo: what they would install, where they
talk, what they do when something fails."""
import os
import shutil
import stat
import subprocess
import tempfile
import unittest

SCRIPTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'scripts')
PACKAGES = '''# A list.
# build: to build
alpha
beta

# tests: to test
gamma
delta command:delta-tool
'''


class Place:
    """A source tree with stand-ins in front of the PATH; each call of one is noted in a log."""

    def __init__(self, root, installed, user=0, sudo=True, apt='exit 0'):
        self.root, self.bin, self.log = root, os.path.join(root, 'bin'), os.path.join(root, 'log')
        os.makedirs(os.path.join(root, 'scripts'))
        os.mkdir(self.bin)
        for name in ('install', 'mingxi'):
            shutil.copy(os.path.join(SCRIPTS, name), os.path.join(root, 'scripts', name))
        with open(os.path.join(root, 'scripts', 'packages.txt'), 'w', encoding='utf-8') as handle:
            handle.write(PACKAGES)
        self.stand_in('dpkg-query', ''.join(f'echo "{package} installed"\n' for package in installed))
        self.stand_in('apt-get', f'echo "apt-get $*" >> {self.log}; echo noise; {apt}')
        self.stand_in('id', f'echo {user}')
        for tool in ('awk', 'env', 'sh', 'find', 'cat', 'mkdir', 'touch', 'mv', 'tail', 'grep', 'flock', 'sleep'):
            os.symlink(shutil.which(tool), os.path.join(self.bin, tool))
        if sudo:
            self.stand_in('sudo', f'echo "sudo $*" >> {self.log}; "$@"')

    def stand_in(self, name, body):
        path = os.path.join(self.bin, name)
        with open(path, 'w', encoding='utf-8') as handle:
            handle.write('#!/bin/sh\n' + body + '\n')
        os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)

    def run(self, name, *arguments, given=''):
        return subprocess.run(['sh', os.path.join(self.root, 'scripts', name), *arguments], input=given,
                              env={'PATH': self.bin}, cwd=self.root, capture_output=True, text=True, check=False)

    def logged(self):
        if not os.path.exists(self.log):
            return []
        with open(self.log, encoding='utf-8') as handle:
            return handle.read().splitlines()


class WithPlace(unittest.TestCase):
    def place(self, **how):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return Place(folder.name, **how)


class Install(WithPlace):
    def test_nothing_missing_says_nothing(self):
        place = self.place(installed=['alpha', 'beta'])
        result = place.run('install', 'build')
        self.assertEqual((result.returncode, result.stdout, result.stderr, place.logged()), (0, '', '', []))

    def test_only_what_is_missing_in_the_named_sections(self):
        place = self.place(installed=['alpha'])
        result = place.run('install', 'build', 'tests')
        self.assertEqual(place.logged(), ['apt-get install -y -q --no-install-recommends beta gamma delta'])
        self.assertIn('about to install: beta gamma delta', result.stderr)
        self.assertEqual(result.stdout, '')

    def test_a_command_that_is_there_already_needs_no_package(self):
        place = self.place(installed=['alpha', 'beta', 'gamma'])
        place.stand_in('delta-tool', 'exit 0')
        self.assertEqual(place.run('install', 'build', 'tests').returncode, 0)
        self.assertEqual(place.logged(), [])

    def test_other_sections_are_left_alone(self):
        place = self.place(installed=['alpha', 'beta'])
        place.run('install', 'build')
        self.assertEqual(place.logged(), [])

    def test_old_package_lists_are_fetched_and_the_install_tried_again(self):
        place = self.place(installed=['alpha'], apt='case $* in update*) touch updated;; *) [ -e updated ];; esac')
        self.assertEqual(place.run('install', 'build').returncode, 0)
        self.assertEqual([line.split()[1] for line in place.logged()], ['install', 'update', 'install'])

    def test_failure_is_a_failure(self):
        self.assertNotEqual(self.place(installed=[], apt='exit 100').run('install', 'build').returncode, 0)

    def test_through_sudo(self):
        place = self.place(installed=['alpha'], user=1000)
        result = place.run('install', 'build')
        self.assertIn('with sudo', result.stderr)
        self.assertTrue(place.logged()[0].startswith('sudo env'), place.logged())

    def test_without_sudo_it_says_what_to_do(self):
        place = self.place(installed=['alpha'], user=1000, sudo=False)
        result = place.run('install', 'build')
        self.assertEqual((result.returncode, place.logged()), (2, []))
        self.assertIn('apt-get install beta', result.stderr)


class Mingxi(WithPlace):
    def built_place(self):
        """A tree whose `cmake` makes a command that repeats its arguments and its input."""
        place = self.place(installed=['alpha', 'beta'])
        for name in ('CMakeLists.txt', 'CMakePresets.json'):
            with open(os.path.join(place.root, name), 'w', encoding='utf-8') as handle:
                handle.write('{}')
        os.mkdir(os.path.join(place.root, 'model'))
        place.stand_in('cmake', f'''echo "cmake $*" >> {place.log}; echo noise
[ ! -e fail ] || exit 1
case $* in *--fresh*) mkdir -p build/release; touch build/release/build.ninja
  echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" > build/release/CMakeCache.txt;;
*) mkdir -p build/release/cli
  printf '#!/bin/sh\\necho "ran $*"; cat\\n' > build/release/cli/mingxi; chmod +x build/release/cli/mingxi;; esac''')
        os.symlink(shutil.which('chmod'), os.path.join(place.bin, 'chmod'))
        return place

    def test_builds_once_and_passes_everything_on(self):
        place = self.built_place()
        for expected_calls in (2, 2):
            result = place.run('mingxi', 'convert', 'a b', given='the input')
            self.assertEqual((result.returncode, result.stdout), (0, 'ran convert a b\nthe input'), result.stderr)
            self.assertEqual(len(place.logged()), expected_calls)

    def test_says_that_it_builds_where_no_terminal_listens_and_then_nothing_more(self):
        place = self.built_place()
        self.assertIn('building', place.run('mingxi').stderr)
        self.assertEqual(place.run('mingxi').stderr, '')

    def test_builds_again_after_a_change(self):
        place = self.built_place()
        place.run('mingxi')
        changes = {
            'new file': lambda: open(os.path.join(place.root, 'model', 'a.cc'), 'w', encoding='utf-8').close(),
            'removed file': lambda: os.remove(os.path.join(place.root, 'model', 'a.cc')),
            'old file moved into place': self.move_old_file(place),
            'binary removed': lambda: os.remove(os.path.join(place.root, 'build/release/cli/mingxi')),
        }
        for name, change in changes.items():
            with self.subTest(name):
                change()
                before = len(place.logged())
                place.run('mingxi')
                self.assertEqual(len(place.logged()), before + 1)
                place.run('mingxi')
                self.assertEqual(len(place.logged()), before + 1)

    @staticmethod
    def move_old_file(place):
        def change():
            old = os.path.join(place.root, 'old.cc')
            with open(old, 'w', encoding='utf-8') as handle:
                handle.write('//')
            os.utime(old, (1, 1))
            os.rename(old, os.path.join(place.root, 'model', 'b.cc'))
        return change

    @unittest.skipUnless(os.path.exists('/var/lib/dpkg/status'), 'this is no Debian system')
    def test_builds_again_after_a_change_of_its_own_packages_only(self):
        place = self.built_place()
        place.run('mingxi')
        packages = os.path.join(place.root, 'build/release/packages')
        os.utime(packages, (0, 0))  # As if dpkg had been busy since.
        before = len(place.logged())
        self.assertEqual(place.run('mingxi', 'x').returncode, 0)
        self.assertEqual(len(place.logged()), before)
        place.stand_in('dpkg-query', 'echo "alpha installed"; echo "beta installed"; echo "alpha 2.0"')
        os.utime(packages, (0, 0))
        place.run('mingxi', 'x')
        self.assertGreater(len(place.logged()), before)

    def test_a_failed_build_runs_nothing_and_is_tried_again(self):
        place = self.built_place()
        place.run('mingxi')
        open(os.path.join(place.root, 'fail'), 'w', encoding='utf-8').close()
        open(os.path.join(place.root, 'model', 'a.cc'), 'w', encoding='utf-8').close()
        for _ in range(2):
            result = place.run('mingxi')
            self.assertEqual((result.returncode, result.stdout), (2, ''))
            self.assertIn('the build failed', result.stderr)
        os.remove(os.path.join(place.root, 'fail'))
        self.assertEqual(place.run('mingxi').returncode, 0)

    def test_a_tree_that_was_moved_is_configured_anew(self):
        place = self.built_place()
        place.run('mingxi')
        with open(os.path.join(place.root, 'build/release/CMakeCache.txt'), 'w', encoding='utf-8') as handle:
            handle.write('CMAKE_HOME_DIRECTORY:INTERNAL=/elsewhere\n')
        open(os.path.join(place.root, 'model', 'a.cc'), 'w', encoding='utf-8').close()
        place.run('mingxi')
        self.assertIn('--fresh', place.logged()[-2])


if __name__ == '__main__':
    unittest.main()
