"""What the peer's host must have before other devices can be started: files, sockets, programs; and the facts that say so to virt-argv."""
import json, os, re

import network_host
from start_images import IMAGES

# what libvirt says where the peer's machine ends a start that QEMU's arguments have no part in
LACKS = re.compile('limit locked memory|unable to open /dev/vhost|guest cid: Inappropriate ioctl|Unable to find any firmware|hugetlbfs filesystem is not mounted'
                   '|TLS connection is not available|Could not run ./usr/bin/swtpm_setup|conversion of the nvram template|unable to find any master var store')
MAKE = r'''
mkdir -p /srv/near /srv/tpm /dev/input /usr/libexec
cd /srv
for f in kernel initrd dtb slic; do [ -e $f ] || echo $f > $f; done
[ -e nv.img ] || truncate -s 512M nv.img
[ -p pipe ] || mkfifo pipe
[ -e other_VARS.fd ] || cp /usr/share/OVMF/OVMF_VARS_4M.fd other_VARS.fd
[ -e plain.img ] || qemu-img create -q -f raw plain.img 4M
[ -e alone.qcow2 ] || qemu-img create -q -f qcow2 alone.qcow2 4M
[ -e middle.qcow2 ] || qemu-img create -q -f qcow2 -b /srv/plain.img -F raw middle.qcow2
[ -e top.qcow2 ] || qemu-img create -q -f qcow2 -b /srv/middle.qcow2 -F qcow2 top.qcow2
[ -e near/relative.qcow2 ] || (cd near; qemu-img create -q -f qcow2 -b ../alone.qcow2 -F qcow2 relative.qcow2)
[ -e old.qed ] || qemu-img create -q -f qed old.qed 4M
[ -e /dev/input/event1 ] || mknod -m 666 /dev/input/event1 c 1 3
'''
# a socket that somebody listens on: libvirt asks the kernel, not the other side
LISTENER = '''
import os, socket
if not os.path.exists('/srv/there.sock'):
    socket.socket(socket.AF_UNIX).bind('/srv/there.sock')
'''
PROGRAMS = {
    '/usr/libexec/virtiofsd': '#!/bin/sh\n[ "$1" = --print-capabilities ] && { echo \'{"type": "fs", "features": ["separate-options"]}\'; exit; }\nexec sleep 2\n',
    '/usr/libexec/vhost-user-gpu': '#!/bin/sh\n[ "$1" = --print-capabilities ] && { echo \'{"type": "gpu", "features": ["render-node", "virgl"]}\'; exit; }\nexec sleep 2\n',
    '/usr/bin/dbus-daemon': '#!/bin/sh\nexec sleep 2\n',
}
VHOST_USER = {'virtiofsd': ('fs', '/usr/libexec/virtiofsd'), 'gpu': ('gpu', '/usr/libexec/vhost-user-gpu')}


def prepared(libvirt, host):
    """Makes what is missing, and gives the facts of a host that has it."""
    libvirt.inside('sh', '-c', MAKE)
    libvirt.inside('python3', '-c', LISTENER)
    for path, text in PROGRAMS.items():
        if os.path.exists(libvirt.root + path):
            continue
        with open(libvirt.root + path, 'w') as f:
            f.write(text)
        os.chmod(libvirt.root + path, 0o755)
    os.makedirs(libvirt.root + '/usr/share/qemu/vhost-user', exist_ok=True)
    for name, (kind, binary) in VHOST_USER.items():
        with open(f'{libvirt.root}/usr/share/qemu/vhost-user/50-{name}.json', 'w') as f:
            json.dump({'description': name, 'type': kind, 'binary': binary}, f)
    # screens listen in networks as well
    facts = json.load(open(network_host.prepared(libvirt, host)))
    facts.setdefault('display', {})['portMin'] = 5900
    storage = facts.setdefault('storage', {})
    storage['missing'] = ['/srv/absent.img']
    storage['images'] = [{'path': path, **({'backing': behind[0], 'backingFormat': behind[1]} if behind else {})} for path, (_, behind) in IMAGES.items()]
    storage['images'].append({'path': '/srv/near/../alone.qcow2'})
    path = libvirt.root + '/fake/starts.host.json'
    with open(path, 'w') as f:
        json.dump(facts, f)
    return path
