"""What the peer's host must have before network cards can be started: bridges, networks, programs; and the facts that say so to virt-argv."""
import json, os, re

# what libvirt says where this machine's kernel or hardware ends a start that QEMU's arguments have no part in
LACKS = re.compile(r'''adding vlan filter .*not supported|is not a VF|PortProfileRequest failed|Cannot set interface MTU on 'macvtap
|existing device was created without multi_queue|has no inbound QoS set|'floor' is only supported for interface type|not supported for network '
|specified dev doesn't exist|limit locked memory|No such device'''.replace('\n', ''))

NETWORKS = {
    'default': ("<forward mode='open'/><bridge name='virbr0'/><ip address='192.168.122.1' netmask='255.255.255.0'/>"
                "<portgroup name='sales'><bandwidth><inbound average='500'/></bandwidth></portgroup>", {'bridge': 'virbr0', 'address': '192.168.122.1'}),
    'big': ("<forward mode='open'/><bridge name='virbr7'/><mtu size='9000'/><ip address='192.0.2.1' netmask='255.255.255.0'/>", {'bridge': 'virbr7', 'mtu': 9000}),
    'shaped': ("<forward mode='open'/><bridge name='virbr8'/><bandwidth><inbound average='10000'/></bandwidth><ip address='198.51.100.1' netmask='255.255.255.0'/>", {'bridge': 'virbr8'}),
    'plain': ("<forward mode='bridge'/><bridge name='br0'/>", {'bridge': 'br0'}),
    'macvtap': ("<forward mode='private'><interface dev='eth1'/></forward>", {'plug': 'direct', 'dev': 'eth1', 'mode': 'private'}),
    'vepa': ("<forward mode='vepa'><interface dev='eth1'/></forward>", {'plug': 'direct', 'dev': 'eth1', 'mode': 'vepa'}),
}
LINKS = '''
ip link add br0 type bridge; ip link set br0 up
ip link add eth1 type veth peer name eth2; ip link set eth1 up; ip link set eth2 up
ip link add eth3 type veth peer name eth4; ip link set eth3 up; ip link set eth4 up
ip tuntap add there mode tap
mount -o remount,rw /sys
[ -e /dev/vhost-vdpa-0 ] || mknod -m 666 /dev/vhost-vdpa-0 c 1 3
# udev's work: macvtap devices have the index of their network device in their name
major=$(awk '$2 == "macvtap" { print $1 }' /proc/devices); n=1
while [ -n "$major" ] && [ $n -lt 9999 ]; do [ -e /dev/tap$n ] || echo /dev/tap$n c $major 1; n=$((n + 1)); done | xargs -rn 4 mknod
'''
FILTER = "<filter name='clean-traffic' chain='root'><rule action='accept' direction='inout' priority='500'/></filter>"
# programs that libvirt calls before QEMU: they need to have been started, no more
PROGRAMS = {
    '/usr/bin/passt': '#!/bin/sh\nwhile [ $# -gt 0 ]; do [ "$1" = --pid ] && echo $$ > "$2"; shift; done\n',
    '/usr/sbin/tc': '#!/bin/sh\n', '/usr/bin/ovs-vsctl': '#!/bin/sh\n', '/usr/bin/mm-ctl': '#!/bin/sh\n', '/etc/qemu-ifup': '#!/bin/sh\n', '/etc/qemu-ifdown': '#!/bin/sh\n',
}


def prepared(libvirt, host):
    """Makes what is missing, and gives the facts of a host that has it."""
    for path, text in PROGRAMS.items():
        with open(libvirt.root + path, 'w') as f:
            f.write(text)
        os.chmod(libvirt.root + path, 0o755)
    libvirt.inside('sh', '-c', LINKS)
    there = libvirt.virsh('net-list --all --name\n').split()
    for name, (xml, _) in NETWORKS.items():
        if name not in there:
            path = libvirt.put('network', f'<network><name>{name}</name>{xml}</network>')
            libvirt.virsh(f'net-define {path}\n')
        libvirt.virsh(f'net-start {name}\n')
    libvirt.virsh(f'nwfilter-define {libvirt.put("filter", FILTER)}\n')
    facts = json.load(open(host))
    facts.setdefault('net', {})['networks'] = [{'name': n, **f} for n, (_, f) in NETWORKS.items()]
    path = libvirt.root + '/fake/networks.host.json'
    with open(path, 'w') as f:
        json.dump(facts, f)
    return path
