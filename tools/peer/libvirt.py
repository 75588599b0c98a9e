"""A live libvirt in a folder made by setup and started by serve: what it says of a domain."""
import json, os, re, shlex, subprocess


class Libvirt:
    def __init__(self, folder):
        self.root, self.pid = folder + '/root', open(folder + '/inner.pid').read().strip()
        self.inbox = self.root + '/fake/in'
        os.makedirs(self.inbox, exist_ok=True)

    def virsh(self, script):
        inside = ['nsenter', '-t', self.pid, '-n', '-m', '-p', '-u', 'chroot', self.root, 'virsh', '-q', '-c', 'qemu:///system']
        return subprocess.run(inside, input=script, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='surrogateescape', timeout=600).stdout

    def put(self, i, text):
        with open(f'{self.inbox}/{i}.xml', 'w') as f:
            f.write(text)
        return f'/fake/in/{i}.xml'

    def native(self, texts):
        """The lines of domxml-to-native, None where it refuses, and what it says then. It reads each document as a new one, and every card as type ethernet."""
        out = []
        for k in range(0, len(texts), 50):
            part = texts[k:k + 50]
            answer = self.virsh(''.join(f'domxml-to-native qemu-argv {self.put(i, t)}\n' for i, t in enumerate(part)))
            pieces = re.split(r'virsh # domxml-to-native qemu-argv /fake/in/(\d+)\.xml\n', answer)
            said = {int(i): body.split('virsh # ')[0].strip() for i, body in zip(pieces[1::2], pieces[2::2])}
            for i in range(len(part)):
                body = said.get(i, 'error: no answer')
                out.append((body + '\n', None) if body.startswith('LC_ALL=C') else (None, body))
        return out

    def start(self, text):
        """The line as libvirt really runs it: the stand-in for QEMU notes its arguments and ends."""
        log = self.root + '/fake/log'
        at = os.path.getsize(log)
        said = self.virsh(f'create {self.put(0, text)}\n').replace('virsh # ', '')
        with open(log) as f:
            f.seek(at)
            runs = [json.loads(line) for line in f if line.startswith('[')]
        runs = [r for r in runs if any(x.startswith('guest=') for x in r)]
        return (shlex.join(runs[-1]) + '\n', None) if runs else (None, said.strip())

    def defined(self, text):
        """The XML of the defined domain, or None and what libvirt says."""
        said = self.virsh(f'define {self.put(0, text)}\n')
        if 'error' in said:
            return None, said.strip()
        xml = self.virsh('dumpxml --inactive guest\n').split('\n', 1)[1]
        self.virsh('undefine --nvram guest\n')
        return xml.split('virsh # ')[0], None
