"""A whole domain around devices drawn at random."""

import uuid

from characters import channel, console, parallel, redirdev, serial, smartcard
from controllers import controller_pci, controller_scsi, controller_serial, controller_usb
from drawn import Domain
from drives import cdrom, disk, floppy, nvme
from other_devices import crypto, filesystem, hub, input_device, interface, iommu, memory, panic, rng, shmem, tpm, watchdog
from screens import audio, graphics, second_video, sound, video

MACHINES = {'x86_64': ('q35', 'pc'), 'aarch64': ('virt',), 'riscv64': ('virt',), 'loongarch64': ('virt',), 'ppc64': ('pseries',),
            's390x': ('s390-ccw-virtio',)}
FIRMWARE = " firmware='efi'"
DEVICES = {f.__name__: f for f in (
    disk, floppy, cdrom, interface, controller_usb, controller_scsi, controller_serial, controller_pci, video, second_video, graphics,
    sound, audio, serial, parallel, console, channel, input_device, rng, watchdog, panic, shmem, filesystem, hub, smartcard, redirdev, tpm,
    crypto, iommu, memory, nvme)}
ONCE = {'graphics', 'panic', 'iommu', 'tpm', 'video', 'second_video', 'controller_scsi', 'controller_usb', 'controller_serial',
        'controller_pci', 'audio', 'smartcard'}


def processor(d):
    if not d.x86:
        return ''
    n = d.vcpus
    topology = d.some(f"<topology sockets='1' cores='{n}' threads='1'/>", chance=0.4)
    return d.of('', f"<cpu mode='custom' match='exact'><model fallback='allow'>{d.of('qemu64', 'Nehalem', 'Skylake-Client', 'EPYC', 'Westmere', 'max')}</model>{topology}{d.some('<feature policy=' + chr(39) + 'disable' + chr(39) + ' name=' + chr(39) + 'x2apic' + chr(39) + '/>')}</cpu>",
                f"<cpu mode='maximum'>{topology}</cpu>")


def numa(d):
    """Two nodes, each with half of everything."""
    n = d.vcpus // 2
    return (f"<cpu><numa><cell id='0' cpus='0-{n - 1}' memory='256' unit='MiB'{d.attr('memAccess', 'shared', 'private')}/><cell id='1' cpus='{n}-{d.vcpus - 1}' memory='256' unit='MiB'>"
            + d.some("<distances><sibling id='0' value='21'/></distances>") + '</cell></numa></cpu>')


def features(d):
    out = ['<acpi/>'] if d.acpi else []
    if d.x86:
        out += [t for t in ('<apic/>', '<pae/>', "<vmport state='off'/>", "<vmcoreinfo state='on'/>", "<smm state='on'/>" if d.machine == 'q35' else '',
                            "<hyperv mode='custom'><relaxed state='on'/><vapic state='on'/><spinlocks state='on' retries='8191'/></hyperv>", "<pmu state='off'/>", "<kvm><hidden state='on'/></kvm>",
                            "<tcg><tb-cache unit='MiB'>128</tb-cache></tcg>", "<ps2 state='on'/>") if d.rng.random() < 0.2]
    if d.arch == 'aarch64':
        out += [f"<gic version='{d.of(2, 3)}'/>"] if d.rng.random() < 0.3 else []
    if d.machine == 'pseries':
        out += [t for t in ("<hpt resizing='enabled'/>", "<htm state='off'/>", "<cfpc value='workaround'/>", "<sbbc value='workaround'/>", "<ibs value='workaround'/>", "<nested-hv state='off'/>", "<ccf-assist state='off'/>") if d.rng.random() < 0.2]
    return '<features>' + ''.join(out) + '</features>'


def clock(d):
    timers = ''
    if d.x86:
        timers = d.some("<timer name='rtc' tickpolicy='catchup'/>", "<timer name='pit' tickpolicy='delay'/>", f"<timer name='hpet' present='{d.of('yes', 'no')}'/>", "<timer name='kvmclock' present='no'/>", chance=0.25)
    return f"<clock offset='{d.of('utc', 'localtime')}'>{timers}</clock>" + d.some("<on_reboot>destroy</on_reboot>", chance=0.1)


