"""What libvirt needs of a domain beside its schema, as rules: values that mean something, and what stands together.

Each rule was learned from a refusal of libvirt. They need not be complete: a document that is refused all the same is mended by repair.py.
"""
import xml.etree.ElementTree as ET

# by the name of a definition in the schema
VALUES = {
    'absFilePath': ['/srv/a', '/srv/b.img', '/srv/c,d', '/dev/sdb'], 'filePath': ['/srv/f', '/srv/g h'],
    'UUID': ['4dea22b3-1d52-d8f3-2516-782e98ab3fa0'], 'deviceName': ['eth0', 'br0'], 'aliasName': ['ua-a', 'ua-b', 'ua-c_d'],
    'dnsName': ['example.org'], 'ipAddr': ['192.0.2.1', '2001:db8::1'], 'ipv4Addr': ['192.0.2.2'], 'ipv6Addr': ['2001:db8::2'],
    'uniMacAddr': ['52:54:00:01:02:03'], 'macAddr': ['52:54:00:01:02:04'], 'cpuset': ['0', '0-1', '1'], 'memoryKB': ['65536', '131072'],
    'positiveInteger': ['1', '2', '8'], 'unsignedInt': ['1', '2', '4', '8', '0'], 'unsignedLong': ['1', '1000', '65536'], 'uint32': ['1', '2', '4096'], 'uint8': ['1', '16'], 'uint16': ['1', '256'],
    'zfsName': ['z'], 'PortNumber': ['5901', '7000'], 'countCPU': ['1', '2', '4'], 'vcpuid': ['0', '1'], 'genericName': ['name', 'a-b', 'x.y'],
}
# by 'element@attribute', '@attribute' where the schema leaves the text open, and 'element' for its text
TEXTS = {
    '@host': ['127.0.0.1', 'example.org'], '@service': ['5555', '6000'], '@path': ['/srv/socket', '/srv/a b'],
    '@channel': ['org.example.0'], '@port': ['1', '5901'], '@name': ['org.qemu.guest_agent.0', 'name', 'a,b'],
    'audio@id': ['1', '2', '7'], 'sound@streams': ['1', '2'], 'graphics@listen': ['127.0.0.1', '::1', '0.0.0.0'],
    'graphics@port': ['-1', '5901', '5910'], 'graphics@tlsPort': ['-1', '5950'], 'graphics@websocket': ['-1', '5760'],
    'graphics@passwdValidTo': ['2030-01-02T03:04:05'], 'listen@address': ['127.0.0.1', '192.0.2.9', '::1'], 'listen@type': ['address', 'none', 'socket'],
    'target@port': ['0', '1', '2'], 'controller@index': ['0', '1', '2'], 'controller@ports': ['1', '4', '8', '15'], 'controller@vectors': ['0', '4', '31'],
    'driver@queues': ['1', '2', '4'], 'driver@iothread': ['1', '2'], 'driver@queue_size': ['128', '256', '1024'], 'driver@queue-size': ['1024'],
    'iothread@id': ['1', '2'], 'queue@id': ['0', '1'], 'cellid': ['0'], 'memnode@cellid': ['0', '1'], 'memory@nodeset': ['0'], 'memnode@nodeset': ['0'],
    'vcpusched@vcpus': ['0', '1'], 'iothreadsched@iothreads': ['1'], 'iothreadpin@iothread': ['1', '2'], 'label@size': ['131072'],
    'rate@bytes': ['1024', '5000'], 'rate@period': ['1000', '2000'], 'cid@address': ['3', '4', '17'], 'source@host': ['127.0.0.1', '::1'], 'source@service': ['5555', '6000'],
    'driver@thread_pool_min': ['0', '2'], 'driver@thread_pool_max': ['8'], 'iothread@thread_pool_min': ['1'], 'iothread@thread_pool_max': ['8'],
    'defaultiothread@thread_pool_min': ['0', '2'], 'defaultiothread@thread_pool_max': ['8'], 'queue@size': ['256'],
    'address@bus': ['0x00', '0', '1'], 'address@slot': ['0x05', '0x0a', '0x1c'], 'address@function': ['0x0', '0x1'], 'address@domain': ['0x0000'],
    'address@controller': ['0', '1'], 'address@unit': ['0', '1', '3'], 'address@cssid': ['0xfe'], 'address@ssid': ['0x0', '0x1'],
    'address@devno': ['0x0005', '0x0100'], 'address@iobase': ['0x505'], 'address@irq': ['0x5'], 'address@port': ['1', '2', '1.2'],
    'address@reg': ['0x3000'], 'address@multifunction': ['on', 'off'], 'address@uuid': ['53764d0e-85a0-42b4-af5c-2046b460b1dc'],
    'acpi@index': ['1', '7', '16383'], 'acpi@nodeset': ['0'], 'boot@order': ['1', '2', '9'], 'bandwidth@value': ['1000'],
    'wwn': ['5000c500155a8ddc'], 'serial': ['WD-1', 'a b', 'x_y-0.9'], 'vendor': ['SEAGATE', 'a b'], 'product': ['ST3567', 'disk,1'],
    'description': ['a text'], 'title': ['title'], 'timer@frequency': ['1000000', '2000000000'], 'clock@adjustment': ['0', '3600', '-60', 'reset'],
    'catchup@threshold': ['123'], 'catchup@slew': ['120'], 'catchup@limit': ['10000'], 'address@base': ['0x100000000'],
    'video@ram': ['65536'], 'model@ram': ['65536', '131072'], 'model@vram': ['16384', '32768', '65536'], 'model@vram64': ['65536'],
    'model@vgamem': ['8192', '16384'], 'model@heads': ['1', '2', '4'], 'resolution@x': ['800', '1280'], 'resolution@y': ['600', '720'],
    'model@blob': ['on', 'off'], 'size': ['1024', '4096', '524288'], 'size@unit': ['KiB', 'MiB'], 'pagesize@unit': ['KiB', 'MiB'], 'pagesize': ['4', '2048'],
    'block': ['2048'], 'requested': ['4096', '524288'], 'node': ['0'], 'block@unit': ['KiB'], 'requested@unit': ['KiB'], 'current@unit': ['KiB'],
    'address@target': ['0', '2'], 'master@startport': ['0', '2', '4'], 'codec@type': ['duplex', 'micro', 'output'],
    'bootmenu@timeout': ['3000'], 'bios@rebootTimeout': ['0', '5000', '-1'], 'boot@loadparm': ['PROMPT', '2'], 'reservations@enabled': ['yes', 'no'],
    'entry': ['text', 'a b', 'x,y'], 'entry@name': ['manufacturer', 'serial', 'opt/com.example/a'], 'spinlocks@retries': ['4096', '8191'],
    'vendor_id@value': ['KVM Hv', 'abc'], 'tlbflush@state': ['on'], 'dirty-ring@size': ['1024', '4096'], 'tseg@unit': ['MiB'], 'hpt@resizing': ['enabled', 'disabled'],
    'maxpagesize': ['65536', '16'], 'shares': ['1024'], 'period': ['1000', '100000'], 'quota': ['1000', '-1'],
    'vcpu@current': ['1'], 'vcpu@id': ['0', '1'], 'vcpu@order': ['1', '2'], 'page@size': ['2048'], 'page@unit': ['KiB'], 'allocation@threads': ['1', '8'],
    'feature@name': ['aes', 'vmx', 'x2apic', 'pcid', 'hypervisor', 'topoext'], 'cache@level': ['3'], 'cache@mode': ['emulate', 'passthrough', 'disable'],
    'topology@sockets': ['1', '2'], 'topology@dies': ['1'], 'topology@clusters': ['1'], 'topology@cores': ['1', '2'], 'topology@threads': ['1'],
    'model@vendor_id': ['GenuineIntel', 'AuthenticAMD', 'KVM Hyper-V '], 'maxphysaddr@bits': ['40', '42'], 'maxphysaddr@limit': ['39', '46'],
    'address@type': ['pci', 'usb', 'ccw', 'drive', 'virtio-serial', 'virtio-mmio', 'spapr-vio', 'ccid', 'isa'],
    'active@file': ['/srv/log'], 'product@id': ['0x4567'], 'vendor@id': ['0x1234'], 'usbdev@class': ['0x03', '0x08', '-1'], 'usbdev@version': ['2.00', '-1'],
    'usbdev@vendor': ['0x1234', '-1'], 'usbdev@product': ['0xBEEF', '-1'], 'slice@offset': ['0', '512'], 'slice@size': ['1048576'],
    'blockio@logical_block_size': ['512', '4096'], 'blockio@physical_block_size': ['512', '4096'], 'blockio@discard_granularity': ['4096'],
    'address@chassis': ['1'], 'target@chassisNr': ['3', '254'], 'target@chassis': ['4', '30'], 'target@busNr': ['200', '254'], 'target@hotplug': ['on', 'off'],
    'target@memReserve': ['1024'], 'controller@maxGrantFrames': ['64'], 'controller@maxEventChannels': ['2047'],
    'pcihole64': ['1048576'], 'pcihole64@unit': ['KiB'], 'iommu@aw_bits': ['39', '48'], 'driver@aw_bits': ['39', '48'], 'driver@name': ['qemu', 'vfio', 'vhost', 'xen', 'path'],
    'source@name': ['vol/image', 'pool', 'iqn.1992-01.com.example:a/1'], 'host@port': ['7000', '10809'], 'source@wwpn': ['naa.5123456789abcde0'],
    'source@bridge': ['br0'], 'source@network': ['default'], 'source@dev': ['eth0', '/dev/sdb', '/srv/d'], 'source@managed': ['yes', 'no'],
    'target@dir': ['tag', 'a,b'], 'binary@path': ['/usr/libexec/virtiofsd'], 'secret@uuid': ['4dea22b3-1d52-d8f3-2516-782e98ab3fa0'],
    'lease@offset': ['1024'], 'base@version': ['1'], 'profile@name': ['default-v1', 'custom:x'], 'adapter@name': ['scsi_host0', 'scsi_host15'],
    'ip@address': ['192.0.2.5', '192.0.2.6'], 'ip@family': ['ipv4'], 'ip@prefix': ['24'], 'ip@peer': ['192.0.2.7'], 'mtu@size': ['1500', '9000'],
    'route@family': ['ipv4'], 'route@address': ['198.51.100.0'], 'route@prefix': ['24'], 'route@gateway': ['192.0.2.1'], 'route@netmask': ['255.255.255.0'],
    'cipher@name': ['aes', 'dea'], 'date': ['01/02/2020'], 'script@path': ['/etc/qemu-ifup'],
    'initiator@name': ['iqn.1992-01.com.example:i'], 'iqn@name': ['iqn.1992-01.com.example:i'], 'shmem@name': ['shmem0', 'a-b'], 'msi@vectors': ['0', '4', '32'],
    'reserved@unit': ['KiB'], 'stats@period': ['5', '10'], 'memballoon@autodeflate': ['on', 'off'], 'slots': ['16'], 'watchdog@action': ['reset', 'shutdown', 'poweroff', 'pause', 'none', 'dump', 'inject-nmi'],
    'sibling@id': ['0', '1'], 'sibling@value': ['10', '20'], 'cell@cpus': ['0'], 'cell@memory': ['262144'], 'identity@user': ['1000'],
    'uid@start': ['0'], 'gid@start': ['0'], 'uid@target': ['1000'], 'gid@target': ['1000'], 'uid@count': ['10'], 'gid@count': ['10'],
}
# on which machines a family is worth asking about, where it is not on all of them
WHERE = {
    'nvram': ['ppc64'], 'keywrap': ['s390x'], 'launchSecurity': ['x86_64', 'x86_64', 's390x'], 'parallel': ['x86_64'], 'pstore': ['x86_64'],
    'smartcard': ['x86_64', 'aarch64', 'ppc64'], 'floppy': ['x86_64'],
}
DEFAULTS = {'unix': {'path': '/srv/socket'}, 'file': {'path': '/srv/log'}, 'pipe': {'path': '/srv/pipe'}, 'dev': {'path': '/dev/ttyS0'}, 'spiceport': {'channel': 'org.example.0'},
            'dbus': {'channel': 'org.example.1'}, 'nmdm': {'master': '/dev/nmdm0A', 'slave': '/dev/nmdm0B'}}


