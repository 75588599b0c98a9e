"""Domains for a libvirt that really starts them: what domxml-to-native never opens, looks for or gives a number.

Each piece once in a plain domain, then several pieces together. Files that are named here are made by start_host.py.
"""
import random
import xml.etree.ElementTree as ET
from networks import put
from start_images import DISKS

LOGS = ['', "<log file='/srv/guest.log'/>", "<log file='/srv/guest.log' append='on'/>", "<log file='/srv/a,b.log' append='off'/>"]
SECLABEL = "<seclabel model='dac' relabel='no'/>"
# where a character device leads: (type, what stands inside)
SOURCES = [
    ('null', ''), ('vc', ''), ('pty', ''), ('pty', "<source path='/dev/pts/3'/>"), ('stdio', ''), ('file', "<source path='/srv/out.log'/>"),
    ('file', "<source path='/srv/out.log' append='on'/>"), ('file', "<source path='/srv/o,ut.log' append='off'/>"), ('file', f"<source path='/srv/out.log'>{SECLABEL}</source>"),
    ('pipe', "<source path='/srv/pipe'/>"), ('dev', "<source path='/dev/null'/>"), ('unix', "<source mode='bind' path='/srv/bound.sock'/>"),
    ('unix', "<source mode='bind' path='/srv/b,ound.sock'/>"), ('unix', "<source mode='connect' path='/srv/there.sock'/>"),
    ('unix', "<source mode='connect' path='/srv/there.sock'><reconnect enabled='yes' timeout='5'/></source>"),
    ('unix', "<source mode='connect' path='/srv/there.sock'><reconnect enabled='no'/></source>"),
    ('unix', f"<source mode='bind' path='/srv/bound.sock'>{SECLABEL}</source>"), ('unix', ''), ('unix', "<source mode='bind'/>"),
    ('tcp', "<source mode='bind' host='127.0.0.1' service='5555'/>"), ('tcp', "<source mode='connect' host='127.0.0.1' service='5555'/><protocol type='raw'/>"),
    ('tcp', "<source mode='bind' host='::1' service='5555'/><protocol type='telnet'/>"), ('tcp', "<source mode='connect' host='127.0.0.1' service='5555' tls='no'/>"),
    ('tcp', "<source mode='connect' host='127.0.0.1' service='5555'><reconnect enabled='yes' timeout='3'/></source>"),
    ('tcp', "<source mode='bind' host='127.0.0.1' service='5555' tls='yes'/>"), ('tcp', "<source mode='bind' host='127.0.0.1' service='5555'/><protocol type='tls'/>"),
    ('udp', "<source mode='bind' host='127.0.0.1' service='5556'/><source mode='connect' host='127.0.0.1' service='5557'/>"),
    ('udp', "<source mode='connect' host='127.0.0.1' service='5557'/>"), ('udp', "<source mode='connect' host='example.org' service='5557'/><source mode='bind' service='5556'/>"),
    ('spicevmc', ''), ('spiceport', "<source channel='org.example.port.0'/>"), ('dbus', "<source channel='org.example.bus.0'/>"), ('qemu-vdagent', ''),
    ('qemu-vdagent', "<source><clipboard copypaste='yes'/><mouse mode='client'/></source>"), ('qemu-vdagent', "<source><clipboard copypaste='no'/><mouse mode='server'/></source>"),
    ('nmdm', "<source master='/dev/nmdm0A' slave='/dev/nmdm0B'/>"),
]
# which character devices take a source: (element, what tells the device)
PORTS = [
    ('serial', ''), ('serial', "<target type='isa-serial' port='1'/>"), ('serial', "<target type='usb-serial'/>"), ('serial', "<target type='pci-serial'/>"),
    ('parallel', ''), ('console', "<target type='serial'/>"), ('console', "<target type='virtio'/>"), ('channel', "<target type='virtio' name='org.qemu.guest_agent.0'/>"),
    ('channel', "<target type='virtio' name='com.redhat.spice.0'/>"), ('channel', "<target type='virtio'/>"), ('channel', "<target type='guestfwd' address='10.0.2.1' port='4600'/>"),
    ('redirdev', ''), ('smartcard', ''), ('rng', ''), ('debugcon', ''),
]
LISTENS = ["<listen type='address' address='127.0.0.1'/>", "<listen type='address' address='0.0.0.0'/>", "<listen type='address'/>", "<listen type='network' network='default'/>",
           "<listen type='socket' socket='/srv/screen.sock'/>", "<listen type='socket'/>", "<listen type='none'/>", "<listen type='address' address='::1'/>"]
