"""What disks, their controllers and shared folders need beside the schema."""
import xml.etree.ElementTree as ET

from elements import child, once, part, needs_usb, iothreads

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
    if device.find('source/encryption') is not None and device.find('encryption') is not None:
        device.remove(device.find('encryption'))
    for form in device.iter('format'):
        if form.get('type') == 'luks':
            form.set('type', 'raw')
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
        device.attrib.pop('model', None)
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