def child(parent, tag, **attributes):
    """The child of that name, made where it is missing, with attributes filled in where they are missing."""
    found = parent.find(tag)
    if found is None:
        found = ET.SubElement(parent, tag)
    for key, value in attributes.items():
        found.attrib.setdefault(key, value)
    return found


def once(parent, *tags):
    """Of each of these only the first."""
    for tag in tags:
        for extra in parent.findall(tag)[1:]:
            parent.remove(extra)


def part(root, tag, **attributes):
    """The same for a part of the domain, which stands before <devices>."""
    found = root.find(tag)
    if found is None:
        found = ET.Element(tag)
        root.insert(list(root).index(root.find('devices')), found)
    for key, value in attributes.items():
        found.attrib.setdefault(key, value)
    return found


def chardev(device, root, r):
    """A character device has one source, with what its type needs; only tcp and udp have two."""
    kind = device.get('type')
    sources = device.findall('source')
    for extra in sources[1:] if kind != 'udp' else sources[2:]:
        device.remove(extra)
    once(device, 'protocol', 'log', 'target')
    if kind in ('tcp', 'udp', 'unix', 'file', 'pipe', 'dev', 'spiceport', 'dbus', 'nmdm') and not sources:
        sources = [child(device, 'source')]
    for s in sources[:2]:
        s.attrib = {k: v for k, v in s.attrib.items() if k in ('mode', 'tls') and kind in ('tcp', 'udp', 'unix') or k in ('append', 'startupPolicy')}
        s.attrib.update(DEFAULTS.get(kind, {}))
    if kind == 'tcp':
        sources[0].attrib.update(host='127.0.0.1', service='5555')
        sources[0].attrib.setdefault('mode', r.choice(('bind', 'connect')))
    elif kind == 'udp':
        sources[0].attrib.update(host='127.0.0.1', service='5555', mode='connect')
        if len(sources) > 1:
            sources[1].attrib = {'mode': 'bind', 'host': '127.0.0.1', 'service': '5556'}
    elif kind in ('spicevmc', 'spiceport') and root.find('devices/graphics[@type="spice"]') is None:
        ET.SubElement(root.find('devices'), 'graphics', type='spice')
    if kind != 'qemu-vdagent':
        for parent in [device] + device.findall('source'):
            for extra in parent.findall('clipboard') + parent.findall('mouse'):
                parent.remove(extra)
    if device.tag == 'channel':
        target = child(device, 'target', type='virtio')
        if target.get('type') not in ('virtio', 'guestfwd'):
            target.set('type', 'virtio')
        if target.get('type') == 'virtio':
            for key in ('address', 'port'):
                target.attrib.pop(key, None)
            target.attrib.setdefault('name', 'org.example.c')
    if device.tag == 'smartcard':
        if device.get('mode') == 'host-certificates':
            for tag in ('certificate',):
                have = device.findall(tag)
                for extra in have[3:]:
                    device.remove(extra)
        child(device, 'address', type='ccid', controller='0', slot='0') if device.find('address') is not None else None


