"""Domains to ask both about: by the schema, family by family and across families."""
import copy
import xml.etree.ElementTree as ET
from schema import Schema

# what is a device, by the name of its definition in the schema; weights say how often it is taken across families
DEVICES = ['disk', 'controller', 'filesystem', 'interface', 'input', 'hostdev', 'graphic', 'video', 'sound', 'audio', 'watchdog', 'memballoon',
           'rng', 'tpm', 'panic', 'shmem', 'memorydev', 'iommu', 'vsock', 'crypto', 'redirdev', 'hub', 'smartcard', 'serial', 'parallel',
           'console', 'channel', 'nvram', 'pstore']
# what stands beside <devices>
PARTS = ['features', 'clock', 'cputune', 'numatune', 'memtune', 'blkiotune', 'pm', 'sysinfo', 'launchSecurity', 'events', 'keywrap', 'throttlegroups']
MACHINES = {
    'x86_64': ['q35', 'pc', 'q35', 'pc', 'microvm'],
    'aarch64': ['virt'], 'ppc64': ['pseries'], 's390x': ['s390-ccw-virtio'], 'riscv64': ['virt'], 'loongarch64': ['virt'],
}
# names for what a domain takes from its host; strings that mean something
VALUES = {
    'absFilePath': ['/srv/a', '/srv/b.img', '/srv/c,d', '/dev/sdb'], 'filePath': ['/srv/f', '/srv/g h'], 'UUID': ['4dea22b3-1d52-d8f3-2516-782e98ab3fa0'],
    'deviceName': ['eth0', 'br0'], 'aliasName': ['ua-a', 'ua-b'], 'dnsName': ['example.org'], 'ipAddr': ['192.0.2.1', '2001:db8::1'],
    'ipv4Addr': ['192.0.2.2'], 'ipv6Addr': ['2001:db8::2'], 'uniMacAddr': ['52:54:00:01:02:03'], 'macAddr': ['52:54:00:01:02:04'],
    'diskTarget': ['vda', 'sda', 'hda', 'fda', 'vdb', 'sdc'], 'cpuset': ['0', '0-1', '1'], 'memoryKB': ['65536', '131072'], 'zfsName': ['z'],
}
# attributes whose text the schema leaves open
TEXTS = {
    'host': ['127.0.0.1', 'example.org'], 'service': ['5555', '0', '6000'], 'mode': ['connect', 'bind'], 'path': ['/srv/socket', '/srv/a b'],
    'channel': ['org.example.0'], 'port': ['1', '5901', '-1'], 'name': ['org.qemu.guest_agent.0', 'name', 'a,b'], 'append': ['on', 'off'],
}


class Domains:
    def __init__(self, schemas, seed):
        self.schema = Schema(schemas, seed=seed, values=VALUES, texts=TEXTS)
        self.random = self.schema.random

    def skeleton(self, arch=None):
        r = self.random
        arch = arch or r.choice(['x86_64'] * 7 + list(MACHINES))
        # KVM of another architecture than the peer's is that machine's state
        kind = r.choice(['kvm', 'kvm', 'kvm', 'qemu']) if arch == 'x86_64' else 'qemu'
        root = ET.Element('domain', type=kind)
        ET.SubElement(root, 'name').text = 'guest'
        ET.SubElement(root, 'uuid').text = 'c7a5fdbd-edaf-9455-926a-d65c16db1809'
        ET.SubElement(root, 'memory', unit='KiB').text = '524288'
        ET.SubElement(root, 'vcpu', placement='static').text = str(r.choice((1, 1, 2, 4)))
        system = ET.SubElement(root, 'os')
        ET.SubElement(system, 'type', arch=arch, machine=r.choice(MACHINES[arch])).text = 'hvm'
        if arch in ('x86_64', 'aarch64') and r.random() < 0.7:
            ET.SubElement(ET.SubElement(root, 'features'), 'acpi')
        devices = ET.SubElement(root, 'devices')
        ET.SubElement(devices, 'emulator').text = '/usr/bin/qemu-system-' + arch
        return root, devices

    def device(self, family):
        made = self.schema.element(family)
        if made is not None:
            # an address that is made up clashes more often than not, and <alias> is the host's but for names of the user's
            for parent in [made] + list(made.iter()):
                for child in list(parent):
                    if child.tag == 'address' and parent is made and self.random.random() < 0.85:
                        parent.remove(child)
                    elif child.tag == 'alias' and self.random.random() < 0.7:
                        parent.remove(child)
            if made.tag == 'disk':
                self.target(made)
        return made

    def target(self, disk):
        """A name that fits its bus, most of the time."""
        target = disk.find('target')
        if target is not None and self.random.random() < 0.9:
            prefix = {'virtio': 'vd', 'ide': 'hd', 'fdc': 'fd', 'scsi': 'sd', 'sata': 'sd', 'usb': 'sd', 'sd': 'sd', 'nvme': 'nvme'}.get(target.get('bus'), 'vd')
            target.set('dev', prefix + ('a' if prefix != 'nvme' else '0n1'))

    def family(self, name):
        """One element of a family in a plain domain."""
        root, devices = self.skeleton()
        part = self.device(name)
        if part is not None:
            if name in PARTS:
                old = root.find(part.tag)
                if old is not None:
                    root.remove(old)
                root.insert(list(root).index(devices), part)
            else:
                devices.append(part)
        return root

    def mixed(self):
        """Several elements of several families."""
        root, devices = self.skeleton()
        for name in self.random.sample(DEVICES, self.random.randint(2, 5)):
            part = self.device(name)
            if part is not None:
                devices.append(part)
        return root

    def mutated(self, text):
        """A document somebody has, with a part less, twice, or another's."""
        root = ET.fromstring(text)
        if root.find('uuid') is None:
            ET.SubElement(root, 'uuid').text = 'c7a5fdbd-edaf-9455-926a-d65c16db1809'
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
                else:
                    other = self.device(self.random.choice(DEVICES))
                    devices = root.find('devices')
                    if other is not None and devices is not None:
                        devices.append(other)
        return root

    def network(self):
        """A network card, which is asked about in a way of its own."""
        root, devices = self.skeleton('x86_64')
        for _ in range(self.random.choice((1, 1, 2))):
            part = self.device('interface')
            if part is not None:
                devices.append(part)
        return root