NVRAM = '<nvram>/srv/guest_VARS.fd</nvram>'
CODE = "<loader readonly='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE_4M.fd</loader>"
UEFI = [
    f"<os>{CODE}</os>", f"<os>{CODE}{NVRAM}</os>", f"<os>{CODE}<nvram template='/usr/share/OVMF/OVMF_VARS_4M.fd'/></os>",
    f"<os>{CODE}<nvram type='file'><source file='/srv/other_VARS.fd'/></nvram></os>", f"<os>{CODE}<nvram format='qcow2'/></os>",
    f"<os>{CODE}<nvram template='/usr/share/OVMF/OVMF_VARS_4M.fd'>/srv/guest_VARS.fd</nvram></os>",
]
FIRMWARE = ["<os firmware='efi'/>", f"<os firmware='efi'>{NVRAM}</os>", "<os firmware='efi'><loader secure='no'/></os>", "<os firmware='bios'/>",
            "<os firmware='efi'><firmware><feature enabled='yes' name='secure-boot'/></firmware></os>"] + UEFI
MEMORY = [
    "<memoryBacking><source type='memfd'/></memoryBacking>", "<memoryBacking><source type='file'/></memoryBacking>", "<memoryBacking><source type='anonymous'/></memoryBacking>",
    "<memoryBacking><source type='file'/><access mode='shared'/></memoryBacking>", "<memoryBacking><source type='memfd'/><access mode='shared'/><allocation mode='immediate'/></memoryBacking>",
    "<memoryBacking><hugepages/></memoryBacking>", "<memoryBacking><hugepages><page size='2048' unit='KiB'/></hugepages></memoryBacking>",
    "<memoryBacking><hugepages/><access mode='shared'/></memoryBacking>", "<memoryBacking><hugepages/><source type='memfd'/></memoryBacking>",
    "<memoryBacking><hugepages><page size='1' unit='GiB'/></hugepages></memoryBacking>",
    "<memoryBacking><nosharepages/></memoryBacking>", "<memoryBacking><discard/><source type='file'/></memoryBacking>", "<memoryBacking><allocation mode='immediate' threads='2'/></memoryBacking>",
    "<cpu><numa><cell id='0' cpus='0' memory='262144'/><cell id='1' memory='262144'/></numa></cpu>",
    "<cpu><numa><cell id='0' cpus='0' memory='262144' memAccess='shared'/><cell id='1' memory='262144'/></numa></cpu><memoryBacking><source type='file'/></memoryBacking>",
    "<maxMemory slots='4' unit='KiB'>4194304</maxMemory><cpu><numa><cell id='0' cpus='0' memory='524288'/></numa></cpu>"
    "<devices><memory model='nvdimm'><source><path>/srv/nv.img</path></source><target><size unit='KiB'>524288</size><node>0</node></target></memory></devices>",
    "<maxMemory slots='4' unit='KiB'>4194304</maxMemory><cpu><numa><cell id='0' cpus='0' memory='524288'/></numa></cpu><memoryBacking><source type='file'/></memoryBacking>"
    "<devices><memory model='dimm'><target><size unit='KiB'>524288</size><node>0</node></target></memory></devices>",
    "<maxMemory slots='4' unit='KiB'>4194304</maxMemory><devices><memory model='virtio-pmem'><source><path>/srv/nv.img</path></source><target><size unit='KiB'>524288</size></target></memory></devices>",
    "<maxMemory slots='4' unit='KiB'>4194304</maxMemory><cpu><numa><cell id='0' cpus='0' memory='524288'/></numa></cpu><memoryBacking><hugepages/></memoryBacking>"
    "<devices><memory model='virtio-mem'><target><size unit='KiB'>524288</size><node>0</node><block unit='KiB'>2048</block><requested unit='KiB'>262144</requested></target></memory></devices>",
]
AUDIO = [f"<audio id='1' type='{t}'/>" for t in ('none', 'alsa', 'coreaudio', 'dbus', 'jack', 'oss', 'pulseaudio', 'sdl', 'spice', 'pipewire')] + [
    "<audio id='1' type='file' path='/srv/sound.wav'/>", "<audio id='1' type='pulseaudio' serverName='acme.example.org'/>", "<audio id='1' type='pipewire' runtimeDir='/run/user/1000'/>",
    "<audio id='1' type='oss'><input dev='/dev/dsp0'/><output dev='/dev/dsp0'/></audio>", "<audio id='1' type='alsa'><input dev='/dev/snd0'/></audio>",
    "<audio id='1' type='none' timerPeriod='40'/>",
]
VIRTIOFS = "<memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking><devices><filesystem type='mount'>%s<source dir='/srv'/><target dir='tag'/>%s</filesystem></devices>"
FILESYSTEMS = [VIRTIOFS % (d, b) for d, b in (
    ("<driver type='virtiofs'/>", ''), ("<driver type='virtiofs' queue='1024'/>", "<binary path='/usr/libexec/virtiofsd'/>"), ("<driver type='virtiofs'/>", "<readonly/>"),
    ("<driver type='virtiofs'/>", "<binary><cache mode='always'/><sandbox mode='chroot'/><thread_pool size='4'/></binary>"),
    ("<driver type='virtiofs'/>", "<idmap><uid start='0' target='100000' count='65535'/><gid start='0' target='100000' count='65535'/></idmap>"),
    ("<driver type='virtiofs'/>", "<address type='pci' domain='0' bus='0' slot='9' function='0'/>"))] + [
    "<memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking><devices><filesystem type='mount'><driver type='virtiofs'/><source socket='/srv/there.sock'/>"
    "<target dir='tag'/></filesystem></devices>"] + [
    f"<devices><filesystem type='mount'{a}>{d}<source dir='/srv'/><target dir='tag'/>{o}</filesystem></devices>" for a, d, o in (
        ('', '', ''), (" accessmode='mapped' fmode='0644' dmode='0755'", '', ''), (" accessmode='squash'", "<driver type='path' wrpolicy='immediate'/>", '<readonly/>'),
        (" accessmode='passthrough' multidevs='remap'", '', ''), (" model='virtio-non-transitional'", '', ''))]