PREFIX = {'virtio': 'vd', 'ide': 'hd', 'fdc': 'fd', 'scsi': 'sd', 'sata': 'sd', 'usb': 'sd', 'sd': 'sd', 'nvme': 'nvme'}


def disk(device, root, r):
    """A disk has a target whose name fits its bus, and but for a removable one a source of its type."""
    machine, arch = root.find('os/type').get('machine'), root.find('os/type').get('arch')
    target = child(device, 'target', dev='vda')
    kind = device.get('device', 'disk')
    buses = {'q35': ['virtio', 'sata', 'scsi', 'usb', 'fdc', 'nvme'], 'pc': ['virtio', 'ide', 'scsi', 'usb', 'fdc', 'nvme', 'sata']}.get(machine, ['virtio', 'scsi', 'usb', 'nvme'])
    if kind == 'floppy':
        buses = ['fdc']
    elif kind == 'cdrom':
        buses = [b for b in buses if b in ('ide', 'sata', 'scsi', 'usb')]
    elif kind == 'lun':
        buses = ['virtio', 'scsi']
        device.set('type', 'block')
    elif 'fdc' in buses:
        buses.remove('fdc')
    if arch == 's390x':
        buses = [b for b in buses if b in ('virtio', 'scsi')] or ['virtio']
    if target.get('bus') not in buses:
        target.set('bus', r.choice(buses))
    letter = r.choice('ab') if target.get('bus') != 'nvme' else r.choice(('0n1', '1n1'))
    target.set('dev', PREFIX[target.get('bus')] + letter)
    if target.get('bus') not in ('usb', 'scsi', 'nvme'):
        target.attrib.pop('removable', None)
    if kind not in ('cdrom', 'floppy'):
        target.attrib.pop('tray', None)
    if kind != 'disk':
        for key in ('snapshot', 'model'):
            device.attrib.pop(key, None)
    once(device, 'source', 'driver', 'target', 'mirror', 'backingStore', 'serial', 'wwn', 'vendor', 'product')
    attribute = {'file': 'file', 'block': 'dev', 'dir': 'dir', 'network': 'protocol', 'volume': 'pool'}.get(device.get('type', 'file'))
    if attribute and kind in ('disk', 'lun') and (device.find('source') is None or not device.find('source').get(attribute)):
        source = child(device, 'source')
        source.attrib.clear()
        source.attrib.update({'file': {'file': '/srv/a.img'}, 'dev': {'dev': '/dev/sdb'}, 'dir': {'dir': '/srv/dir'}, 'protocol': {'protocol': 'nbd'},
                              'pool': {'pool': 'default', 'volume': 'v1'}}[attribute])
        if attribute == 'protocol':
            for extra in list(source):
                source.remove(extra)
            ET.SubElement(source, 'host', name='example.org', port='10809')
    if device.find('mirror') is not None:
        device.remove(device.find('mirror'))
    for store in list(device.iter('backingStore')) + list(device.iter('dataStore')):
        inner = store.find('source')
        if store.get('type') and (inner is None or not inner.attrib):
            store.set('type', 'file')
            child(store, 'source').attrib = {'file': '/srv/base.img'}
            child(store, 'format', type='qcow2')
        elif not store.get('type'):
            for extra in list(store):
                store.remove(extra)
    for tag in ('vendor', 'product', 'wwn'):
        if target.get('bus') != 'scsi' and device.find(tag) is not None:
            device.remove(device.find(tag))
    driver = device.find('driver')
    if driver is not None:
        if driver.get('name', 'qemu') != 'qemu':
            driver.set('name', 'qemu')
        if driver.get('type') not in (None, 'raw', 'qcow2', 'vmdk', 'qed', 'vdi', 'vpc'):
            driver.set('type', r.choice(('raw', 'qcow2')))
        if target.get('bus') != 'virtio':
            for key in ('queues', 'queue_size', 'iommu', 'ats', 'packed', 'page_per_vq', 'event_idx', 'ioeventfd', 'iothread', 'iothreads'):
                driver.attrib.pop(key, None)
    if target.get('bus') == 'usb':
        needs_usb(root)


