"""Disks, drives and their options, drawn at random."""

def disk(d, bus=None):
    buses = {'q35': ['sata', 'fdc'], 'pc': ['ide', 'fdc']}.get(d.machine, []) + ['virtio', 'virtio', 'scsi'] + ['usb'] * d.usb
    bus = bus or d.of(*buses)
    prefix = {'virtio': 'vd', 'ide': 'hd', 'fdc': 'fd'}.get(bus, 'sd')
    count = d.disks.get(prefix, 0)
    if bus == 'fdc' and count > 1 or bus == 'ide' and count > 3:
        return disk(d, 'virtio')
    d.disks[prefix] = count + 1
    kind = 'floppy' if bus == 'fdc' else d.of('disk', 'disk', 'disk', 'cdrom') if bus in ('ide', 'sata', 'scsi', 'usb') else 'disk'
    path = f'/srv/{d.name}/{prefix}{count}'
    fmt = d.of('raw', 'raw', 'qcow2', 'qcow2', 'vmdk', 'vdi', 'vpc') if kind == 'disk' else 'raw'
    written = kind == 'disk' and fmt in ('raw', 'qcow2')
    readonly = kind == 'cdrom' or (written and bus in ('virtio', 'scsi', 'fdc') and d.rng.random() < 0.1)
    cache = d.of('none', 'writeback', 'writethrough', 'directsync', 'unsafe', None, None)
    io = d.of('threads', 'native', 'io_uring', None, None)
    if io == 'native' and cache not in ('none', 'directsync'):
        io = 'threads'
    driver = ''.join(f" {k}='{v}'" for k, v in (('cache', cache), ('io', io)) if v)
    driver += '' if bus == 'fdc' else d.attr('error_policy', 'stop', 'report', 'ignore', 'enospace', chance=0.15) + d.attr('rerror_policy', 'stop', 'report', 'ignore', chance=0.15)
    driver += d.attr('discard', 'unmap', 'ignore') + d.attr('detect_zeroes', 'off', 'on', 'unmap')
    driver += d.attr('copy_on_read', 'on', 'off', chance=0.1 * (not readonly and kind == 'disk'))
    if bus == 'virtio':
        driver += d.onoff('ioeventfd', 'event_idx') + d.attr('queues', 1, 2, 4) + d.attr('queue_size', 128, 256, chance=0.1) + d.iothread() + d.virtio()
    if fmt == 'qcow2':
        driver += d.attr('discard_no_unref', 'on', 'off', chance=0.1) if written and not readonly else ''
    meta = d.some("<metadata_cache><max_size unit='KiB'>1024</max_size></metadata_cache>", chance=0.15) if fmt == 'qcow2' else ''
    source = f"<source file='{path}.img'" + d.attr('index', 30 + count, chance=0.05) + d.attr('startupPolicy', 'optional', chance=0.1) * (kind != 'disk') + '>'
    if written and d.rng.random() < 0.1:
        source += f"<slices><slice type='storage' offset='{d.of(0, 1048576)}' size='4194304'/></slices>" if fmt == 'raw' else ''
    source += '</source>'
    if kind != 'disk' and bus != 'usb' and d.rng.random() < 0.4:
        source = ''
    chain = ''
    if fmt == 'qcow2' and d.rng.random() < 0.3:
        chain = f"<backingStore type='file'><format type='{d.of('raw', 'qcow2')}'/><source file='{path}-base.img'/><backingStore/></backingStore>"
    more = d.some('<shareable/>', chance=0.1 * (written and fmt == 'raw' and cache in ('none', 'directsync')))
    more += '<readonly/>' if readonly else d.some('<transient/>', chance=0.0)
    more += f'<serial>S{count}</serial>' if bus != 'fdc' and d.rng.random() < 0.3 else ''
    if bus == 'scsi':
        more += d.some('<vendor>VENDOR</vendor>', '<product>PRODUCT</product>')
    if bus in ('scsi', 'sata', 'ide') and kind == 'disk':
        more += d.some(f'<wwn>5000c50015ea71{count:02x}</wwn>', chance=0.2)
    if source and kind == 'disk':
        more += throttle(d) + d.some(f"<blockio logical_block_size='512' physical_block_size='{d.of(512, 4096)}'/>", chance=0.15)
        more += d.some("<geometry cyls='1024' heads='16' secs='63'/>", chance=0.1) if bus in ('virtio', 'ide', 'scsi') else ''
    rotation = d.attr('rotation_rate', 1, 7200, chance=0.15) if bus in ('scsi', 'sata', 'ide') and kind == 'disk' else ''
    removable = d.attr('removable', 'on', 'off', chance=0.2) if (bus == 'usb' or bus == 'scsi') and kind == 'disk' else ''
    more += d.next_boot() if d.rng.random() < 0.3 and source else ''
    model = d.attr('model', 'virtio', 'virtio-transitional', 'virtio-non-transitional', chance=0.2) if bus == 'virtio' and d.pci else ''
    place = d.address() if bus == 'virtio' else ''
    return (f"<disk type='file' device='{kind}'{model}><driver name='qemu' type='{fmt}'{driver}>{meta}</driver>{source}{chain}"
            f"<target dev='{prefix}{chr(97 + count)}' bus='{bus}'{rotation}{removable}/>{more}{place}</disk>")


def throttle(d):
    if d.rng.random() > 0.15:
        return ''
    unit = d.of('bytes', 'iops')
    limits = f'<total_{unit}_sec>1000000</total_{unit}_sec>' if d.rng.random() < 0.5 else f'<read_{unit}_sec>100000</read_{unit}_sec><write_{unit}_sec>200000</write_{unit}_sec>'
    if 'total' in limits and d.rng.random() < 0.5:
        limits += f'<total_{unit}_sec_max>2000000</total_{unit}_sec_max>' + d.some(f'<total_{unit}_sec_max_length>3</total_{unit}_sec_max_length>')
    return f'<iotune>{limits}</iotune>'


def floppy(d):
    return disk(d, 'fdc') if d.x86 else disk(d)


def cdrom(d):
    return disk(d, {'q35': 'sata', 'pc': 'ide'}.get(d.machine, 'scsi'))


def nvme(d):
    if not d.pci:
        return disk(d)
    d.disks['nvme'] = d.disks.get('nvme', 0) + 1
    n = d.disks['nvme']
    return f"<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='/srv/{d.name}/nvme{n}.img'/><target dev='nvme0n{n}' bus='nvme'/><serial>n</serial></disk>"
