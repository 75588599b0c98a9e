"""Provides what a line names: images, folders, sockets that QEMU connects to, bridges, kernels."""
import json, os, re, shutil, socket

from isolation import INSIDE, interface_up

# the formats of images that QEMU opens without a secret
FORMATS = ('raw', 'qcow2', 'qed', 'vmdk', 'vdi', 'vpc')


def properties(value):
    """What an argument in JSON says; nothing of one in another syntax, which QEMU reads by rules of its own."""
    try:
        props = json.loads(value)
    except ValueError:
        return {}
    return props if isinstance(props, dict) else {}


def texts(props, *names):
    """The strings among these properties: a document's own arguments may have anything there."""
    return [props[n] for n in names if isinstance(props.get(n), str) and props[n]]


class Provider:
    """Makes what a line names, each thing once."""

    def __init__(self, argv, script):
        self.keep, self.formats, self.inputs, self.pages = [], {}, [], False
        # what a companion makes is the companion's to make
        self.companions = script[:script.find(argv[0])]
        for option, value in zip(argv, argv[1:]):
            if option == '-blockdev':
                node = properties(value)
                if 'filename' not in node and isinstance(node.get('file'), str):
                    self.formats[node['file']] = node.get('driver')
        # the script copies a template of firmware variables; of what it does not find, any flash will do
        self.flash = 64 << 20 if 'aarch64' in argv[0] else 1 << 20
        self.copied = set()
        for source, copy in re.findall(r'^test -e \S+ \|\| cp (\S+) (\S+)$', script, flags=re.M):
            self.image(source.strip("'"), 'pflash')
            self.copied.add(copy.strip("'"))
        for folder in re.findall(r'(?:--shared-dir |-o .?source=)([^\s,]+)', self.companions):
            os.makedirs(folder.strip("'"), exist_ok=True)
        # a word that belongs to no option is an image
        for before, word in zip(argv[1:], argv[2:]):
            if re.fullmatch(r'[\w./]+', word) and not before.startswith('-'):
                self.image(word, 'raw')
        for option, value in zip(argv[1:], argv[2:]):
            getattr(self, 'option_' + option.strip('-').replace('-', '_'), lambda v: None)(value)

    def close(self):
        for s in self.keep:
            s.close()

    def image(self, path, fmt):
        if os.path.exists(path) or path.startswith('/dev/') or path in self.copied:
            return
        os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
        if fmt == 'pflash':
            with open(path, 'wb') as f:
                f.truncate(self.flash)
            return
        shutil.copy(f'{INSIDE}/image.{fmt if fmt in FORMATS else "raw"}', path)

    def option_blockdev(self, value):
        node = properties(value)
        name = str(node.get('node-name'))
        if node.get('driver') == 'file':
            for path in texts(node, 'filename'):
                self.image(path, 'pflash' if 'pflash' in name else self.formats.get(name))
        for folder in texts(node, 'dir'):
            os.makedirs(folder, exist_ok=True)

    def option_fsdev(self, value):
        for path in re.findall(r'path=((?:,,|[^,])*)', value):
            os.makedirs(path.replace(',,', ','), exist_ok=True)

    def option_object(self, value):
        props = properties(value)
        self.inputs += texts(props, 'evdev')
        self.pages |= any(path.startswith('/dev/') for path in texts(props, 'mem-path'))
        for path in texts(props, 'mem-path', 'filename'):
            if not os.path.exists(path) and not path.startswith('/dev/'):
                os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
                with open(path, 'wb') as f:
                    # QEMU rounds a size up to whole pages
                    f.truncate(-(-props['size'] // 4096) * 4096 if isinstance(props.get('size'), int) else 0)

    def option_device(self, value):
        self.inputs += texts(properties(value), 'evdev')

    def option_chardev(self, value):
        path = re.search(r'path=((?:,,|[^,])*)', value)
        if not path:
            return
        path = path.group(1).replace(',,', ',')
        made_by_qemu = value.startswith('file') or 'server=on' in value
        if not made_by_qemu:
            os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
        if value.startswith('socket') and 'server=on' not in value and path not in self.companions and not os.path.exists(path):
            s = socket.socket(socket.AF_UNIX)
            s.bind(path)
            s.listen()
            self.keep.append(s)
        elif value.startswith('pipe') and not os.path.exists(path):
            for p in (path, path + '.in', path + '.out'):
                os.path.exists(p) or os.mkfifo(p)

    def option_netdev(self, value):
        for bridge in texts(properties(value), 'br'):
            interface_up(bridge, bridge=True)
            os.makedirs('/etc/qemu', exist_ok=True)
            with open('/etc/qemu/bridge.conf', 'a') as f:
                f.write(f'allow {bridge}\n')

    def option_kernel(self, value):
        if not os.path.exists(value):
            # the smallest thing that QEMU takes for a Linux kernel of the boot protocol 2.00
            os.makedirs(os.path.dirname(value) or '.', exist_ok=True)
            b = bytearray(65536)
            b[0x1f1] = 4
            b[0x1fe:0x200] = b'\x55\xaa'
            b[0x202:0x206] = b'HdrS'
            b[0x206:0x208] = b'\x00\x02'
            b[0x211] = 1
            with open(value, 'wb') as f:
                f.write(b)

    def option_acpitable(self, value):
        path = re.search(r'(?:file|data)=((?:,,|[^,:])*)', value)
        if path and not os.path.exists(path.group(1)):
            os.makedirs(os.path.dirname(path.group(1)) or '.', exist_ok=True)
            with open(path.group(1), 'wb') as f:
                # the head of a table that has nothing else
                f.write(b'SSDT' + (36).to_bytes(4, 'little') + bytes(28))

    def option_initrd(self, value):
        self.file(value, 4096)

    def option_bios(self, value):
        self.file(value, self.flash)

    def file(self, path, size):
        if not os.path.exists(path):
            os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
            with open(path, 'wb') as f:
                f.truncate(size)