def needs_usb(root):
    """Machines whose board has no USB of its own get a controller."""
    if root.find('os/type').get('arch') in ('s390x', 'riscv64', 'loongarch64', 'aarch64') and root.find('devices/controller[@type="usb"]') is None:
        ET.SubElement(root.find('devices'), 'controller', type='usb', model='qemu-xhci')


def iothreads(root):
    if root.find('iothreads') is None:
        part(root, 'iothreads').text = '2'


def memory_device(device, root, r):
    """A memory module needs room below <maxMemory>, NUMA cells, and sizes in the order label < size, requested <= size."""
    part(root, 'maxMemory', slots='16', unit='KiB').text = '4194304'
    cells(root)
    model = device.get('model')
    target = child(device, 'target')
    source = device.find('source')
    if source is not None and source.find('path') is None and model in ('nvdimm', 'virtio-pmem'):
        device.remove(source)
        source = None
    if model in ('nvdimm', 'virtio-pmem'):
        source = child(device, 'source')
        child(source, 'path').text = '/srv/nvdimm'
    elif source is not None and source.find('path') is not None:
        device.remove(source)
    child(target, 'size', unit='KiB').text = '524288' if model != 'virtio-pmem' else '524288'
    target.find('size').set('unit', 'KiB')
    if device.find('driver') is not None and model not in ('virtio-pmem', 'virtio-mem'):
        device.remove(device.find('driver'))
    allowed = {'dimm': ('size', 'node', 'address'), 'nvdimm': ('size', 'node', 'label', 'readonly', 'address'), 'virtio-pmem': ('size', 'address'), 'sgx-epc': ('size', 'node'),
               'virtio-mem': ('size', 'node', 'block', 'requested', 'current', 'address')}.get(model, ())
    for extra in list(target):
        if extra.tag not in allowed:
            target.remove(extra)
    if 'node' in allowed and model != 'sgx-epc':
        child(target, 'node').text = '0'
    if model == 'virtio-mem':
        child(target, 'block', unit='KiB').text = '2048'
        child(target, 'requested', unit='KiB').text = r.choice(('0', '2048', '524288'))
        for tag in ('block', 'requested'):
            target.find(tag).set('unit', 'KiB')
    else:
        target.attrib.pop('dynamicMemslots', None)
    if target.find('label') is not None:
        label = child(target.find('label'), 'size', unit='KiB')
        label.text, label.attrib['unit'] = '128', 'KiB'
    if model == 'nvdimm':
        if root.find('os/type').get('arch') == 'ppc64':
            child(child(target, 'label'), 'size', unit='KiB').text = '128'
            child(device, 'uuid').text = '49545eb3-75e1-2d0a-acdd-f0294406c99e'
    elif device.find('uuid') is not None:
        device.remove(device.find('uuid'))


