# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk's interface: every call of its OpenAPI document, refusals, kills, odd requests, many connections.

usage: api_test.py BINARY [REQUESTS]

REQUESTS mutated requests are sent (default 60) with a seed that is printed.
"""
import http.client
import json
import os
import random
import socket
import sys
import tempfile
import threading
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, '..', '..')
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
from desk import Desk  # noqa: E402  (from tests/support)

BINARY = os.path.abspath(sys.argv[1])
REQUESTS = int(sys.argv[2]) if len(sys.argv) > 2 else 60
SAMPLE = os.path.join(ROOT, 'samples', 'unit-budget-browser', 'unit-budget.pdf')
TABLE = '科目编码,科目名称,预算数\n201,一般公共服务支出,1200.00\n205,教育支出,300.00\n,合计,1500.00\n'


class Api(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.desk = Desk(BINARY, os.path.join(cls.folder.name, 'desk')).start()
        cls.first = cls.desk.upload(SAMPLE, '预算.pdf')
        path = os.path.join(cls.folder.name, 'x.csv')
        with open(path, 'w', encoding='utf-8') as handle:
            handle.write(TABLE)
        cls.second = cls.desk.upload(path, '../../etc/x.csv')
        cls.desk.wait_for(cls.first)
        cls.desk.wait_for(cls.second)

    @classmethod
    def tearDownClass(cls):
        cls.desk.stop()
        cls.folder.cleanup()

    def test_every_call_of_the_openapi_document(self):
        status, document = self.desk.ask('GET', 'openapi.json')
        self.assertEqual(status, 200)
        one = f'documents/{self.first}'
        other = os.path.join(self.folder.name, 'other.csv')
        with open(other, 'w', encoding='utf-8') as handle:
            handle.write(TABLE.replace('1200', '1201'))
        spare = self.desk.upload(other, 'other.csv')
        self.desk.wait_for(spare)
        calls = {
            'openapi': 'openapi.json', 'listDocuments': 'documents?year=2024', 'getDocument': one,
            'getResult': one + '/files/xlsx', 'getReview': one + '/review', 'listTables': one + '/tables',
            'getTable': one + '/tables/t01', 'listFindings': one + '/findings', 'getCorrections': one + '/corrections',
            'setCorrections': (one + '/corrections', {'schema': 'mingxi/corrections-1', 'corrections': []}),
            'setReviewed': (one + '/reviewed', {'reviewed': True}), 'searchFigures': 'figures?code=201',
            'diff': f'diff?a={self.second}&b={spare}', 'getExport': 'exports/figures.csv', 'listJobs': 'jobs',
            'upload': ('documents?name=again.csv', TABLE), 'deleteDocument': f'documents/{spare}',
        }
        seen = set()
        for path, methods in document['paths'].items():
            for method, operation in methods.items():
                name = operation['operationId']
                seen.add(name)
                if name in ('events', 'deleteDocument'):
                    continue  # Below.
                call = calls[name]
                target, body = call if isinstance(call, tuple) else (call, None)
                body = json.dumps(body) if isinstance(body, dict) else body
                status, answer = self.desk.ask(method.upper(), target, body and body.encode(), raw=True)
                self.assertEqual(str(status), next(iter(operation['responses'])), (name, answer[:200]))
                self.assertTrue(answer, name)
        self.assertEqual(seen, set(calls) | {'events'})
        self.desk.wait_for(self.first)
        self.assertEqual(self.desk.ask('DELETE', calls['deleteDocument'])[0], 200)
        self.assertEqual(self.desk.ask('GET', f'documents/{spare}')[0], 404)
        self.desk.wait_for(self.first)

    def test_results_are_those_of_the_command(self):
        status, document = self.desk.ask('GET', f'documents/{self.first}/files/json')
        self.assertEqual((status, document['schema']), (200, 'mingxi/document-1'))
        status, data = self.desk.ask('GET', f'documents/{self.first}/files/xlsx', raw=True)
        self.assertEqual(data[:2], b'PK')
        _, found = self.desk.ask('GET', f'documents/{self.first}/tables/t01?limit=1000')
        figures = [f for f in found['figures'] if f['row_number'] == 35 and f['column_number'] == 4]
        self.assertEqual([(f['value'], f['status'], f['page']) for f in figures], [(712.67, 'confirmed', 2)])

    def test_names_are_never_paths(self):
        document = self.desk.ask('GET', f'documents/{self.second}')[1]
        self.assertEqual(document['name'], 'x.csv')
        for ident in ('..', '%2e%2e', '../../etc', 'x' * 16, self.first[:15], self.first.upper()):
            self.assertEqual(self.desk.ask('GET', f'documents/{ident}')[0], 404, ident)
        for name in ('manifest.jsonl', '..%2fmanifest.jsonl', '%2e%2e/manifest.jsonl'):
            self.assertEqual(self.desk.ask('GET', f'exports/{name}')[0], 404, name)

    def test_the_same_bytes_are_one_document(self):
        before = self.desk.ask('GET', 'documents')[1]['total']
        self.assertEqual(self.desk.upload(SAMPLE, 'copy.pdf'), self.first)
        self.assertEqual(self.desk.ask('GET', 'documents')[1]['total'], before)
        self.desk.wait_for(self.first)

    def test_a_correction_takes_effect(self):
        path = os.path.join(self.folder.name, 'wrong.csv')
        with open(path, 'w', encoding='utf-8') as handle:
            handle.write(TABLE.replace('300.00', '301.00'))
        ident = self.desk.upload(path, 'wrong.csv')
        document = self.desk.wait_for(ident)
        self.assertEqual(document['checks_fail'], 1)
        corrections = {'schema': 'mingxi/corrections-1', 'source': {'file': 'wrong.csv', 'sha256': document['sha256']},
                       'corrections': [{'kind': 'cell', 'table': 't01', 'row': 2, 'column': 2, 'printed': '301.00',
                                        'text': '300.00'}]}
        status, _ = self.desk.ask('PUT', f'documents/{ident}/corrections', json.dumps(corrections).encode())
        self.assertEqual(status, 202)
        document = self.desk.wait_for(ident, lambda one: one.get('checks_fail') == 0)
        self.assertTrue(document['corrected'])
        self.assertEqual(self.desk.ask('GET', f'documents/{ident}/corrections')[1]['corrections'], corrections['corrections'])

    def test_what_cannot_be_read_says_why(self):
        path = os.path.join(self.folder.name, 'broken.pdf')
        with open(path, 'wb') as handle:
            handle.write(b'%PDF-1.4\nnothing')
        document = self.desk.wait_for(self.desk.upload(path, 'broken.pdf'))
        self.assertEqual((document['status'], document['reason']), ('failed', 'damaged'))
        self.assertTrue(document['message'])

    def test_strangers_are_refused(self):
        for headers, status in (({}, 403), ({'X-Mingxi': '1', 'Origin': 'http://evil.example'}, 403),
                                ({'X-Mingxi': '1', 'Host': 'evil.example'}, 403),
                                ({'X-Mingxi': '1', 'Origin': f'http://127.0.0.1:{self.desk.port}'}, 200)):
            got, answer = self.desk.ask('PUT', f'documents/{self.second}/reviewed', b'{"reviewed": true}', headers)
            self.assertEqual(got, status, (headers, answer))
        self.assertEqual(self.desk.ask('GET', 'documents', headers={'Host': 'evil.example'})[0], 403)
        connection = http.client.HTTPConnection('127.0.0.1', self.desk.port)
        connection.request('GET', '/')
        response = connection.getresponse()
        response.read()
        self.assertIn("default-src 'none'", response.headers['Content-Security-Policy'])
        self.assertIsNone(response.headers['Access-Control-Allow-Origin'])
        connection.close()

    def test_wrong_questions_are_answered(self):
        for method, path, body, status in (
                ('GET', 'nothing', None, 404), ('GET', 'figures?limit=x', None, 400), ('GET', 'figures?year=99999', None, 400),
                ('GET', f'documents/{self.first}/files/exe', None, 400), ('GET', f'diff?a={self.first}', None, 404),
                ('PUT', f'documents/{self.first}/corrections', b'{}', 400), ('PUT', f'documents/{self.first}/reviewed', b'x', 400),
                ('POST', 'documents?name=x', b'', 400)):
            got, answer = self.desk.ask(method, path, body)
            self.assertEqual(got, status, (method, path, answer))
            self.assertTrue(answer['error']['message'])

    def test_events_tell_what_happens(self):
        connection = http.client.HTTPConnection('127.0.0.1', self.desk.port, timeout=30)
        connection.request('GET', '/api/v1/events')
        response = connection.getresponse()
        path = os.path.join(self.folder.name, 'told.csv')
        with open(path, 'w', encoding='utf-8') as handle:
            handle.write(TABLE.replace('1200', '1300'))
        ident = self.desk.upload(path, 'told.csv')
        told = []
        while 'finished' not in told:
            line = response.readline().decode()
            if line.startswith('data: '):
                event = json.loads(line[6:])
                if event.get('id') == ident:
                    told.append(event['event'])
        connection.close()
        self.assertEqual([told[0], told[1], told[-1]], ['waiting', 'started', 'finished'])

    def test_slow_and_many_connections(self):
        slow = [socket.create_connection(('127.0.0.1', self.desk.port)) for _ in range(20)]
        for connection in slow:
            connection.sendall(b'POST /api/v1/documents?name=x HTTP/1.1\r\nHost: 127.0.0.1')  # And no more.
        answers = []

        def ask():
            answers.append(self.desk.ask('GET', 'documents')[0])
        threads = [threading.Thread(target=ask) for _ in range(100)]
        begin = time.monotonic()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for connection in slow:
            connection.close()
        self.assertEqual(answers, [200] * 100)
        self.assertLess(time.monotonic() - begin, 25)

    def test_odd_requests(self):
        seed = int(os.environ.get('SEED', '1'))
        print('seed', seed)
        draw = random.Random(seed)
        base = [b'GET /api/v1/documents HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n', b'GET /api/v1/figures?q=%%E4 HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n',
                b'PUT /api/v1/documents/0123456789abcdef/corrections HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-Mingxi: 1\r\nContent-Length: 9\r\n\r\n{"a": [1]',
                b'POST /api/v1/documents?name=a HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-Mingxi: 1\r\nContent-Length: 3\r\n\r\nabc']
        for _ in range(REQUESTS):
            data = bytearray(draw.choice(base) % self.desk.port)
            for _ in range(draw.randint(1, 8)):
                at = draw.randrange(len(data))
                kind = draw.randrange(4)
                if kind == 0:
                    data[at] = draw.randrange(256)
                elif kind == 1:
                    del data[at:at + draw.randint(1, 9)]
                elif kind == 2:
                    data[at:at] = bytes(draw.randrange(256) for _ in range(draw.randint(1, 9)))
                else:
                    data[at:at] = draw.choice([b'../', b'%00', b'\r\n', b'Content-Length: 99999999999\r\n', b'{' * 50])
                if not data:
                    break
            with socket.create_connection(('127.0.0.1', self.desk.port), timeout=5) as connection:
                connection.sendall(bytes(data))
                connection.shutdown(socket.SHUT_WR)
                connection.settimeout(0.05)
                try:
                    connection.recv(4096)
                except (TimeoutError, ConnectionError):
                    pass
        self.assertIsNone(self.desk.process.poll())
        self.assertEqual(self.desk.ask('GET', 'documents')[0], 200)


class Kills(unittest.TestCase):
    def test_nothing_is_lost(self):
        draw = random.Random(7)
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(BINARY, os.path.join(folder, 'desk'))
            idents = []
            for number in range(6):
                desk.start()
                path = os.path.join(folder, f'{number}.csv')
                with open(path, 'w', encoding='utf-8') as handle:
                    handle.write(TABLE.replace('1200', str(1200 + number)))
                idents.append(desk.upload(path, f'{number}.csv'))
                time.sleep(draw.random() * 0.4)
                desk.stop('kill')
            with desk:
                for ident in idents:
                    self.assertEqual(desk.wait_for(ident)['status'], 'done')
                self.assertEqual(desk.ask('GET', 'documents')[1]['total'], len(idents))


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
