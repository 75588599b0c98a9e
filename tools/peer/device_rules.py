"""What devices other than storage need beside the schema."""
import xml.etree.ElementTree as ET

from elements import child, once, part, needs_usb

DEFAULTS = {'unix': {'path': '/srv/socket'}, 'file': {'path': '/srv/log'}, 'pipe': {'path': '/srv/pipe'}, 'dev': {'path': '/dev/ttyS0'}, 'spiceport': {'channel': 'org.example.0'},
            'dbus': {'channel': 'org.example.1'}, 'nmdm': {'master': '/dev/nmdm0A', 'slave': '/dev/nmdm0B'}}


def chardev(device, root, r):
    """A character device has one source, with what its type needs; only tcp and udp have two."""
    if r.random() < 0.9 and (device.get('type') == 'nmdm' or device.get('type') == 'spicevmc' and device.tag in ('serial', 'parallel', 'console')):
        device.set('type', 'pty')
    if device.tag == 'console' and root.find('devices/console') is not None:
        child(device, 'target').set('type', 'virtio')
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


def graphics(device, root, r):
    once(device, 'channel', 'gl', 'audio')
    if device.get('type') not in ('vnc', 'spice', 'sdl', 'dbus', 'egl-headless', 'rdp'):
        device.set('type', 'vnc')
    audio = device.find('audio')
    if audio is not None:
        backend(root, audio.get('id'), 'dbus' if device.get('type') == 'dbus' else 'none')
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
    if device.get('type') == 'spice' and root.find('devices/graphics[@type="spice"]') is None:
        ET.SubElement(root.find('devices'), 'graphics', type='spice')
    for way in device.findall('input') + device.findall('output'):
        for other in device.findall(way.tag)[1:]:
            device.remove(other)
        settings = way.find('settings')
        if settings is not None:
            way.set('fixedSettings', 'yes')
        if way.get('fixedSettings') == 'yes':
            way.set('mixingEngine', 'yes')


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
    place = source.find('address')
    if kind == 'usb' and place is not None and 'port' in place.attrib:
        # which device is plugged in there is the host's state
        place.attrib = {'bus': place.get('bus', '14'), 'device': '6'}
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
    if found is not None and device.get('type') in ('usb', 'scsi'):
        device.remove(found)
        return
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
    if root.find('os/type').get('arch') == 'x86_64' and device.get('model') not in (None, 'tpm-tis', 'tpm-crb'):
        device.set('model', 'tpm-tis')
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
        root.find('os/type').set('machine', 'q35')
    if models and device.get('model') not in models:
        device.set('model', r.choice(models))
    driver = device.find('driver')
    if driver is not None:
        allowed = {'intel': ('intremap', 'caching_mode', 'eim', 'iotlb', 'aw_bits', 'dma_translation', 'granule'), 'amd': ('intremap', 'passthrough', 'xtsup'),
                   'virtio': ('aw_bits', 'granule'), 'smmuv3': ()}.get(device.get('model'), ())
        for key in list(driver.attrib):
            if key not in allowed and r.random() < 0.8:
                driver.attrib.pop(key)
        if driver.find('granule') is not None and device.get('model') != 'virtio':
            driver.remove(driver.find('granule'))
        if driver.get('eim') == 'on':
            driver.set('intremap', 'on')
        if driver.get('intremap') == 'on' and device.get('model') == 'intel':
            ET.SubElement(part(root, 'features'), 'ioapic', driver='qemu') if root.find('features/ioapic') is None else None


def watchdog(device, root, r):
    models = {'q35': ('i6300esb', 'itco'), 'pc': ('i6300esb', 'ib700'), 's390-ccw-virtio': ('diag288',)}.get(root.find('os/type').get('machine'), ('i6300esb',))
    if device.get('model') not in models:
        device.set('model', r.choice(models))


def panic(device, root, r):
    models = {'x86_64': ('isa', 'hyperv', 'pvpanic'), 'ppc64': ('pseries',), 's390x': ('s390',)}.get(root.find('os/type').get('arch'), ('pvpanic',))
    if device.get('model') not in models:
        device.set('model', r.choice(models))


def vsock(device, root, r):
    """A number that is found when the domain starts is none beforehand."""
    cid = device.find('cid')
    if cid is not None and cid.get('auto') == 'yes':
        cid.attrib.pop('address', None)
    elif cid is not None and cid.get('auto') == 'no':
        cid.attrib.setdefault('address', '4')


def video(device, root, r):
    model = device.find('model')
    if model is not None and model.get('type') != 'virtio':
        model.attrib.pop('blob', None)
    elif model is not None and model.get('blob') == 'on':
        child(part(root, 'memoryBacking'), 'source', type='memfd')


def memballoon(device, root, r):
    if device.get('model') == 'xen' and r.random() < 0.9:
        device.set('model', 'virtio')
