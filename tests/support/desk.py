# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk that a test starts, and ends."""
import http.client
import json
import re
import subprocess
import time
import urllib.parse

WAIT_S = 60


class Desk:
    """`mingxi serve` on a free port. Use as a context manager."""

    def __init__(self, binary, folder):
        self.binary, self.folder, self.process = binary, folder, None

    def start(self):
        self.process = subprocess.Popen([self.binary, 'serve', '--port', '0', '--folder', self.folder, '--jobs', '1'],
                                        stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        found = re.search(r'http://127\.0\.0\.1:(\d+)/', line)
        assert found, line
        self.port = int(found[1])
        return self

    def stop(self, signal='terminate'):
        getattr(self.process, signal)()
        self.process.wait(timeout=WAIT_S)
        self.process.stderr.close()

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    def ask(self, method, path, body=None, headers=None, raw=False):
        """(status, answer): JSON as objects, or bytes with `raw`."""
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=WAIT_S)
        sent = {'X-Mingxi': '1'} if headers is None else headers
        connection.request(method, '/api/v1/' + path, body=body, headers=sent)
        response = connection.getresponse()
        data = response.read()
        connection.close()
        return response.status, data if raw else json.loads(data)

    def upload(self, path, name):
        with open(path, 'rb') as handle:
            status, answer = self.ask('POST', 'documents?name=' + urllib.parse.quote(name), handle.read())
        assert status == 202, answer
        return answer['id']

    def wait_for(self, ident, ready=lambda document: document['status'] != 'waiting'):
        """The document once it is `ready` and nothing waits any more."""
        end = time.monotonic() + WAIT_S
        while time.monotonic() < end:
            _, document = self.ask('GET', f'documents/{ident}')
            if ready(document) and not self.ask('GET', 'jobs')[1]['waiting']:
                return document
            time.sleep(0.1)
        raise AssertionError(f'not ready: {document}')