DEVICES = {
    'rng': ["<rng model='virtio'><backend model='random'>%s</backend></rng>" % p for p in ('/dev/urandom', '/dev/random', '')]
           + ["<rng model='virtio'><backend model='builtin'/></rng>", "<rng model='virtio'><rate bytes='1000' period='500'/><backend model='random'>/dev/urandom</backend></rng>",
              "<rng model='virtio-non-transitional'><backend model='builtin'/></rng>"],
    'tpm': ["<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>", "<tpm model='tpm-tis'><backend type='emulator' version='1.2'/></tpm>", "<tpm><backend type='emulator'/></tpm>",
            "<tpm model='tpm-tis'><backend type='passthrough'><device path='/dev/tpm0'/></backend></tpm>", "<tpm model='tpm-crb'><backend type='external'><source type='unix' mode='connect' path='/srv/there.sock'/></backend></tpm>",
            "<tpm model='tpm-crb'><backend type='emulator' version='2.0' persistent_state='yes'><active_pcr_banks><sha256/></active_pcr_banks></backend></tpm>",
            "<tpm model='tpm-crb'><backend type='emulator' version='2.0' debug='3'><source type='dir' path='/srv/tpm'/></backend></tpm>", "<tpm model='tpm-spapr'><backend type='emulator' version='2.0'/></tpm>"],
    'vsock': ["<vsock model='virtio'><cid auto='yes'/></vsock>", "<vsock model='virtio'><cid auto='no' address='7'/></vsock>", "<vsock><cid auto='yes' address='9'/></vsock>", '<vsock/>'],
    'vnc': ["<graphics type='vnc'/>", "<graphics type='vnc' port='-1' autoport='yes'/>", "<graphics type='vnc' port='5905' autoport='no'/>", "<graphics type='vnc' port='-1' websocket='-1'/>",
            "<graphics type='vnc' port='5907' websocket='5800'/>", "<graphics type='vnc' socket='/srv/vnc.sock'/>", "<graphics type='vnc' keymap='de' sharePolicy='allow-exclusive' powerControl='yes'/>",
            "<graphics type='vnc' passwd='secret'/>", "<graphics type='vnc' port='0'/>"] + [f"<graphics type='vnc' port='-1'>{l}</graphics>" for l in LISTENS],
    'spice': ["<graphics type='spice'/>", "<graphics type='spice' autoport='yes'/>", "<graphics type='spice' port='5930'/>", "<graphics type='spice' port='-1' tlsPort='-1'/>",
              "<graphics type='spice' autoport='yes' defaultMode='insecure'/>", "<graphics type='spice' autoport='yes'><channel name='main' mode='insecure'/><image compression='auto_glz'/><mouse mode='client'/></graphics>",
              "<graphics type='spice' passwd='secret' keymap='de'/>", "<graphics type='spice'><gl enable='yes' rendernode='/dev/dri/renderD128'/></graphics>", "<graphics type='spice'><listen type='none'/><gl enable='yes'/></graphics>"]
             + [f"<graphics type='spice' autoport='yes'>{l}</graphics>" for l in LISTENS],
    'screens': ["<graphics type='egl-headless'/>", "<graphics type='egl-headless'><gl rendernode='/dev/dri/renderD128'/></graphics>", "<graphics type='sdl' display=':0'/>", "<graphics type='sdl' display=':0.1' xauth='/root/.Xauthority'><gl enable='yes'/></graphics>",
                "<graphics type='dbus'/>", "<graphics type='dbus' p2p='yes'/>", "<graphics type='dbus' address='unix:path=/srv/there.sock'/>", "<graphics type='dbus'><gl enable='yes' rendernode='/dev/dri/renderD128'/></graphics>"],
    'input': ["<input type='evdev'><source dev='/dev/input/event1'/></input>", "<input type='evdev'><source dev='/dev/input/event1' grab='all' grabToggle='ctrl-ctrl' repeat='on'/></input>",
              "<input type='passthrough' bus='virtio'><source evdev='/dev/input/event1'/></input>"],
    'shmem': ["<shmem name='seen'><model type='ivshmem-plain'/><size unit='M'>4</size></shmem>", "<shmem name='seen' role='peer'><model type='ivshmem-plain'/><size unit='M'>2</size></shmem>",
              "<shmem name='seen'><model type='ivshmem-doorbell'/><server path='/srv/there.sock'/><msi vectors='4' ioeventfd='on'/></shmem>", "<shmem name='seen'><model type='ivshmem-doorbell'/><server/></shmem>"],
    'other': ["<smartcard mode='host'/>", "<smartcard mode='host-certificates'><certificate>c1</certificate><certificate>c2</certificate><certificate>c3</certificate><database>/srv</database></smartcard>",
              "<pstore backend='acpi-erst'><path>/srv/pstore</path><size unit='KiB'>1024</size></pstore>", "<crypto model='virtio' type='qemu'><backend model='builtin' queues='1'/></crypto>",
              "<video><model type='virtio'><acceleration accel3d='yes'/></model></video>", "<video><model type='virtio' device='virtio-gpu' heads='1'/></video>",
              "<video><driver name='vhostuser'/><model type='virtio'/></video>", "<watchdog model='itco' action='reset'/>", "<sound model='ich9'><audio id='1'/></sound><audio id='1' type='none'/>"],
    'disk': DISKS,
}
PARTS = {
    'firmware': FIRMWARE, 'memory': MEMORY, 'filesystem': FILESYSTEMS,
    'sound': [f"<devices><sound model='{m}'/>{a}</devices>" for a in AUDIO for m in ('ich9', 'ac97')],
    'seclabel': ["<seclabel type='none'/>", "<seclabel type='dynamic' model='dac' relabel='yes'/>", "<seclabel type='static' model='dac' relabel='yes'><label>+0:+0</label></seclabel>",
                 "<seclabel type='static' model='selinux'><label>a:b:c:d</label></seclabel>"],
    'iothreads': ["<iothreads>2</iothreads><devices><disk type='file'><driver name='qemu' type='raw' iothread='1'/><source file='/srv/plain.img'/><target dev='vda'/></disk></devices>",
                  "<iothreads>2</iothreads><iothreadids><iothread id='4'/></iothreadids><devices><controller type='scsi' model='virtio-scsi'><driver iothread='4'/></controller></devices>"],
    'boot': ["<os><kernel>/srv/kernel</kernel><initrd>/srv/initrd</initrd><cmdline>a=b c</cmdline></os>", "<os><kernel>/srv/kernel</kernel><dtb>/srv/dtb</dtb></os>",
             "<os><acpi><table type='slic'>/srv/slic</table></acpi></os><features><acpi/></features>",
             "<sysinfo type='fwcfg'><entry name='opt/a/b' file='/srv/plain.img'/><entry name='opt/c/d'>text</entry></sysinfo>"],
    'clock': ["<clock offset='utc'/>", "<clock offset='localtime'/>", "<clock offset='timezone' timezone='Europe/Berlin'/>", "<clock offset='absolute' start='1234567890'/>"],
    'cpu': ["<cpu mode='host-passthrough'/>", "<cpu mode='maximum'/>", "<cpu mode='custom' match='exact'><model fallback='allow'>Nehalem</model></cpu>"],
}
MACHINES = {'x86_64': ['q35', 'q35', 'pc'], 'aarch64': ['virt'], 'ppc64': ['pseries'], 's390x': ['s390-ccw-virtio'], 'riscv64': ['virt'], 'loongarch64': ['virt']}