def cells(root):
    cpu = part(root, 'cpu')
    if cpu.find('numa') is None:
        numa = ET.SubElement(cpu, 'numa')
        count = root.find('vcpu').text
        ET.SubElement(numa, 'cell', id='0', cpus='0' if count == '1' else f'0-{int(count) - 1}', memory='524288', unit='KiB')


def graphics(device, root, r):
    once(device, 'channel', 'gl', 'audio')
    if device.get('type') not in ('vnc', 'spice', 'sdl', 'dbus', 'egl-headless', 'rdp'):
        device.set('type', 'vnc')
    audio = device.find('audio')
    if audio is not None:
        backend(root, audio.get('id'))
    if device.get('type') == 'sdl':
        device.attrib.setdefault('xauth', '/root/.Xauthority')


def backend(root, number, kind='none'):
    if root.find(f'devices/audio[@id="{number}"]') is None:
        ET.SubElement(root.find('devices'), 'audio', id=number, type=kind)


def sound(device, root, r):
    if device.get('model') != 'virtio':
        device.attrib.pop('streams', None)
    if device.get('model') not in ('ich6', 'ich7', 'ich9'):
        for extra in device.findall('codec'):
            device.remove(extra)
    if device.find('audio') is not None:
        backend(root, device.find('audio').get('id'))
    if device.get('model') == 'usb':
        needs_usb(root)


def audio(device, root, r):
    """Fixed settings and the mixing engine go together; settings need to be fixed."""
    for way in device.findall('input') + device.findall('output'):
        for other in device.findall(way.tag)[1:]:
            device.remove(other)
        settings = way.find('settings')
        if settings is not None:
            way.set('fixedSettings', 'yes')
        if way.get('fixedSettings') == 'yes':
            way.set('mixingEngine', 'yes')


def controller(device, root, r):
    kind = device.get('type')
    model = device.get('model')
    if kind == 'nvme':
        child(device, 'serial').text = 'WD-1'
    if device.find('driver') is not None:
        driver = device.find('driver')
        if driver.get('iothread') or driver.find('iothreads') is not None:
            iothreads(root)
        if kind not in ('scsi', 'nvme'):
            for key in ('queues', 'cmd_per_lun', 'max_sectors', 'ioeventfd', 'iothread'):
                driver.attrib.pop(key, None)
            for extra in list(driver):
                driver.remove(extra)
    if kind == 'pci':
        arch, machine = root.find('os/type').get('arch'), root.find('os/type').get('machine')
        if machine == 'pc' and model not in ('pci-bridge', 'pci-expander-bus', 'pci-root'):
            device.set('model', r.choice(('pci-bridge', 'pci-expander-bus')))
        elif arch == 'ppc64':
            device.set('model', r.choice(('pci-root', 'pci-bridge')))
        elif machine != 'pc' and model in ('pci-root', 'pci-expander-bus', None):
            device.set('model', r.choice(('pcie-root-port', 'pcie-to-pci-bridge', 'pcie-expander-bus', 'dmi-to-pci-bridge')))
        index = '0' if device.get('model') in ('pci-root', 'pcie-root') and arch != 'ppc64' else r.choice(('1', '2', '3'))
        device.set('index', index)
        target = device.find('target')
        if target is not None:
            allowed = {'pcie-root-port': ('chassis', 'port', 'hotplug', 'busNr'), 'pci-bridge': ('chassisNr', 'hotplug'), 'pcie-expander-bus': ('busNr',), 'pci-expander-bus': ('busNr',),
                       'pci-root': ('index',), 'pcie-switch-downstream-port': ('chassis', 'port', 'hotplug')}.get(device.get('model'), ())
            for key in list(target.attrib):
                if key not in allowed:
                    target.attrib.pop(key)
            for extra in list(target):
                target.remove(extra)
    elif kind == 'usb':
        if root.find('os/type').get('arch') == 's390x':
            device.set('model', 'qemu-xhci')
        if model and model.startswith('ich9-uhci') and device.find('master') is None:
            ET.SubElement(device, 'master', startport='0')
        if model not in ('qemu-xhci', 'nec-xhci'):
            device.attrib.pop('ports', None)
    elif kind in ('xenbus', 'ccid', 'sata', 'ide', 'fdc') and kind == 'xenbus':
        device.set('type', 'virtio-serial')
        device.attrib.pop('model', None)
    if device.get('type') == 'scsi' and model not in (None, 'virtio-scsi', 'lsilogic', 'virtio-transitional', 'virtio-non-transitional'):
        device.set('model', 'virtio-scsi')
    if device.get('type') not in ('pci', 'usb', 'scsi', 'virtio-serial', 'ide', 'nvme'):
        device.attrib.pop('model', None)


