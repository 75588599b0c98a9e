"""What the peer's host must have before network cards can be started: bridges, networks, programs; and the facts that say so to virt-argv."""
import json, os, subprocess

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
major=$(awk '$2 == "macvtap" { print $1 }' /proc/devices); n=100
while [ -n "$major" ] && [ $n -lt 9999 ]; do [ -e /dev/tap$n ] || echo /dev/tap$n c $major 1; n=$((n + 1)); done | xargs -rn 4 mknod
'''
FILTER = "<filter name='clean-traffic' chain='root'><rule action='accept' direction='inout' priority='500'/></filter>"
# programs that libvirt calls before QEMU: they need to have been started, no more
PROGRAMS = {
    '/usr/bin/passt': '#!/bin/sh\nwhile [ $# -gt 0 ]; do [ "$1" = --pid ] && echo $$ > "$2"; shift; done\n',
    '/usr/sbin/tc': '#!/bin/sh\n', '/usr/bin/ovs-vsctl': '#!/bin/sh\n', '/usr/bin/mm-ctl': '#!/bin/sh\n', '/etc/qemu-ifup': '#!/bin/sh\n', '/etc/qemu-ifdown': '#!/bin/sh\n',
}
class NetworkHost:
    """Makes what is missing: with NetworkHost(libvirt, 'host.json') as facts: …"""

    def __init__(self, libvirt, host):
        self.libvirt, self.host = libvirt, host

    def inside(self, *command):
        return ['nsenter', '-t', self.libvirt.pid, '-n', '-m', '-p', '-u', 'chroot', self.libvirt.root, *command]

    def __enter__(self):
        for path, text in PROGRAMS.items():
            with open(self.libvirt.root + path, 'w') as f:
                f.write(text)
            os.chmod(self.libvirt.root + path, 0o755)
        subprocess.run(self.inside('sh', '-c', LINKS), stderr=subprocess.DEVNULL)
        there = self.libvirt.virsh('net-list --all --name\n').split()
        for name, (xml, _) in NETWORKS.items():
            if name not in there:
                path = self.libvirt.put('network', f'<network><name>{name}</name>{xml}</network>')
                self.libvirt.virsh(f'net-define {path}\n')
            self.libvirt.virsh(f'net-start {name}\n')
        self.libvirt.virsh(f'nwfilter-define {self.libvirt.put("filter", FILTER)}\n')
        facts = json.load(open(self.host))
        facts.setdefault('net', {})['networks'] = [{'name': n, **f} for n, (_, f) in NETWORKS.items()]
        self.facts = self.host + '.networks.json'
        with open(self.facts, 'w') as f:
            json.dump(facts, f)
        return self.facts

    def __exit__(self, *_):
        os.unlink(self.facts)
