"""The city's portal on this machine, which a virtual machine reaches as 10.0.2.2, with an authority for kiosks and invented people."""

import json
import os
import re
import shutil
import ssl
import subprocess
import time
import urllib.request

# A port that the kiosk's firewall lets out.
PORT = 8443
ADDRESS = f'https://10.0.2.2:{PORT}'
DEMONSTRATION = 'demo-kiosk.vikno-demonstration-kiosk-key'


class Portal:
    """directory/java runs a class of the portal; everything else there is made here. data: where the database lies instead."""

    def __init__(self, directory, data=None, port=PORT):
        self.directory = directory
        self.data, self.port = data or directory, port
        self.process = None

    def path(self, name):
        return os.path.join(self.directory, name)

    def database(self):
        return '--database=jdbc:sqlite:' + os.path.join(self.data, 'portal.db')

    def command(self, name, *words):
        done = subprocess.run([self.path('java'), 'ua.vikno.portal.' + name, *words], cwd=self.directory, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f'{words}: {done.stdout[-2000:]}')
        return done.stdout

    def start(self, seconds=600):
        authority = '--ca=' + self.path('ca')
        if not os.path.exists(self.path('ca/server.pem')):
            shutil.rmtree(self.path('ca'), ignore_errors=True)
            self.command('enrolment.AuthorityCommand', 'ca', 'new', authority)
            self.command('enrolment.AuthorityCommand', 'ca', 'server', '10.0.2.2', 'localhost', authority)
        ready = self.path(f'ready-{self.port}')
        if os.path.exists(ready):
            os.remove(ready)
        with open(self.path('log'), 'ab') as log:
            self.process = subprocess.Popen(
                [self.path('java'), 'ua.vikno.portal.PortalMain', '--city=pavlohrad', '--demonstration', '--registers=demo', self.database(),
                 authority, f'--port={self.port}', '--ready-file=' + ready, '--previews-per-minute=600',
                 '--server.ssl.certificate=' + self.path('ca/server.pem'), '--server.ssl.certificate-private-key=' + self.path('ca/server.key')],
                cwd=self.directory, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        end = time.time() + seconds
        while not os.path.exists(ready):
            if self.process.poll() is not None or time.time() > end:
                with open(self.path('log'), encoding='utf-8', errors='replace') as log:
                    raise RuntimeError('the portal did not start: ' + log.read()[-2000:])
            time.sleep(0.2)

    def stop(self):
        if self.process:
            self.process.terminate()
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                # On a busy machine: its files are let go of all the same.
                self.process.kill()
                self.process.wait(60)

    # A kiosk

    def invite(self, name):
        # A kiosk of an earlier run is replaced.
        verb = 'replace' if re.search(rf'^{name} ', self.kiosks(), re.M) else 'add'
        told = self.command('enrolment.KiosksCommand', 'kiosks', verb, name, '--ca=' + self.path('ca'), '--portal=' + ADDRESS, self.database())
        return re.search(r'^VIKNO1/\S+', told, re.M)[0]

    def kiosks(self):
        return self.command('enrolment.KiosksCommand', 'kiosks', 'list', self.database())

    def confirm(self, name, code):
        self.command('enrolment.KiosksCommand', 'kiosks', 'confirm', name, code, self.database())

    # A resident's paper

    def ask(self, path, body=None, **headers):
        request = urllib.request.Request(f'https://localhost:{self.port}/api/v1/{path}', method='GET' if body is None else 'POST',
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={'Authorization': 'Bearer ' + DEMONSTRATION, 'Content-Type': 'application/json', **headers})
        trust = ssl.create_default_context(cafile=self.path('ca/ca.pem'))
        with urllib.request.urlopen(request, timeout=60, context=trust) as answer:
            return json.load(answer)

    def bill(self):
        """Forms a bill for somebody who owes something; the digits of its bar code."""
        for known in self.ask('demonstration/accounts'):
            handle = self.ask('previews', {'account': known['account']})['handle']
            session = self.ask('sessions', {'method': 'CONTROL_CODE', 'identifier': handle, 'secret': known['controlCode']})
            headers = {'Vikno-Session': session['token']}
            lines = self.ask('statement', None, **headers)['lines']
            owed = [line for line in lines if float(line['closing']) > 0]
            if len(owed) == len({(line['provider'], line['service']) for line in owed}) > 1:
                choices = [{'provider': line['provider'], 'service': line['service'], 'amount': line['closing']} for line in owed]
                return self.ask('bills', {'choices': choices}, **headers, **{'Idempotency-Key': os.urandom(16).hex()})['barcode']
        raise RuntimeError('nobody owes anything')
