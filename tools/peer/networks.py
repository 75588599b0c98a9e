"""Domains with network cards, for a libvirt that really starts them: each kind of connection with each option, pairs of options, and cards at random.

A card is put together from pieces of XML. Pieces of one element are merged: <driver queues='2'/> and <driver name='qemu'/> make one <driver>.
Everything is legal by the schema; what libvirt refuses all the same is wanted, since both are to refuse the same.
"""
import random
import xml.etree.ElementTree as ET

# what a card is connected to: (type, pieces)
CONNECTIONS = {
    'bridge': [('bridge', "<source bridge='br0'/>")],
    'network': [('network', "<source network='plain'/>"), ('network', "<source network='default'/>"), ('network', "<source network='big'/>"),
                ('network', "<source network='macvtap'/>"), ('network', "<source network='vepa'/>"), ('network', "<source network='default' portgroup='sales'/>"),
                ('network', "<source network='shaped'/>")],
    'user': [('user', '')],
    'passt': [('user', "<backend type='passt'/>"), ('user', "<backend type='passt'/><source dev='eth1'/>"), ('vhostuser', "<backend type='passt'/>")],
    'ethernet': [('ethernet', ''), ('ethernet', "<target dev='mytap'/>"), ('ethernet', "<target dev='there' managed='no'/>"),
                 ('ethernet', "<source><ip address='192.0.2.9' prefix='24'/></source>"),
                 ('ethernet', "<source><ip address='192.0.2.9' peer='192.0.2.10'/><route address='198.51.100.0' prefix='24' gateway='192.0.2.10'/></source>")],
    'vhostuser': [('vhostuser', "<source type='unix' path='/srv/vhost.sock' mode='client'/>"), ('vhostuser', "<source type='unix' path='/srv/vhost.sock' mode='server'/>"),
                  ('vhostuser', "<source type='unix' path='/srv/a,b.sock' mode='client'><reconnect enabled='yes' timeout='7'/></source>"),
                  ('vhostuser', "<source type='unix' path='/srv/vhost.sock' mode='client'><reconnect enabled='no'/></source>")],
    'direct': [('direct', f"<source dev='eth1' mode='{m}'/>") for m in ('vepa', 'bridge', 'private')]
              + [('direct', "<source dev='eth3' mode='passthrough'/>"), ('direct', "<source dev='eth1'/>")],
    'vdpa': [('vdpa', "<source dev='/dev/vhost-vdpa-0'/>")],
    'sockets': [('mcast', "<source address='230.0.0.1' port='5558'/>"), ('server', "<source address='127.0.0.1' port='5558'/>"), ('server', "<source port='5558'/>"),
                ('client', "<source address='127.0.0.1' port='5558'/>"), ('udp', "<source address='127.0.0.1' port='5558'><local address='127.0.0.1' port='5559'/></source>"),
                ('mcast', "<source port='5558'/>"), ('client', "<source port='5558'/>"), ('udp', "<source address='127.0.0.1' port='5558'><local port='5559'/></source>")],
    'other': [('internal', "<source name='inside'/>"), ('null', ''),
              ('vds', "<source switchid='12345678-1234-1234-1234-123456789abc' portid='6' portgroupid='pg' connectionid='12345'/>")],
}
PLAIN = ['bridge', 'network', 'user', 'passt', 'ethernet', 'vhostuser', 'direct']

MODELS = ['virtio', 'virtio-transitional', 'virtio-non-transitional', 'e1000e', 'rtl8139', 'e1000', 'igb', 'usb-net', 'vmxnet3', 'ne2k_pci', 'pcnet', 'i82559er', 'VIRTIO',
          'spapr-vlan', 'lan9118', 'smc91c111', 'tulip', 'netfront', 'nosuch']
