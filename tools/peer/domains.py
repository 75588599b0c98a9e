"""Domains to ask both about: by the schema, family by family and across families."""
import copy
import xml.etree.ElementTree as ET
import rules
import values
from schema import Schema

# what is a device, by the name of its definition in the schema
DEVICES = ['disk', 'controller', 'filesystem', 'interface', 'input', 'hostdev', 'graphic', 'video', 'sound', 'audio', 'watchdog', 'memballoon',
           'rng', 'tpm', 'panic', 'shmem', 'memorydev', 'iommu', 'vsock', 'crypto', 'redirdev', 'hub', 'smartcard', 'serial', 'parallel',
           'console', 'channel', 'nvram', 'pstore']
# what stands beside <devices>
PARTS = ['features', 'clock', 'cputune', 'numatune', 'memtune', 'blkiotune', 'pm', 'sysinfo', 'launchSecurity', 'events', 'keywrap', 'throttlegroups',
         'oshvm', 'cpu', 'perf', 'resources/memoryBacking', 'resources/vcpus', 'resources/iothreadids', 'resources/defaultiothread']
# addresses of other machines than x86
OTHERS = {'ccw', 'spapr-vio', 'virtio-mmio', 'ccid'}
# of these a domain has one
SINGLE = {'vsock', 'pstore', 'memballoon', 'tpm', 'smartcard', 'nvram', 'iommu', 'panic'}
MACHINES = {
    'x86_64': ['q35', 'pc'] * 12 + ['microvm'],
    'aarch64': ['virt'], 'ppc64': ['pseries'], 's390x': ['s390-ccw-virtio'], 'riscv64': ['virt'], 'loongarch64': ['virt'],
}
# asked about where they are named
RARE = {'armv7l': ['virt'] * 3 + ['vexpress-a9', 'versatilepb'], 'i686': ['pc', 'q35'], 'ppc': ['g3beige', 'mac99', 'ppce500'], 'sparc': ['SS-5']}


def emulator(arch):
    return '/usr/bin/qemu-system-' + {'i686': 'x86_64', 'armv7l': 'arm'}.get(arch, arch)


def pinned(root):
    """The document with what libvirt would otherwise make up or look for: its name and number, the addresses of its cards, the emulator."""
    for tag, text in (('uuid', 'c7a5fdbd-edaf-9455-926a-d65c16db1809'), ('name', 'guest')):
        found = root.find(tag)
        if found is None:
            found = ET.Element(tag)
            root.insert(0, found)
        if not (found.text or '').strip():
            found.text = text
    kind, devices = root.find('os/type'), root.find('devices')
    if devices is not None:
        element = devices.find('emulator')
        if element is None:
            element = ET.Element('emulator')
            devices.insert(0, element)
        arch = kind.get('arch', 'x86_64') if kind is not None else 'x86_64'
        element.text = emulator(arch)
        for i, card in enumerate(devices.findall('interface')):
            plain(card, f'52:54:00:01:02:{16 + i}')
    return root


def plain(card, address):
    """domxml-to-native keeps of a card its address and model, and calls it an ethernet; all else is asked by starting domains of networks.py."""
    for child in list(card):
        if child.tag not in ('mac', 'model'):
            card.remove(child)
    card.attrib = {'type': 'ethernet'}
    if card.find('mac') is None:
        ET.SubElement(card, 'mac', address=address)


