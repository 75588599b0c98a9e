"""virt-argv, asked about many documents in one call for each architecture."""
import collections, json, os, re, shlex, subprocess, tempfile, time

ARCH = re.compile(r"""<type[^>]*\barch=["'](\w+)["']""")


def architecture(text):
    m = ARCH.search(text)
    return m[1] if m else 'x86_64'


class Ours:
    def __init__(self, tool, transcripts, host, libvirt, started=False):
        self.command, self.transcripts = shlex.split(tool), transcripts
        with open(host) as f:
            facts = json.load(f)
        if not started:
            # domxml-to-native gives out no ports
            facts.get('display', {}).pop('portMin', None)
        # from the time a clock can be set at a distance
        facts.setdefault('clock', {}).setdefault('now', int(time.time()))
        self.host = tempfile.NamedTemporaryFile('w', suffix='.json')
        json.dump(facts, self.host)
        self.host.flush()
        self.facts = ['--brief', '--style', 'libvirt', '--libvirt', libvirt, '--host', self.host.name]

    def run(self, texts, verb, options, ending):
        """(output, None) or (None, message) of each text; None where there is no transcript for its architecture."""
        out, by_arch = [None] * len(texts), collections.defaultdict(list)
        for i, t in enumerate(texts):
            by_arch[architecture(t)].append(i)
        with tempfile.TemporaryDirectory() as d:
            for arch, numbers in by_arch.items():
                replies = os.path.join(self.transcripts, arch + '.replies')
                if not os.path.exists(replies):
                    continue
                for i in numbers:
                    open(f'{d}/{i}.xml', 'w').write(texts[i])
                call = self.command + [verb, *self.facts, '--qemu', replies, *options, '--output-dir', d + '/out'] + [f'{d}/{i}.xml' for i in numbers]
                p = subprocess.run(call, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
                if p.returncode not in (0, 1):
                    print(f'{arch}: the tool exited {p.returncode}: {p.stdout[-500:]}')
                for i in numbers:
                    good, bad = f'{d}/out/{i}.{ending}', f'{d}/out/{i}.err'
                    out[i] = (open(good).read(), None) if os.path.exists(good) else (None, open(bad).read() if os.path.exists(bad) else 'no output')
        return out

    def lines(self, texts, new):
        return self.run(texts, 'convert', ['--abi-update'] if new else [], 'args')

    def normalized(self, texts):
        """Of documents that are defined anew, as libvirt fills them in; a call for each."""
        return [self.filled(t) for t in texts]

    def filled(self, text):
        replies = os.path.join(self.transcripts, architecture(text) + '.replies')
        if not os.path.exists(replies):
            return None
        call = self.command + ['normalize', *self.facts, '--abi-update', '--qemu', replies, '-']
        p = subprocess.run(call, input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        return (p.stdout, None) if p.returncode == 0 else (None, p.stderr)