ON_OFF, YES_NO = ('on', 'off'), ('yes', 'no')
# options by name: each a list of pieces, of which one is taken
OPTIONS = {
    'driver-name': [f"<driver name='{n}'/>" for n in ('qemu', 'vhost')],
    'txmode': [f"<driver txmode='{n}'/>" for n in ('iothread', 'timer')],
    'ioeventfd': [f"<driver ioeventfd='{v}'/>" for v in ON_OFF],
    'event_idx': [f"<driver event_idx='{v}'/>" for v in ON_OFF],
    'queues': [f"<driver queues='{n}'/>" for n in (2, 4, 1, 8, 255, 256, 257, 511, 512)],
    'rx_queue_size': [f"<driver rx_queue_size='{n}'/>" for n in (256, 512, 1024, 128, 300, 2048)],
    'tx_queue_size': [f"<driver tx_queue_size='{n}'/>" for n in (256, 512, 1024, 128, 300, 2048)],
    'iommu': [f"<driver iommu='{v}'/>" for v in ON_OFF],
    'ats': [f"<driver ats='{v}'/>" for v in ON_OFF],
    'packed': [f"<driver packed='{v}'/>" for v in ON_OFF],
    'page_per_vq': [f"<driver page_per_vq='{v}'/>" for v in ON_OFF],
    'rss': [f"<driver rss='{v}'/>" for v in ON_OFF],
    'rss_hash_report': [f"<driver rss='on' rss_hash_report='{v}'/>" for v in ON_OFF] + ["<driver rss_hash_report='on'/>"],
    'host': [f"<driver><host {a}='{v}'/></driver>" for a in ('csum', 'gso', 'tso4', 'tso6', 'ecn', 'ufo', 'mrg_rxbuf') for v in ON_OFF],
    'guest': [f"<driver><guest {a}='{v}'/></driver>" for a in ('csum', 'tso4', 'tso6', 'ecn', 'ufo') for v in ON_OFF],
    'mtu': [f"<mtu size='{n}'/>" for n in (1500, 9000, 68, 65535, 65536, 1)],
    'link': [f"<link state='{s}'/>" for s in ('up', 'down')],
    'boot': [f"<boot order='{n}'/>" for n in (1, 2)] + ["<boot order='1' loadparm='2'/>"],
    'rom': [f"<rom bar='{v}'/>" for v in ON_OFF] + [f"<rom enabled='{v}'/>" for v in YES_NO] + ["<rom file='/srv/boot.rom'/>", "<rom bar='on' file='/srv/a,b.rom'/>"],
    'sndbuf': [f"<tune><sndbuf>{n}</sndbuf></tune>" for n in (0, 1600, 4294967295)],
    'backend-tap': ["<backend tap='/dev/net/tun'/>"],
    'backend-vhost': ["<backend vhost='/dev/vhost-net'/>", "<backend tap='/dev/net/tun' vhost='/dev/vhost-net'/>"],
    'backend-type': ["<backend type='default'/>"],
    'passt-options': ["<backend logFile='/srv/passt.log'/>", "<backend hostname='guest'/>", "<backend fqdn='guest.example.org'/>"],
    'port-forward': ["<portForward proto='tcp'/>", "<portForward proto='udp' address='192.0.2.1' dev='eth1'><range start='22' to='2022'/></portForward>",
                     "<portForward proto='tcp'><range start='80' end='90' to='8080'/><range start='85' exclude='yes'/></portForward>"],
    'ip': ["<ip address='172.17.2.0' family='ipv4' prefix='24'/>", "<ip address='172.17.2.5'/>", "<ip address='2001:db8:ac10:fd01::' family='ipv6' prefix='64'/>",
           "<ip address='2001:db8::feed' family='ipv6'/>", "<ip address='172.17.2.0' prefix='24'/><ip address='2001:db8::' family='ipv6' prefix='64'/>",
           "<ip address='172.17.2.0' prefix='28'/>", "<ip address='172.17.2.0' prefix='3'/>", "<ip address='2001:db8::' family='ipv6' prefix='96'/>",
           "<ip address='172.17.2.0' peer='172.17.2.1'/>", "<ip address='172.17.2.0'/><ip address='172.17.3.0'/>"],
    'route': ["<route address='198.51.100.0' prefix='24' gateway='192.0.2.1'/>"],
    'script': ["<script path='/etc/qemu-ifup'/>", "<script path=''/>"],
    'downscript': ["<downscript path='/etc/qemu-ifdown'/>", "<script path='/etc/qemu-ifup'/><downscript path='/etc/qemu-ifdown'/>"],
    'target': [f"<target dev='{d}'/>" for d in ('mine', 'vnet7', 'vnet', 'macvtap3', 'vif1.0', 'vnet7a')] + ["<target dev='there' managed='no'/>", "<target managed='yes'/>",
                                                                                                       "<target managed='no'/>", "<target dev='mine' managed='yes'/>"],
    'guest-name': ["<guest dev='myeth'/>", "<guest dev='myeth' actual='eth0'/>"],
    'mac': [f"<mac address='52:54:00:aa:bb:cc' type='{t}'/>" for t in ('generated', 'static')] + [f"<mac address='52:54:00:AA:BB:CC' check='{v}'/>" for v in YES_NO]
           + ["<mac address='2:4:0:a:b:c'/>", "<mac address='52:54:00:00:00:77' currentAddress='52:54:00:00:00:78'/>", "<mac address='fe:54:00:00:00:77'/>"],
    'bandwidth': ["<bandwidth><inbound average='1000'/></bandwidth>", "<bandwidth><inbound average='1000' peak='5000' burst='1024'/><outbound average='128' peak='256' burst='256'/></bandwidth>",
                  "<bandwidth><inbound average='1000' floor='200'/></bandwidth>", "<bandwidth><outbound average='100'/></bandwidth>", "<bandwidth/>"],
    'vlan': ["<vlan><tag id='42'/></vlan>", "<vlan trunk='yes'><tag id='42'/><tag id='47' nativeMode='untagged'/></vlan>", "<vlan><tag id='1'/><tag id='2'/></vlan>",
             "<vlan trunk='no'><tag id='42'/></vlan>"],
    'port': [f"<port isolated='{v}'/>" for v in YES_NO],
    'coalesce': ["<coalesce><rx><frames max='7'/></rx></coalesce>", "<coalesce><tx><frames max='7'/></tx></coalesce>"],
    'filterref': ["<filterref filter='clean-traffic'/>", "<filterref filter='clean-traffic'><parameter name='IP' value='192.0.2.3'/></filterref>"],
    'virtualport': ["<virtualport type='openvswitch'/>", "<virtualport type='openvswitch'><parameters profileid='p' interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>",
                    "<virtualport type='midonet'><parameters interfaceid='0b2d64da-3d0e-431e-afdd-804415d6ebbb'/></virtualport>", "<virtualport type='midonet'/>",
                    "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>",
                    "<virtualport><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>"],
    'teaming': ["<teaming type='persistent'/><alias name='ua-backup0'/>", "<teaming type='persistent'/>", "<teaming type='transient' persistent='ua-backup0'/>"],
    'alias': ["<alias name='ua-card'/>", "<alias name='net7'/>"],
    'trust': [f"trustGuestRxFilters='{v}'" for v in YES_NO],
    'acpi': ["<acpi index='3'/>", "<acpi index='16383'/>", "<acpi index='0'/>"],
    'address': ["<address type='pci' domain='0x0000' bus='0x00' slot='0x0a' function='0x0'/>", "<address type='pci' domain='0x0000' bus='0x00' slot='0x0a' function='0x0' multifunction='on'/>",
                "<address type='pci' bus='0x01' slot='0x00' function='0x0'/>", "<address type='virtio-mmio'/>", "<address type='ccw' cssid='0xfe' ssid='0x0' devno='0x0010'/>",
                "<address type='usb' bus='0' port='2'/>", "<address type='spapr-vio' reg='0x3000'/>", "<address type='pci'/>"],
    'backenddomain': ["<backenddomain name='other'/>"],
}
# where libvirt takes an option that it does not take everywhere; elsewhere it is asked as well, but less often
TAPS = ['bridge', 'network', 'ethernet', 'direct']
FIT = {
    'mtu': ['bridge', 'network', 'ethernet', 'vhostuser'], 'sndbuf': TAPS, 'backend-tap': ['bridge', 'network', 'ethernet'], 'backend-vhost': TAPS,
    'passt-options': ['passt'], 'port-forward': ['passt'], 'ip': ['user', 'passt'], 'route': [], 'script': ['ethernet'], 'downscript': ['ethernet'],
    'bandwidth': TAPS, 'vlan': [], 'port': ['bridge', 'network'], 'coalesce': TAPS, 'filterref': ['bridge', 'network'], 'virtualport': ['bridge', 'direct'],
    'teaming': TAPS, 'queues': TAPS + ['vhostuser'], 'driver-name': TAPS, 'backenddomain': [], 'address': [], 'backend-type': TAPS + ['user', 'vhostuser'],
}
# the elements that are many in a card; all others are one
MANY = {'ip', 'route', 'portForward'}
MACHINES = {
    'x86_64': ['q35', 'pc', 'microvm', 'pc-q35-6.2', 'pc-i440fx-9.0', 'isapc'], 'i686': ['pc', 'q35'], 'aarch64': ['virt'], 'armv7l': ['virt', 'vexpress-a9', 'versatilepb'],
    'ppc64': ['pseries'], 's390x': ['s390-ccw-virtio'], 'riscv64': ['virt'], 'loongarch64': ['virt'],
}
IOMMUS = {'x86_64': "<iommu model='intel'><driver intremap='on' iotlb='on'/></iommu>", 'aarch64': "<iommu model='smmuv3'/>"}


