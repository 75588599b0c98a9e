"""Devices of the remaining families, drawn at random."""
def interface(d):
    d.macs += 1
    models = ['virtio', 'virtio'] + ['virtio-transitional', 'virtio-non-transitional', 'e1000', 'e1000e', 'rtl8139'] * d.pci + ['usb-net'] * d.usb
    models += ['ne2k_pci', 'pcnet', 'i82559er', 'vmxnet3', 'i82551', 'igb'] * d.x86 + ['spapr-vlan'] * (d.machine == 'pseries')
    model = d.of(*models)
    driver = ''
    if model.startswith('virtio'):
        driver = '<driver' + d.attr('rx_queue_size', 256, 512, 1024) + d.attr('queues', 1, chance=0.1) + d.attr('event_idx', 'on', 'off') + d.attr('txmode', 'iothread', 'timer', chance=0.1) + d.virtio()
        driver += d.attr('ioeventfd', 'on', 'off') + '>' + d.some("<host csum='off' gso='off' tso4='off' tso6='off' ecn='off' ufo='off' mrg_rxbuf='off'/>", "<guest csum='off' tso4='off' tso6='off' ecn='off' ufo='off'/>", chance=0.2) + '</driver>'
    kind, source = d.of(('user', ''), ('user', "<ip family='ipv4' address='172.17.2.0' prefix='24'/>"), ('udp', "<source address='127.0.0.1' port='5558'><local address='127.0.0.1' port='5559'/></source>"),
                        ('mcast', "<source address='230.0.0.1' port='5560'/>"), ('server', f"<source address='127.0.0.1' port='{5600 + d.macs}'/>"))
    more = d.some("<link state='down'/>", chance=0.15) + ('' if model in ('usb-net', 'spapr-vlan') or not d.pci else d.rom()) + (d.next_boot() if d.rng.random() < 0.2 else '')
    place = d.address() if model != 'usb-net' and model != 'spapr-vlan' else ''
    return f"<interface type='{kind}'><mac address='52:54:00:0a:00:{d.macs:02x}'/>{source}<model type='{model}'/>{driver}{more}{place}</interface>"


def input_device(d):
    bus = d.of('virtio', *['usb'] * 2 * d.usb)
    kinds = ['mouse', 'tablet', 'keyboard']
    return f"<input type='{d.of(*kinds)}' bus='{bus}'>{'<driver' + d.virtio() + '/>' if bus == 'virtio' else ''}</input>"


def rng(d):
    backend = d.of("<backend model='random'>/dev/urandom</backend>", "<backend model='builtin'/>", "<backend model='random'>/dev/random</backend>")
    return f"<rng model='{d.model()}'>{d.some('<rate bytes=' + chr(39) + '1024' + chr(39) + ' period=' + chr(39) + '1000' + chr(39) + '/>')}{backend}<driver{d.virtio()}/>{d.address()}</rng>"


def watchdog(d):
    model = d.of('i6300esb', *['ib700'] * (d.machine == 'pc')) if d.pci else 'diag288'
    d.action = d.action or d.of('reset', 'shutdown', 'poweroff', 'pause', 'none', 'inject-nmi' if d.x86 else 'reset')
    return f"<watchdog model='{model}' action='{d.action}'/>"


def panic(d):
    return f"<panic model='{d.of('isa', 'pvpanic')}'/>" if d.x86 else "<panic model='pvpanic'/>" if d.machine == 'virt' else "<panic model='pseries'/>" if d.machine == 'pseries' else "<panic model='s390'/>"


def shmem(d):
    if not d.pci:
        return rng(d)
    return f"<shmem name='sh{d.rng.randrange(1000)}'><model type='ivshmem-plain'/><size unit='M'>{d.of(1, 4)}</size></shmem>"


def filesystem(d):
    n = d.rng.randrange(1000)
    mode = d.of('passthrough', 'mapped', 'squash')
    attributes = d.attr('fmode', '0644') + d.attr('dmode', '0755') if mode == 'mapped' else ''
    driver = d.some("<driver type='path' wrpolicy='immediate'/>", chance=0.3)
    model = d.attr('model', 'virtio', 'virtio-transitional', 'virtio-non-transitional', chance=0.2) if d.pci else ''
    return f"<filesystem type='mount' accessmode='{mode}'{attributes}{model}{d.attr('multidevs', 'remap', 'forbid', 'warn')}>{driver}<source dir='/srv/{d.name}/fs{n}'/><target dir='tag{n}'/>{d.some('<readonly/>')}</filesystem>"


def hub(d):
    return "<hub type='usb'/>" if d.usb else rng(d)


def tpm(d):
    return f"<tpm model='{d.of('tpm-tis', 'tpm-crb') if d.x86 else 'tpm-spapr' if d.machine == 'pseries' else 'tpm-tis'}'><backend type='emulator' version='2.0'/></tpm>" if d.machine in ('q35', 'pc', 'pseries') else rng(d)


def crypto(d):
    return f"<crypto model='virtio' type='qemu'><backend model='builtin'{d.attr('queues', 1)}/></crypto>"


def iommu(d):
    if d.machine == 'q35':
        return d.of("<iommu model='virtio'/>", "<iommu model='intel'/>", "<iommu model='intel'><driver caching_mode='on'/></iommu>", "<iommu model='intel'><driver aw_bits='48'/></iommu>",
                    "<iommu model='intel'><driver iotlb='off'/></iommu>", "<iommu model='amd'/>")
    return d.of("<iommu model='smmuv3'/>", "<iommu model='virtio'/>") if d.arch == 'aarch64' else rng(d)


def memory(d):
    if d.arch not in ('x86_64', 'aarch64', 'ppc64') or not d.acpi and d.arch != 'ppc64':
        return rng(d)
    d.hotplug_memory = True
    size = 256 if d.arch == 'ppc64' else 128
    kinds = [f"<memory model='dimm'{d.attr('discard', 'yes', chance=0.1)}><target><size unit='MiB'>{size}</size><node>0</node></target></memory>"]
    if d.arch in ('x86_64', 'aarch64'):
        kinds.append(f"<memory model='nvdimm'><source><path>/srv/{d.name}/nv{d.rng.randrange(100)}</path></source><target><size unit='MiB'>128</size><node>0</node><label><size unit='KiB'>256</size></label></target></memory>")
        kinds.append("<memory model='virtio-mem'><target><size unit='MiB'>128</size><node>0</node><block unit='MiB'>2</block><requested unit='MiB'>64</requested></target></memory>")
        kinds.append(f"<memory model='virtio-pmem' access='shared'><source><path>/srv/{d.name}/pm{d.rng.randrange(100)}</path></source><target><size unit='MiB'>128</size></target></memory>")
    return d.of(*kinds)
