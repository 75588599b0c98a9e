"""Does a real QEMU start the line that libvirt writes? What it rejects virt-argv is right to refuse."""
import concurrent.futures, importlib.machinery, importlib.util, json, os, re, shlex, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
# what stands for no fault of the line: an accelerator that this machine has not, and what only libvirt hands over
UNDECIDED = re.compile(r'KVM|kvm|Image not in|invalid object type: cryptodev-backend-lkcf|accelerator|tpm|host CPU|fdset|Bad file descriptor|is not a (valid )?(fd|socket|file descriptor)', re.I)
# the key of the domain's secrets, which libvirt writes before it starts QEMU
KEY = re.compile(r'"file":"[^"]*/master-key\.aes"')

HOST_DEVICE = re.compile(r'\{"driver":"(vfio|vhost-vsock|vhost-scsi)[\w-]*"')


def start_check():
    """tools/start-check as a module: how it provides for a line, and isolates its start, is what is wanted here."""
    loader = importlib.machinery.SourceFileLoader('start_check', os.path.join(HERE, '../start-check'))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('start_check', loader))
    loader.exec_module(module)
    return module


def startable(line, key):
    """
    The arguments with what this machine has: TCG as the accelerator, whose CPU is 'max' where KVM's is 'host', a network of QEMU's own in place of
    descriptors of tap devices, servers in place of clients; without the devices that only a host has.
    """
    words = shlex.split(line.replace('\\\n', ' '))
    while re.match(r'[A-Z_0-9]+=', words[0]):
        words.pop(0)
    out = []
    for before, word in zip([''] + words, words):
        if before == '-accel':
            word = re.sub(r'^kvm(,.*)?$', 'tcg', word)
        elif before == '-machine':
            word = re.sub(r'\baccel=kvm\b', 'accel=tcg', word)
        elif before == '-cpu':
            word = re.sub(r'^host\b', 'max', word)
        elif before == '-object':
            word = KEY.sub(f'"file":"{key}"', word)
        elif before == '-netdev' and re.search(r'"(vhost)?fds?":', word):
            word = json.dumps({'type': 'user', 'id': json.loads(word)['id']})
        elif before == '-chardev' and word.startswith('socket,') and ',host=' in word and ',server=on' not in word:
            word = re.sub(r',reconnect[-\w]*=\d+', '', word) + ',server=on,wait=off'
        elif before == '-device' and HOST_DEVICE.match(word):
            out.pop()
            continue
        out.append(word)
    return out


def folders(argv):
    """Where QEMU makes sockets and files itself, as libvirt has made them before it starts QEMU."""
    return sorted({os.path.dirname(p.replace(',,', ',')) for word in argv for p in re.findall(r'(?:\bpath=|\blogfile=|^unix:)(/(?:,,|[^,])*)', word)} | {'/run'})


class Starts:
    def __init__(self, root, folder='/usr/bin'):
        self.root, self.folder, self.check = os.path.abspath(root), folder, start_check()
        self.prefix = self.check.namespaces()

    def rejections(self, lines):
        """Of each line what QEMU says against it, '' where it starts, None where this machine cannot tell."""
        with tempfile.TemporaryDirectory(prefix='virt-argv-starts-', ignore_cleanup_errors=True) as work:
            os.chmod(work, 0o755)
            self.check.prepare(work)
            with open(f'{work}/key', 'wb') as f:
                f.write(bytes(32))
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                return list(pool.map(lambda n: self.rejection(work, n, lines[n]), range(len(lines))))

    def rejection(self, work, number, line):
        argv = startable(line, self.check.INSIDE + '/key')
        qemu = os.path.join(self.folder, os.path.basename(argv[0]))
        if not os.path.exists(os.path.join(self.root, qemu.lstrip('/'))):
            return None
        with open(f'{work}/{number}.json', 'w') as f:
            json.dump({'argv': argv}, f)
        with open(f'{work}/{number}.sh', 'w') as f:
            f.write(shlex.join(['mkdir', '-p', *folders(argv)]) + '\n' + shlex.join(argv) + '\n')
        outcome, words = self.check.start(self.prefix, self.root, work, qemu, number, True)
        if outcome == 'starts':
            return ''
        return None if outcome != 'fails' or UNDECIDED.search(words) else words