def put(card, pieces):
    """Merges pieces of XML, or an attribute, into an element."""
    if pieces and not pieces.startswith('<'):
        name, value = pieces.split('=')
        card.set(name, value.strip("'"))
        return
    for piece in ET.fromstring('<x>' + pieces + '</x>'):
        merge(card, piece)


def merge(parent, piece):
    there = None if piece.tag in MANY else parent.find(piece.tag)
    if there is None:
        parent.append(piece)
        return
    there.attrib.update(piece.attrib)
    there.text = piece.text
    for child in piece:
        merge(there, child)


class Networks:
    def __init__(self, seed=1):
        self.random = random.Random(seed)

    def documents(self, count):
        """Each connection with each piece of each option, once; then pairs of options; the rest at random."""
        singles = [(kind, [piece]) for kind in CONNECTIONS for pieces in OPTIONS.values() for piece in pieces]
        models = [(kind, [f"<model type='{m}'/>"]) for kind in CONNECTIONS for m in MODELS]
        systematic = singles + models
        self.random.shuffle(systematic)
        made = []
        for kind, pieces in systematic[:count // 2]:
            made.append(self.domain(lambda n: self.card(kind, pieces, n), 1))
        for k in range(len(made), count):
            pair = k % 3 == 0
            made.append(self.domain(lambda n: self.any_card(2 if pair else self.random.randint(1, 6), n), 1 if pair else self.random.choice((1, 1, 2, 2, 3))))
        return [ET.tostring(d, encoding='unicode') for d in made]

    def any_card(self, options, number):
        # connections that QEMU has most of the time, and the options of virtio cards, which are the most
        kind = self.random.choice(PLAIN if self.random.random() < 0.85 else list(CONNECTIONS))
        names = self.random.sample([n for n in OPTIONS if kind in FIT.get(n, [kind]) or self.random.random() < 0.04], options)
        # the first of an option's pieces are those that QEMU takes
        return self.card(kind, [self.random.choice(OPTIONS[n][:3] if self.random.random() < 0.8 else OPTIONS[n]) for n in names], number)

    def card(self, kind, pieces, number):
        type_, source = self.random.choice(CONNECTIONS[kind])
        card = ET.Element('interface', type=type_)
        put(card, f"<mac address='52:54:00:00:00:{number + 1:02x}'/>")
        put(card, source)
        if self.random.random() < 0.85:
            models = ['virtio'] if self.random.random() < 0.7 else MODELS
            put(card, f"<model type='{self.random.choice(models)}'/>")
        for piece in pieces:
            put(card, piece)
        return card

    def domain(self, card, cards):
        r = self.random
        arch = r.choice(['x86_64'] * 10 + list(MACHINES))
        # KVM of another architecture than the peer's is that machine's state
        kind = r.choice(('kvm', 'kvm', 'qemu')) if arch == 'x86_64' else 'qemu'
        machine = r.choice(MACHINES[arch][:2] * 4 + MACHINES[arch])
        root = ET.fromstring(f"""<domain type='{kind}'>
  <name>guest</name><uuid>c7a5fdbd-edaf-9455-926a-d65c16db1809</uuid><memory unit='KiB'>524288</memory><vcpu>{r.choice((1, 1, 2))}</vcpu>
  <os><type arch='{arch}' machine='{machine}'>hvm</type></os>
  <devices><emulator>/usr/bin/qemu-system-{ {'armv7l': 'arm', 'i686': 'x86_64'}.get(arch, arch)}</emulator></devices>
</domain>""")
        devices = root.find('devices')
        for n in range(cards):
            devices.append(card(n))
        if any(c.get('type') == 'vhostuser' for c in devices) and r.random() < 0.97:
            put(root, "<memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>")
        if arch in ('x86_64', 'aarch64') and r.random() < 0.6:
            put(root, "<features><acpi/></features>")
        if devices.find('interface/driver[@iommu="on"]') is not None and arch in IOMMUS and r.random() < 0.6:
            if arch == 'x86_64':
                put(root, "<features><acpi/><ioapic driver='qemu'/></features>")
            put(devices, IOMMUS[arch])
        if r.random() < 0.1:
            put(root.find('os'), "<boot dev='network'/>")
        if r.random() < 0.1:
            put(devices, "<memballoon model='none'/>")
        return root