def port(kind, target, source, log):
    """A character device; what holds a source differs."""
    type_, inside = source
    if kind == 'rng':
        return f"<rng model='virtio'><backend model='egd' type='{type_}'>{inside}{log}</backend></rng>"
    if kind == 'smartcard':
        return f"<smartcard mode='passthrough' type='{type_}'>{inside}{log}</smartcard>"
    bus = " bus='usb'" if kind == 'redirdev' else ''
    return f"<{kind}{bus} type='{type_}'>{inside}{log}{target}</{kind}>"


class Started:
    def __init__(self, seed=1):
        self.random = random.Random(seed)
        ports = [f'<devices>{port(k, t, s, "")}</devices>' for k, t in PORTS for s in SOURCES] + [f'<devices>{port(k, t, s, l)}</devices>' for k, t in PORTS for s in SOURCES[:6] for l in LOGS[1:]]
        self.pieces = {'ports': ports, **PARTS, **{name: [f'<devices>{x}</devices>' for x in all_] for name, all_ in DEVICES.items()}}

    def documents(self, count, families=None):
        """Each piece once, in an order at random; then two to five of different families, for each of which any is as likely."""
        names = list(families or self.pieces)
        singles = [[p] for n in names for p in self.pieces[n]]
        self.random.shuffle(singles)
        made = singles[:count * 2 // 3]
        while len(made) < count:
            made.append([self.random.choice(self.pieces[n]) for n in self.random.sample(names, min(len(names), self.random.randint(2, 5)))])
        return [ET.tostring(self.domain(p), encoding='unicode') for p in made]

    def domain(self, pieces):
        r = self.random
        arch = r.choice(['x86_64'] * 14 + list(MACHINES))
        kind = r.choice(('kvm', 'kvm', 'qemu')) if arch == 'x86_64' else 'qemu'
        root = ET.fromstring(f"""<domain type='{kind}'>
  <name>guest</name><uuid>c7a5fdbd-edaf-9455-926a-d65c16db1809</uuid><memory unit='KiB'>524288</memory><vcpu>1</vcpu>
  <os><type arch='{arch}' machine='{r.choice(MACHINES[arch])}'>hvm</type></os>
  <devices><emulator>/usr/bin/qemu-system-{arch}</emulator></devices>
</domain>""")
        devices = root.find('devices')
        if arch in ('x86_64', 'aarch64') and r.random() < 0.6:
            put(root, '<features><acpi/></features>')
        for piece in pieces:
            for part in ET.fromstring(f'<x>{piece}</x>'):
                if part.tag == 'devices':
                    devices.extend(part)
                elif part.tag == 'os':
                    root.find('os').attrib.update(part.attrib)
                    root.find('os').extend(part)
                elif root.find(part.tag) is None:
                    root.insert(list(root).index(devices), part)
        self.screens(devices)
        if r.random() < 0.1:
            put(devices, "<memballoon model='none'/>")
        return root

    def screens(self, devices):
        """What SPICE or D-Bus hand over has such a screen, most of the time."""
        for wanted, types in (('spice', ('spicevmc', 'spiceport')), ('dbus', ('dbus',))):
            if any(e.get('type') in types for e in devices.iter()) and devices.find(f'graphics[@type="{wanted}"]') is None and self.random.random() < 0.8:
                ET.SubElement(devices, 'graphics', type=wanted)
        if any(e.tag == 'sound' for e in devices) and self.random.random() < 0.5 and devices.find('graphics') is None:
            ET.SubElement(devices, 'graphics', type=self.random.choice(('vnc', 'spice')))