def filesystem(device, root, r):
    """virtiofs and 9p mounts; virtiofs needs memory that is shared."""
    device.set('type', 'mount')
    for tag in ('space_hard_limit', 'space_soft_limit'):
        if device.find(tag) is not None:
            device.remove(device.find(tag))
    driver = device.find('driver')
    if driver is not None and driver.get('type') not in ('path', 'handle', 'virtiofs', 'mtp'):
        driver.set('type', r.choice(('path', 'virtiofs')))
    source, target = child(device, 'source'), child(device, 'target')
    virtiofs = driver is not None and driver.get('type') == 'virtiofs'
    if 'socket' in source.attrib and virtiofs:
        source.attrib = {'socket': '/srv/fs.sock'}
    else:
        source.attrib = {'dir': '/srv/share'}
    target.attrib.setdefault('dir', 'tag')
    if virtiofs:
        access = child(part(root, 'memoryBacking'), 'source', type='memfd')
        child(root.find('memoryBacking'), 'access', mode='shared')
        for key in ('wrpolicy', 'format', 'name'):
            driver.attrib.pop(key, None)
        for key in ('fmode', 'dmode', 'multidevs'):
            device.attrib.pop(key, None)
        device.set('accessmode', 'passthrough')
        if driver.get('queue'):
            driver.set('queue', '1024')
    else:
        if device.get('fmode') or device.get('dmode'):
            device.set('accessmode', 'mapped')
        for tag in ('binary', 'boot', 'idmap'):
            if device.find(tag) is not None:
                device.remove(device.find(tag))
        for key in ('queue', 'format', 'name'):
            if driver is not None:
                driver.attrib.pop(key, None)


