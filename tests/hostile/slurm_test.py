# SPDX-License-Identifier: GPL-3.0-or-later
"""A cluster of one machine, started here: 200 files in 10 shards, the node killed half way, the missing shards submitted
again as merge says. Needs Debian's slurm-wlm and root; skipped without.

usage: slurm_test.py BINARY SAMPLES SCRIPTS
"""
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

FILES, SHARDS = 200, 10
SKIPPED = 77
NEEDED = ('/usr/sbin/munged', '/usr/sbin/slurmctld', '/usr/sbin/slurmd', '/usr/bin/sbatch')
PATIENCE_S = 240


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


class Cluster:
    """munged, slurmctld and slurmd by hand, in a folder of their own."""

    def __init__(self, folder):
        self.folder = folder
        self.processes = {}
        self.munge_socket = os.path.join(folder, 'munge.socket')
        name = socket.gethostname()
        with open(os.path.join(folder, 'munge.key'), 'wb') as handle:
            handle.write(os.urandom(1024))
        os.chmod(handle.name, 0o400)
        self.config = os.path.join(folder, 'slurm.conf')
        with open(self.config, 'w', encoding='utf-8') as handle:
            handle.write(f'''ClusterName=one
SlurmctldHost={name}(127.0.0.1)
SlurmctldPort={free_port()}
SlurmdPort={free_port()}
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket={self.munge_socket}
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
SlurmdTimeout=5
MinJobAge=300
NodeName={name} NodeAddr=127.0.0.1 CPUs={os.cpu_count()} State=UNKNOWN
PartitionName=main Nodes={name} Default=YES MaxTime=INFINITE State=UP
''')
        for made in ('state', 'spool'):
            os.mkdir(os.path.join(folder, made))
        self.environment = {**os.environ, 'SLURM_CONF': self.config}

    def start(self, name, *command):
        log = open(os.path.join(self.folder, name + '.out'), 'ab')
        self.processes[name] = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log,
                                                stdin=subprocess.DEVNULL)

    def start_node(self):
        self.start('slurmd', '/usr/sbin/slurmd', '-D')

    def start_all(self):
        self.start('munged', '/usr/sbin/munged', '-F', '-f', '-S', self.munge_socket, '--key-file',
                   os.path.join(self.folder, 'munge.key'), '--pid-file', os.path.join(self.folder, 'munge.pid'),
                   '--log-file', os.path.join(self.folder, 'munge.log'), '--seed-file', os.path.join(self.folder, 'munge.seed'))
        self.wait(lambda: os.path.exists(self.munge_socket))
        self.start('slurmctld', '/usr/sbin/slurmctld', '-D')
        self.start_node()
        self.wait(lambda: 'idle' in self.run('sinfo', '-h', '-o', '%t'))

    def run(self, *command):
        result = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        return result.stdout

    def wait(self, is_done):
        end = time.monotonic() + PATIENCE_S
        while not is_done():
            if time.monotonic() > end:
                raise TimeoutError('the cluster did not get there')
            time.sleep(0.2)

    def kill_node(self):
        """As if the power went: slurmd, the steps it looks after, and their workers."""
        kept = {self.processes[name].pid for name in ('munged', 'slurmctld')}
        for pid in map(int, filter(str.isdigit, os.listdir('/proc'))):
            if pid not in kept and self.owns(pid):
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
        self.processes.pop('slurmd').wait()

    def owns(self, pid):
        """Whether the process was started by this cluster: its environment names our configuration."""
        if pid == os.getpid():
            return False
        try:
            with open(f'/proc/{pid}/environ', 'rb') as handle:
                return f'SLURM_CONF={self.config}'.encode() in handle.read().split(b'\0')
        except OSError:
            return False

    def stop(self):
        for name in ('slurmd', 'slurmctld', 'munged'):
            process = self.processes.get(name)
            if process:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()


def main():
    binary, samples, scripts = map(os.path.abspath, sys.argv[1:4])
    if os.getuid() or not all(map(os.path.exists, NEEDED)):
        print('skipped: needs root and slurm-wlm')
        return SKIPPED
    folder = tempfile.mkdtemp(prefix='mingxi-slurm-')
    cluster = Cluster(folder)
    try:
        run(cluster, folder, binary, samples, scripts)
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def run(cluster, folder, binary, samples, scripts):
    inputs, shards, out = (os.path.join(folder, name) for name in ('in', 'shards', 'out'))
    os.mkdir(inputs)
    with open(os.path.join(samples, 'unit-budget-browser', 'unit-budget.pdf'), 'rb') as handle:
        data = handle.read()
    for number in range(FILES):
        with open(os.path.join(inputs, f'{number:03}.pdf'), 'wb') as handle:
            handle.write(data + b'\n%% %d' % number)

    def mingxi(*arguments):
        return subprocess.run([binary, *arguments], capture_output=True, text=True, check=False)

    assert mingxi('shard', inputs, '-o', shards, '--count', str(SHARDS)).returncode == 0
    cluster.environment['MINGXI'] = binary
    cluster.start_all()

    def submit(indices):
        cluster.run('sbatch', f'--array={indices}', '--cpus-per-task=1', '--mem-per-cpu=0', '--no-requeue', '--chdir', folder,
                    os.path.join(scripts, 'slurm', 'mingxi-array.sh'), shards, '--format', 'json')

    def results():
        return sum(len(os.listdir(os.path.join(shards, run, 'docs'))) for run in os.listdir(shards)
                   if os.path.isdir(os.path.join(shards, run, 'docs')))

    submit(f'1-{SHARDS}')
    cluster.wait(lambda: results() > FILES // 4)
    cluster.kill_node()
    half = mingxi('merge', shards, '-o', out)
    assert half.returncode == 3 and 'missing: ' in half.stderr, half.stderr
    print(f'killed after {results()} of {FILES}; merge names {half.stderr.count("missing: ")} missing inputs')
    cluster.start_node()
    for _ in range(5):  # As the documentation says: submit again what merge names, until it names none.
        cluster.wait(lambda: not cluster.run('squeue', '-h').strip())
        merged = mingxi('merge', shards, '-o', out)
        if merged.returncode == 0:
            break
        submit(re.search(r'--array=([\d,]+)', merged.stderr)[1])
    assert merged.returncode == 0, merged.stderr
    assert mingxi('verify', out, '--list', os.path.join(shards, 'inputs.list')).returncode == 0
    with open(os.path.join(out, 'manifest.jsonl'), encoding='utf-8') as handle:
        rows = [json.loads(line) for line in handle]
    assert len(rows) == FILES == len({row['path'] for row in rows})
    assert {row['status'] for row in rows} == {'done'}
    print(f'complete: {len(rows)} inputs, no duplicates')


if __name__ == '__main__':
    sys.exit(main())
