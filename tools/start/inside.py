"""Starts one converted domain, in namespaces: inside.py NUMBER QEMU."""
import json, os, re, shlex, socket, subprocess, sys, tempfile, time

from isolation import INSIDE, default_route, interface_up
from provide import Provider, texts, properties

# what a machine lacks, in QEMU's own words
LACKS = re.compile('|'.join([
    r'failed to initialize vcard|want to install|not supported by (KVM|this hypervisor)|modprobe: FATAL',
    r'Device is insufficiently specified|Failed to open SPICE sockets|Address already in use|: not found',
    r'kvm_arch_init_vcpu failed|cannot bind memory to host NUMA|Unable to access credentials|iSCSI|rbd|Could not connect',
    r'Failed to connect to .?127|Connection refused|Unable to read .*secret|failed to set MSR|kernel doesn.t allow setting HyperV',
    r'Could not access KVM|KVM kernel module|kvm.*not available|failed to initialize kvm|Could not open .?/dev/',
    r'No such host device|Invalid interface name|-tpmdev passthrough.*Cannot access|-chardev (serial|parallel),.*Could not open',
    r'/sys/bus/|/dev/vfio|vfio |spice.*not available|no host.*found|failed to open /dev|egl|drm|opengl|dbus|gtk',
    r'audiodev.*(pulse|alsa|pipewire|jack|oss)|Cannot open .?/dev|cannot open .?/dev|does not support.*(numa|mbind)',
    r'hugepage|libnuma|vhost|cannot set up guest memory']), re.I)


class Qmp:
    def __init__(self, path, process, seconds=30):
        self.socket = socket.socket(socket.AF_UNIX)
        end = time.time() + seconds
        while True:
            try:
                self.socket.connect(path)
                break
            except OSError:
                if process.poll() is not None or time.time() > end:
                    raise EOFError('no QMP')
                time.sleep(0.05)
        self.socket.settimeout(seconds)
        self.file = self.socket.makefile('rw')
        json.loads(self.file.readline())
        self.ask('qmp_capabilities')

    def ask(self, command, **arguments):
        self.file.write(json.dumps({'execute': command, 'arguments': arguments}) + '\n')
        self.file.flush()
        while True:
            answer = json.loads(self.file.readline() or '{"error": "the connection ended"}')
            if 'event' not in answer:
                return answer.get('return')


def missing(argv, qmp):
    """What the line names and QEMU does not have."""
    peripherals = {p['name'] for p in qmp.ask('qom-list', path='/machine/peripheral') or []}
    objects = {p['name'] for p in qmp.ask('qom-list', path='/objects') or []}
    nodes = {n['node-name'] for n in qmp.ask('query-named-block-nodes', flat=True) or []}
    out = []
    for option, value in zip(argv, argv[1:]):
        have = {'-device': peripherals, '-object': objects, '-blockdev': nodes}.get(option)
        if have is not None:
            for name in texts(properties(value), 'node-name' if option == '-blockdev' else 'id'):
                if name not in have:
                    out.append(f'{option} {name}')
    return out


def check(qemu, number):
    """Starts one converted domain; this runs in the namespaces."""
    base = f'{INSIDE}/{number}'
    with open(base + '.json') as f:
        argv = json.load(f)['argv']
    with open(base + '.sh') as f:
        script = f.read()
    os.chdir(tempfile.mkdtemp())
    provided = Provider(argv, script)
    with open('run', 'w') as f:
        f.write(re.sub('^' + re.escape(shlex.quote(argv[0])) + r'(?= )', lambda m: shlex.quote(qemu) + ' -S', script, flags=re.M))
    monitor = next((v for o, v in zip(argv, argv[1:]) if o == '-chardev' and 'id=charmonitor' in v), '')
    path = re.search(r'path=((?:,,|[^,])*)', monitor)
    if not path:
        return 'fails', 'the line has no monitor'
    err = open('stderr', 'w+')
    process = subprocess.Popen(['sh', 'run'], stdin=subprocess.DEVNULL, stdout=err, stderr=err)
    try:
        qmp = Qmp(path.group(1).replace(',,', ','), process)
        lost = missing(argv[1:], qmp)
        qmp.ask('quit')
        return ('fails', 'not there: ' + ', '.join(lost)) if lost else ('starts', f'{sum(o == "-device" for o in argv)} devices')
    except (EOFError, OSError, ValueError) as e:
        err.seek(0)
        said = err.read().strip() or str(e)
        if isinstance(e, TimeoutError) and provided.keep:
            return 'needs', 'who answers at a socket of the line'
        if provided.pages and 'backing store size' in said:
            return 'needs', 'huge pages: ' + said
        if any(f"Could not open '{path}'" in said for path in provided.inputs):
            return 'needs', 'an input device: ' + said
        return 'needs' if LACKS.search(said) else 'fails', said
    finally:
        provided.close()


def inside(qemu, number):
    interface_up('lo')
    # a resolver answers only for families of which an interface has an address
    interface_up('start-check', bridge=True, address='192.0.2.1')
    try:
        default_route('start-check')
    except OSError:
        pass  # a domain that needs it says so
    try:
        verdict = check(qemu, number)
    except Exception as e:
        verdict = 'fails', f'start-check itself: {e!r}'
    with open(f'{INSIDE}/{number}.verdict', 'w') as f:
        json.dump(verdict, f)
    return 0


if __name__ == '__main__':
    sys.exit(inside(sys.argv[2], sys.argv[1]))
