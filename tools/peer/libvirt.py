"""A live libvirt in a folder made by setup and started by serve: what it says of a domain."""
import atexit, concurrent.futures, glob, json, os, re, shlex, shutil, subprocess, time

CRASHED = 'libvirtd ended'


class Libvirt:
    def __init__(self, folder):
        self.root, self.pid = folder + '/root', open(folder + '/inner.pid').read().strip()
        # one folder for each run: several may ask at once
        self.folder = f'/fake/in/{os.getpid()}'
        os.makedirs(self.root + self.folder, exist_ok=True)
        atexit.register(shutil.rmtree, self.root + self.folder, True)

    def inside(self, *command, **options):
        where = ['nsenter', '-t', self.pid, '-n', '-m', '-p', '-u', 'chroot', self.root]
        return subprocess.run(where + list(command), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='surrogateescape', timeout=600, **options).stdout

    def virsh(self, script):
        return self.inside('virsh', '-q', '-c', 'qemu:///system', input=script)

    def revive(self):
        """Some documents end libvirtd: the next question must not suffer from it."""
        while 'libvirt-sock' in self.virsh('uri\n'):
            self.inside('libvirtd', '-d')
            time.sleep(1)

    def put(self, name, text):
        path = f'{self.folder}/{name}.xml'
        with open(self.root + path, 'w') as f:
            f.write(text)
        return path

    def native(self, texts):
        """
        Of each text (line, None) by domxml-to-native, or (None, what libvirt says against it). It reads each document as a new one, and every card
        as type ethernet.
        """
        parts = [texts[k:k + 50] for k in range(0, len(texts), 50)]
        with concurrent.futures.ThreadPoolExecutor(2) as both:
            return [answer for part in both.map(self.some, parts, range(len(parts))) for answer in part]

    def some(self, texts, place):
        paths = [self.put(f'{place % 8}-{i}', t) for i, t in enumerate(texts)]
        answer = self.virsh(''.join(f'domxml-to-native qemu-argv {p}\n' for p in paths))
        pieces = re.split(r'virsh # domxml-to-native qemu-argv (\S+)\n', answer)
        said = {path: body.split('virsh # ')[0].strip() for path, body in zip(pieces[1::2], pieces[2::2])}
        out = []
        for path in paths:
            body = said.get(path, 'error: Failed to connect')
            out.append((body + '\n', None) if body.startswith('LC_ALL=C') else (None, body))
        lost = [i for i, (_, e) in enumerate(out) if e and re.search('Failed to connect|End of file while reading|client socket is closed|Cannot recv data|Broken pipe', e)]
        if lost:
            self.revive()
            if len(texts) == 1:
                return [(None, CRASHED)]
            for i in lost:
                out[i] = self.some([texts[i]], place)[0]
        return out

    def starts(self, texts):
        """Of each text the line as libvirt really runs it: the stand-in for QEMU notes its arguments and ends."""
        return [answer for k in range(0, len(texts), 20) for answer in self.started(texts[k:k + 20])]

    def started(self, texts):
        # a domain is known again by its UUID, of which each has another
        marks = {f'{i:08x}-edaf-9455-926a-d65c16db1809': i for i in range(len(texts))}
        uuids = [re.search('<uuid>([^<]*)', t)[1] for t in texts]
        paths = [self.put(f'start-{i}', t.replace(u, m)) for i, (t, u, m) in enumerate(zip(texts, uuids, marks))]
        log = self.root + '/fake/log'
        at = os.path.getsize(log)
        answer = self.virsh(''.join(f'create {p}\n' for p in paths))
        pieces = re.split(r'virsh # create (\S+)\n', answer)
        said = {path: body.split('virsh # ')[0].strip() for path, body in zip(pieces[1::2], pieces[2::2])}
        lines = dict(self.noted(log, at))
        if 'prior to exec' in answer:
            stopped = {m for m, i in marks.items() if 'prior to exec' in said.get(paths[i], '')}
            lines.update((m, line) for m, line in self.logged().items() if m in stopped)
        lines = {marks[m]: line.replace(m, uuids[marks[m]]) for m, line in lines.items() if m in marks}
        return [(lines[i], None) if i in lines else (None, said.get(p, 'error: no answer')) for i, p in enumerate(paths)]

    def noted(self, log, at):
        with open(log) as f:
            f.seek(at)
            for line in f:
                if '"guest=' in line:
                    arguments = json.loads(line)
                    yield arguments[arguments.index('-uuid') + 1], shlex.join(arguments) + '\n'

    def logged(self):
        """What libvirt would have run, from its own log, where this machine's limits end the start just before."""
        text = ''.join(open(f, errors='replace').read() for f in sorted(glob.glob(self.root + '/var/log/libvirt/qemu/guest.log*'), reverse=True))
        blocks = re.findall(r'(?m)^LC_ALL=C.*?(?=^\d{4}-\d\d-\d\d |\Z)', text, re.S)
        return {re.search(r'-uuid (\S+)', b)[1]: b.strip() + '\n' for b in blocks}

    def defined(self, texts):
        """Of each text the XML of the defined domain, or None."""
        out = []
        for k in range(0, len(texts), 50):
            part = texts[k:k + 50]
            names = [re.search('<name>([^<]*)', t)[1] for t in part]
            # a TPM's state is kept: its folder may be any, and libvirt would remove it with all that is in it
            answer = self.virsh(''.join(f'define {self.put(f"define{i}", t)}\ndumpxml --inactive --security-info {n}\nundefine --nvram --keep-tpm {n}\n' for i, (t, n) in enumerate(zip(part, names))))
            bodies = answer.split('virsh # define ')[1:]
            for body in bodies + [''] * (len(part) - len(bodies)):
                found = re.search('<domain.*</domain>', body, re.S)
                out.append(found[0] + '\n' if found and 'error: Failed to define' not in body else None)
            if 'Failed to connect' in answer:
                self.revive()
        return out