def system(d):
    text = f"<type arch='{d.arch}' machine='{d.machine}'>hvm</type>"
    if d.rng.random() < 0.15 and d.x86:
        text += f'<kernel>/srv/{d.name}/vmlinuz</kernel>' + d.some(f'<initrd>/srv/{d.name}/initrd</initrd>', '<cmdline>console=ttyS0 a="b,c"</cmdline>', chance=0.6)
    elif not d.boot and d.arch != 's390x':
        text += d.some("<boot dev='hd'/>", "<boot dev='cdrom'/>", chance=0.4)
    if d.x86:
        text += d.some(f"<bootmenu enable='{d.of('yes', 'no')}' timeout='3000'/>", "<bios useserial='yes' rebootTimeout='0'/>" if "<target type='isa-serial'" in d.body else "", "<smbios mode='sysinfo'/>" if d.info else '', chance=0.25)
    return f"<os{FIRMWARE * (d.acpi and not d.x86)}>{text}</os>"


def build(rng, arch, machine, name, parts):
    d = Domain(rng, arch, machine, name)
    d.hotplug_memory, d.info = False, rng.random() < 0.1 and arch == 'x86_64'
    d.acpi = arch == 'x86_64' or arch == 'aarch64' and rng.random() < 0.3
    d.body = ''.join(DEVICES[p](d) for p in sorted(parts, key=lambda p: p != 'graphics'))
    if not d.x86 and d.usb and ("bus='usb'" in d.body or 'usb-' in d.body or "type='usb'" in d.body or "'smartcard" in d.body or "model='usb'" in d.body):
        d.body = "<controller type='usb' index='0' model='qemu-xhci'/>" + d.body
    d.body += ''.join(f"<audio id='{1}' type='none'/>" for _ in range(1 if not d.audio and d.graphics != 'spice' and rng.random() < 0.3 else 0))
    d.body += d.of("<memballoon model='none'/>", f"<memballoon model='{d.model()}'{d.attr('autodeflate', 'on', 'off')}{d.attr('freePageReporting', 'on')}>{d.some('<stats period=' + chr(39) + '10' + chr(39) + '/>')}</memballoon>", '')
    top = f"<name>{name}</name><uuid>{uuid.UUID(int=rng.getrandbits(128))}</uuid>"
    top += "<maxMemory slots='8' unit='MiB'>4096</maxMemory>" if d.hotplug_memory else ''
    top += "<memory unit='MiB'>512</memory>" + d.some("<memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>", chance=0.15)
    if not d.hotplug_memory and d.arch == 'x86_64' and rng.random() < 0.1:
        top += "<memoryBacking><nosharepages/></memoryBacking>" if 'memoryBacking' not in top else ''
    top += f"<vcpu>{d.vcpus}</vcpu>" + (f'<iothreads>{d.iothreads}</iothreads>' if d.iothreads else '')
    if d.info:
        top += "<sysinfo type='smbios'><bios><entry name='vendor'>A, Inc.</entry></bios><system><entry name='product'>P</entry></system><chassis><entry name='asset'>x</entry></chassis></sysinfo>"
    nodes = d.hotplug_memory or d.arch in ('x86_64', 'aarch64') and d.vcpus > 1 and rng.random() < 0.15
    cpu = numa(d) if nodes and d.vcpus > 1 else "<cpu><numa><cell id='0' cpus='0' memory='512' unit='MiB'/></numa></cpu>" if nodes else processor(d)
    pm = d.some("<pm><suspend-to-mem enabled='no'/><suspend-to-disk enabled='yes'/></pm>", chance=0.1) if d.x86 else ''
    return f"<domain type='qemu'>{top}{system(d)}{features(d)}{cpu}{clock(d)}{pm}<devices>{d.body}</devices></domain>"