def hostdev(device, root, r):
    if device.get('mode') == 'capabilities':
        device.set('mode', 'subsystem')
        device.set('type', 'pci')
        for extra in device.findall('source'):
            device.remove(extra)
    once(device, 'source')
    source = child(device, 'source')
    kind = device.get('type')
    if kind == 'pci' and source.find('address') is None:
        ET.SubElement(source, 'address', domain='0x0000', bus='0x06', slot='0x02', function='0x0')
    if kind == 'usb' and source.find('address') is None and source.find('vendor') is None:
        ET.SubElement(source, 'address', bus='14', device='6')
    if kind == 'mdev':
        device.attrib.setdefault('model', 'vfio-pci')
        if source.find('address') is None:
            ET.SubElement(source, 'address', uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc')
    if kind != 'usb':
        source.attrib.pop('startupPolicy', None)
        source.attrib.pop('guestReset', None)
    else:
        needs_usb(root)
    driver = device.find('driver')
    if driver is not None and driver.get('name') not in (None, 'vfio'):
        driver.set('name', 'vfio')
    rom(device, root, r)


def interface(device, root, r):
    for tag in ('bandwidth', 'ip', 'route', 'portForward', 'virtualport'):
        for extra in device.findall(tag):
            if r.random() < 0.8:
                device.remove(extra)
    rom(device, root, r)


def rng(device, root, r):
    once(device, 'rate', 'backend')
    backend = device.find('backend')
    if backend is not None and backend.get('model') == 'egd':
        backend.attrib.setdefault('type', 'udp')
        chardev(backend, root, r)
    elif backend is not None:
        backend.attrib.pop('type', None)
        for extra in list(backend):
            backend.remove(extra)


def rom(device, root, r):
    found = device.find('rom')
    if found is not None and found.get('enabled') == 'no':
        found.attrib = {'enabled': 'no'}


def shmem(device, root, r):
    device.set('name', r.choice(('shmem0', 'my-shm')))
    model = child(device, 'model')
    if model.get('type') not in ('ivshmem-plain', 'ivshmem-doorbell'):
        model.set('type', r.choice(('ivshmem-plain', 'ivshmem-doorbell')))
    size = device.find('size')
    if model.get('type') == 'ivshmem-plain':
        for tag in ('server', 'msi'):
            if device.find(tag) is not None:
                device.remove(device.find(tag))
        if size is not None:
            size.text, size.attrib = r.choice((('4', {'unit': 'MiB'}), ('16777216', {}), ('1048576', {'unit': 'bytes'})))
    else:
        child(device, 'server', path='/srv/shm.sock')
        if size is not None:
            device.remove(size)


def redirdev(device, root, r):
    chardev(device, root, r)
    device.set('bus', 'usb')
    needs_usb(root)


def tpm(device, root, r):
    once(device, 'backend')
    backend = child(device, 'backend', type='emulator')
    kind = backend.get('type')
    source = backend.find('source')
    if kind == 'external':
        if source is None:
            source = ET.SubElement(backend, 'source')
        source.attrib = {'type': 'unix', 'mode': 'connect', 'path': '/srv/tpm.sock'}
    elif kind == 'passthrough':
        child(backend, 'device', path='/dev/tpm0')
    elif source is not None:
        source.attrib.setdefault('path', '/srv/tpm')


def pstore(device, root, r):
    size = child(device, 'size', unit='KiB')
    size.text, size.attrib = '1024', {'unit': 'KiB'}
    child(device, 'path').text = '/srv/pstore'


def inputs(device, root, r):
    kind = device.get('type')
    if kind in ('passthrough', 'evdev'):
        source = child(device, 'source')
        if kind == 'passthrough':
            source.attrib = {'evdev': '/dev/input/event1'}
        else:
            source.attrib.setdefault('dev', '/dev/input/event1')
        source.attrib.pop('evdev' if kind == 'evdev' else 'dev', None)
    elif device.find('source') is not None:
        device.remove(device.find('source'))
    if kind == 'evdev':
        device.attrib.pop('bus', None)
    elif kind == 'passthrough' or device.get('model'):
        device.set('bus', 'virtio')
    elif device.get('bus') == 'usb' or not device.get('bus') and kind == 'tablet':
        needs_usb(root)
    if device.get('bus') == 'xen':
        device.set('bus', 'usb')


def iommu(device, root, r):
    arch = root.find('os/type').get('arch')
    models = {'x86_64': ('intel', 'virtio', 'amd'), 'aarch64': ('smmuv3', 'virtio')}.get(arch)
    if root.find('os/type').get('machine') == 'pc':
        models = ('amd',)
    if models and device.get('model') not in models:
        device.set('model', r.choice(models))
    driver = device.find('driver')
    if driver is not None:
        allowed = {'intel': ('intremap', 'caching_mode', 'eim', 'iotlb', 'aw_bits', 'dma_translation', 'granule'), 'amd': ('intremap', 'passthrough', 'xtsup'),
                   'virtio': ('aw_bits', 'granule'), 'smmuv3': ()}.get(device.get('model'), ())
        for key in list(driver.attrib):
            if key not in allowed and r.random() < 0.8:
                driver.attrib.pop(key)
        if driver.get('eim') == 'on':
            driver.set('intremap', 'on')
        if driver.get('intremap') == 'on' and device.get('model') == 'intel':
            ET.SubElement(part(root, 'features'), 'ioapic', driver='qemu') if root.find('features/ioapic') is None else None


def watchdog(device, root, r):
    models = {'q35': ('i6300esb', 'itco', 'ib700'), 'pc': ('i6300esb', 'ib700'), 's390-ccw-virtio': ('diag288',)}.get(root.find('os/type').get('machine'), ('i6300esb',))
    if device.get('model') not in models:
        device.set('model', r.choice(models))


def panic(device, root, r):
    models = {'x86_64': ('isa', 'hyperv', 'pvpanic'), 'ppc64': ('pseries',), 's390x': ('s390',)}.get(root.find('os/type').get('arch'), ('pvpanic',))
    if device.get('model') not in models:
        device.set('model', r.choice(models))


def sysinfo(made, root, r):
    if made.get('type') == 'smbios':
        ET.SubElement(root.find('os'), 'smbios', mode='sysinfo')


def cputune(made, root, r):
    root.find('vcpu').text = '2'
    if made.find('iothreadpin') is not None or made.find('iothreadsched') is not None:
        iothreads(root)
    for tag in ('vcpupin', 'iothreadpin', 'cachetune', 'memorytune', 'vcpusched', 'iothreadsched'):
        once(made, tag)
    for tag in ('cachetune', 'memorytune'):
        if made.find(tag) is not None and r.random() < 0.8:
            made.remove(made.find(tag))
    for sched in made.iter():
        if sched.tag.endswith('sched'):
            if sched.get('scheduler') in ('fifo', 'rr'):
                sched.set('priority', '1')
            if sched.tag == 'vcpusched':
                sched.set('vcpus', '0')
            if sched.tag == 'iothreadsched':
                sched.set('iothreads', '1')


def numatune(made, root, r):
    memory = made.find('memory')
    if memory is not None and memory.get('placement', 'static') == 'static':
        memory.set('nodeset', '0')
    once(made, 'memnode')
    if made.find('memnode') is not None:
        made.find('memnode').set('cellid', '0')
        cells(root)


def memory_backing(made, root, r):
    pages = made.find('hugepages')
    if pages is not None:
        for page in pages.findall('page'):
            page.attrib = {'size': '2048', 'unit': 'KiB'}
        once(pages, 'page')


def features(made, root, r):
    for element in made.iter():
        if element.tag == 'tlbflush' and element.get('state') != 'on':
            for extra in list(element):
                element.remove(extra)
    if made.find('hyperv') is not None and made.find('hyperv').get('mode') in ('passthrough', 'host-model') and r.random() < 0.8:
        made.find('hyperv').set('mode', 'custom')


def cpu(made, root, r):
    once(made, 'model', 'topology', 'numa', 'cache', 'maxphysaddr')
    topology = made.find('topology')
    if topology is not None:
        count = 1
        for value in topology.attrib.values():
            count *= int(value)
        root.find('vcpu').text = str(count)
    model = made.find('model')
    arch = root.find('os/type').get('arch')
    models = {'x86_64': ('qemu64', 'Nehalem', 'EPYC', 'Skylake-Client'), 'aarch64': ('cortex-a57', 'max'), 'ppc64': ('POWER9', 'POWER8'), 's390x': ('z13-base', 'qemu')}.get(arch, ())
    if made.get('mode', 'custom') == 'custom' and models:
        made.set('mode', 'custom')
        if model is None:
            model = ET.Element('model')
            made.insert(0, model)
        model.text = r.choice(models)
        model.set('fallback', 'allow')
    elif model is not None:
        made.remove(model)
    if arch != 'x86_64':
        for feature in made.findall('feature'):
            made.remove(feature)
    seen = set()
    for feature in made.findall('feature'):
        if feature.get('name') in seen:
            made.remove(feature)
        seen.add(feature.get('name'))
        if root.get('type') == 'qemu':
            feature.attrib.setdefault('policy', 'require')
    numa = made.find('numa')
    if numa is not None:
        for extra in numa.findall('cell')[1:]:
            numa.remove(extra)
        cell = child(numa, 'cell')
        cell.attrib.update(id='0', cpus='0' if root.find('vcpu').text == '1' else f'0-{int(root.find("vcpu").text) - 1}', memory='524288', unit='KiB')
        for tag in ('distances', 'cache'):
            for extra in cell.findall(tag):
                if r.random() < 0.7:
                    cell.remove(extra)


def vcpus(made, root, r):
    """Each vCPU is told once, the first is enabled and never hotpluggable."""
    for extra in list(made):
        made.remove(extra)
    root.find('vcpu').text = '4'
    root.find('vcpu').set('current', '2')
    for i in range(4):
        ET.SubElement(made, 'vcpu', id=str(i), enabled='yes' if i < 2 else 'no', hotpluggable='no' if i == 0 else 'yes')


def system(made, root, r):
    """<os>: keep the type, take what the schema offers beside it."""
    old = root.find('os/type')
    for extra in made.findall('type'):
        made.remove(extra)
    made.insert(0, old)
    made.attrib.pop('firmware', None) if r.random() < 0.8 else None
    once(made, 'bios', 'bootmenu', 'smbios', 'loader', 'nvram', 'varstore', 'initrd', 'kernel', 'cmdline', 'dtb', 'shim', 'acpi')
    if made.get('firmware') is None:
        for tag in ('firmware', 'varstore'):
            for extra in made.findall(tag):
                made.remove(extra)
        loader, nvram = made.find('loader'), made.find('nvram')
        if loader is not None:
            loader.attrib.pop('stateless', None) if r.random() < 0.7 else None
            if not (loader.text or '').strip():
                loader.text = '/srv/code.fd'
            if loader.get('type') == 'pflash':
                loader.set('readonly', 'yes')
        if nvram is not None and (loader is None or loader.get('type') != 'pflash'):
            made.remove(nvram)
        elif nvram is not None and not (nvram.text or '').strip():
            nvram.text = '/srv/vars.fd'


RULES = {
    'disk': disk, 'controller': controller, 'filesystem': filesystem, 'hostdev': hostdev, 'graphics': graphics, 'sound': sound, 'audio': audio, 'shmem': shmem,
    'memory': memory_device, 'redirdev': redirdev, 'tpm': tpm, 'pstore': pstore, 'input': inputs, 'iommu': iommu, 'watchdog': watchdog, 'panic': panic, 'serial': chardev,
    'parallel': chardev, 'console': chardev, 'channel': chardev, 'smartcard': chardev, 'sysinfo': sysinfo, 'cputune': cputune, 'numatune': numatune,
    'memoryBacking': memory_backing, 'features': features, 'cpu': cpu, 'vcpus': vcpus, 'os': system, 'interface': interface,
    'hub': lambda device, root, r: needs_usb(root), 'rng': rng,
}


def keep(made, root, r):
    """Applies the rules of this element to it and to the domain that it is for."""
    rule = RULES.get(made.tag)
    if rule:
        rule(made, root, r)
    driver = made.find('driver')
    if driver is not None and (driver.get('iothread') or driver.find('iothreads') is not None):
        iothreads(root)
