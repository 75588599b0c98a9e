"""Disks for a libvirt that really starts domains: it reads the header of each image, and looks for what stands behind it."""

# made by start_host.py: a raw image, one without and two with another behind them, the second in a folder of its own
IMAGES = {'/srv/plain.img': ('raw', None), '/srv/alone.qcow2': ('qcow2', None), '/srv/top.qcow2': ('qcow2', ('/srv/middle.qcow2', 'qcow2')),
          '/srv/middle.qcow2': ('qcow2', ('/srv/plain.img', 'raw')), '/srv/near/relative.qcow2': ('qcow2', ('/srv/near/../alone.qcow2', 'qcow2')), '/srv/old.qed': ('qed', None)}


def disk(source, driver="name='qemu' type='qcow2'", target="dev='vda'", type_='file', more='', attributes=''):
    return f"<disk type='{type_}'{attributes}><driver {driver}/>{source}<target {target}/>{more}</disk>"


def file(path, inside=''):
    return f"<source file='{path}'>{inside}</source>"


RAW = "name='qemu' type='raw'"
END = '<backingStore/>'
BACKED = "<backingStore type='file'><format type='qcow2'/><source file='/srv/middle.qcow2'/>%s</backingStore>"
PLAIN = "<backingStore type='file'><format type='raw'/><source file='/srv/plain.img'/>%s</backingStore>"
TOP, ALONE = file('/srv/top.qcow2'), file('/srv/alone.qcow2')
HOST = "<host name='127.0.0.1' port='10809'/>"
DISKS = [disk(file(p), f"name='qemu' type='{f}'") for p, (f, _) in IMAGES.items()] + [
    disk(TOP, more=END), disk(TOP, more=BACKED % ''), disk(TOP, more=BACKED % END), disk(TOP, more=BACKED % (PLAIN % '')), disk(TOP, more=BACKED % (PLAIN % END)),
    disk(ALONE, more=END), disk(ALONE, "name='qemu' type='qcow2' cache='none' io='native'"), disk(ALONE, "name='qemu' type='qcow2' discard='unmap' detect_zeroes='unmap'"),
    disk(TOP, "name='qemu' type='qcow2' cache='writeback' discard='unmap'"), disk(TOP, more='<readonly/>'), disk(ALONE, more='<readonly/>'), disk(ALONE, more='<shareable/>'),
    disk(TOP, "name='qemu' type='qcow2' discard_no_unref='on'"), disk(ALONE, "name='qemu' type='qcow2' metadata_cache='x'"), disk(TOP, more='<transient/>'),
    disk(file('/srv/top.qcow2', "<seclabel model='dac' relabel='no'/>")), disk(file('/srv/plain.img', "<slices><slice type='storage' offset='512' size='1024'/></slices>"), RAW),
    disk(TOP, "name='qemu' type='raw'"), disk(TOP, "name='qemu'"), disk(file('/srv/plain.img'), "name='qemu'"), disk(file('/srv/absent.img'), RAW), disk(file('/srv/absent.qcow2')),
    disk("<source file='/srv/absent.img' startupPolicy='optional'/>", RAW, "dev='hda' bus='sata'", attributes=" device='cdrom'"),
    disk("<source file='/srv/absent.img' startupPolicy='mandatory'/>", RAW, "dev='hda' bus='sata'", attributes=" device='cdrom'"),
    disk('', RAW, "dev='sda' bus='sata'", attributes=" device='cdrom'"), disk(file('/srv/plain.img'), RAW, "dev='sdb' bus='sata'", attributes=" device='cdrom'", more='<readonly/>'),
    disk(TOP, target="dev='sda' bus='scsi'"), disk(TOP, target="dev='sda' bus='usb'"), disk(file('/srv/plain.img'), RAW, "dev='fda' bus='fdc'", attributes=" device='floppy'"),
    disk(ALONE + "<source file='/srv/top.qcow2'/>"), disk("<source dir='/srv/near'/>", "name='qemu' type='fat'", type_='dir', more='<readonly/>'),
    disk("<source dev='/dev/zero'/>", RAW, type_='block'), disk("<source dev='/dev/zero'/>", "name='qemu' type='qcow2'", type_='block'),
    disk(f"<source protocol='nbd' name='export'>{HOST}</source>", RAW, type_='network'), disk("<source protocol='nbd'><host transport='unix' socket='/srv/there.sock'/></source>", RAW, type_='network'),
    disk(f"<source protocol='nbd' name='export'>{HOST}</source>", type_='network'), disk(f"<source protocol='nbd' name='export'>{HOST}<reconnect delay='10'/></source>", RAW, type_='network'),
    disk("<source protocol='http' name='a/b.iso'><host name='example.org' port='80'/></source>", RAW, "dev='sda' bus='sata'", 'network', attributes=" device='cdrom'"),
    disk("<source protocol='iscsi' name='iqn.1992-01.com.example/1'><host name='example.org' port='3260'/></source>", RAW, type_='network'),
    disk("<source protocol='rbd' name='pool/image'><host name='example.org' port='6321'/></source>", RAW, type_='network'),
    disk("<source type='unix' path='/srv/there.sock'><reconnect enabled='yes' timeout='3'/></source>", RAW, type_='vhostuser'),
    disk("<source type='vhostuser' path='/srv/there.sock'/>", RAW, type_='vhostuser'), disk("<source dev='/dev/vhost-vdpa-0'/>", RAW, type_='vhostvdpa'),
    disk(TOP, more="<mirror type='file' job='copy'/>"), disk(ALONE, "name='qemu' type='qcow2' queues='2' iommu='on'"), disk(ALONE, more="<iotune><total_bytes_sec>1000000</total_bytes_sec></iotune>"),
    disk(ALONE, more='<serial>WD-1</serial><boot order="1"/>'), disk(TOP, "name='qemu' type='qcow2' copy_on_read='on'"),
]