class Domains:
    def __init__(self, schemas, seed, arch=None):
        self.arch = arch
        self.schema = Schema(schemas, seed=seed, values=values.VALUES, texts=values.TEXTS)
        self.random = self.schema.random

    def skeleton(self, arch=None):
        r = self.random
        arch = self.arch or arch or r.choice(['x86_64'] * 6 + list(MACHINES))
        # KVM of another architecture than the peer's is that machine's state
        kind = r.choice(['kvm', 'kvm', 'kvm', 'qemu']) if arch == 'x86_64' else 'qemu'
        root = ET.Element('domain', type=kind)
        ET.SubElement(root, 'name').text = 'guest'
        ET.SubElement(root, 'uuid').text = 'c7a5fdbd-edaf-9455-926a-d65c16db1809'
        ET.SubElement(root, 'memory', unit='KiB').text = '524288'
        ET.SubElement(root, 'vcpu', placement='static').text = str(r.choice((1, 1, 2, 4)))
        system = ET.SubElement(root, 'os')
        ET.SubElement(system, 'type', arch=arch, machine=r.choice(MACHINES.get(arch) or RARE[arch])).text = 'hvm'
        if arch == 'x86_64' and r.random() < 0.8 or arch in ('aarch64', 'riscv64', 'loongarch64') and r.random() < 0.3:
            if arch != 'x86_64':
                ET.SubElement(system, 'loader', readonly='yes', type='pflash').text = '/srv/code.fd'
                ET.SubElement(system, 'nvram').text = '/srv/vars.fd'
            ET.SubElement(ET.SubElement(root, 'features'), 'acpi')
        devices = ET.SubElement(root, 'devices')
        ET.SubElement(devices, 'emulator').text = emulator(arch)
        return root, devices

    def add(self, name, root):
        """An element of a family, in its place in the domain, with what it needs there."""
        made, r, devices = self.schema.element(name), self.random, root.find('devices')
        if made is None:
            return
        # an address that is made up clashes more often than not, and <alias> is the host's but for names of the user's
        for parent in [made] + list(made.iter()):
            for child in list(parent):
                if child.tag == 'address' and parent is made and (r.random() < 0.85 or child.get('type') in OTHERS and root.find('os/type').get('arch') == 'x86_64') or child.tag in ('alias', 'acpi') and r.random() < 0.7:
                    parent.remove(child)
        if name in SINGLE and devices.find(made.tag) is not None and r.random() < 0.9:
            return
        rules.keep(made, root, r)
        if name in DEVICES:
            devices.append(made)
            return
        old = root.find(made.tag)
        if old is not None:
            root.remove(old)
        root.insert(list(root).index(root.find('devices')), made)
        if made.tag == 'features' and root.find('os/type').get('arch') == 'x86_64' and made.find('acpi') is None and r.random() < 0.6:
            ET.SubElement(made, 'acpi')

    def families(self):
        """All that are worth asking about on the architecture that was asked for."""
        return [f for f in DEVICES + PARTS if not self.arch or self.arch in values.WHERE.get(f, [self.arch])]

    def family(self, name, many=1):
        """Elements of one family in a plain domain."""
        where = values.WHERE.get(name)
        root, _ = self.skeleton(self.random.choice(where) if where and self.random.random() < 0.8 else None)
        for _ in range(many):
            self.add(name, root)
        return root

    def mixed(self):
        """Several elements of several families."""
        root, _ = self.skeleton()
        known = self.families()
        devices, parts = [f for f in DEVICES if f in known], [f for f in PARTS if f in known]
        for name in self.random.sample(devices, self.random.randint(2, 5)) + self.random.sample(parts, self.random.choice((0, 0, 1, 2))):
            where = values.WHERE.get(name)
            if not where or root.find('os/type').get('arch') in where:
                self.add(name, root)
        return root

    def mutated(self, text):
        """A document somebody has, with a part less, twice, or another's."""
        root = ET.fromstring(text)
        kind = root.find('os/type')
        if kind is None or kind.get('arch', 'x86_64') != 'x86_64':
            root.set('type', 'qemu')
        spots = [(p, c) for p in root.iter() for c in list(p)]
        for _ in range(self.random.randint(1, 3)):
            parent, child = self.random.choice(spots)
            if child in list(parent):
                way = self.random.random()
                if way < 0.5:
                    parent.remove(child)
                elif way < 0.7 and child.attrib:
                    child.attrib.pop(self.random.choice(list(child.attrib)))
                elif way < 0.85:
                    parent.append(copy.deepcopy(child))
                elif all(root.find(p) is not None for p in ('os/type', 'devices', 'vcpu')):
                    self.add(self.random.choice(DEVICES), root)
        return root
