package org.virtargv.family.disk.image;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Disks whose bytes another host has. */
class NetworkSourceRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # NBD and Ceph
            <disk type='network'><source protocol='nbd' name='e'><host name='h' port='10809'/></source>
             <target dev='vda'/></disk>
              -blockdev {"driver":"nbd","server":{"type":"inet","host":"h","port":"10809"},"export":"e",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='nbd' name='e'><host name='h'/></source><target dev='vda'/></disk>
              -blockdev {"driver":"nbd","server":{"type":"inet","host":"h","port":"10809"},"export":"e",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='nbd'><host transport='unix' socket='/s'/></source>
             <target dev='vda'/></disk>
              -blockdev {"driver":"nbd","server":{"type":"unix","path":"/s"},"node-name":"libvirt-1-storage",
                  "read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='nbd'><host name='::1' port='1'/></source><target dev='vda'/></disk>
              -blockdev {"driver":"nbd","server":{"type":"inet","host":"::1","port":"1"},
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='nbd'/><target dev='vda'/></disk>
              error source-hosts
            <disk type='network'><source protocol='nbd'><host name='a'/><host name='b'/></source><target dev='vda'/>
             </disk>
              error source-hosts
            <disk type='network'><source protocol='rbd' name='p/i'/><target dev='vda'/></disk>
              -blockdev {"driver":"rbd","pool":"p","image":"i","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='rbd' name='p/n/i'><host name='h' port='1'/><host name='k'/>
             <snapshot name='s'/><config file='/c'/></source><target dev='vda'/></disk>
              -blockdev {"driver":"rbd","pool":"p","namespace":"n","image":"i","snapshot":"s","conf":"/c",
                  "server":[{"host":"h","port":"1"},{"host":"k","port":"0"}],"node-name":"libvirt-1-storage",
                  "read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='rbd'/><target dev='vda'/></disk>
              error source-incomplete

            # iSCSI and Gluster
            <disk type='network'><source protocol='iscsi' name='iqn.x:t/1'><host name='h' port='3260'/></source>
             <target dev='vda'/></disk>
              -blockdev {"driver":"iscsi","portal":"h:3260","target":"iqn.x:t","lun":1,"transport":"tcp",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='iscsi' name='iqn.x:t'><host name='h'/></source><target dev='vda'/>
             </disk>
              -blockdev {"driver":"iscsi","portal":"h:3260","target":"iqn.x:t","lun":0,"transport":"tcp",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='iscsi' name='iqn.x:t/1'><host name='h'/><initiator>
             <iqn name='iqn.y'/></initiator></source><target dev='vda'/></disk>
              -blockdev {"driver":"iscsi","portal":"h:3260","target":"iqn.x:t","lun":1,"transport":"tcp",
                  "initiator-name":"iqn.y","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='gluster' name='v/i'><host name='h'/></source><target dev='vda'/>
             </disk>
              -blockdev {"driver":"gluster","volume":"v","path":"i","server":[{"type":"inet","host":"h",
                  "port":"24007"}],"debug":4,"node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='gluster' name='v'><host name='h'/></source><target dev='vda'/>
             </disk>
              error source-name

            # Web servers and others
            <disk type='network'><source protocol='http' name='/i'><host name='h'/></source><target dev='vda'/>
             <readonly/></disk>
              -blockdev {"driver":"http","url":"http://h:80/i","node-name":"libvirt-1-storage","read-only":true}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network' device='cdrom'><source protocol='https' name='i' query='a=b'>
             <host name='h' port='444'/><ssl verify='no'/><timeout seconds='3'/><readahead size='1024'/><cookies>
             <cookie name='a'>b</cookie></cookies></source><target dev='sda'/></disk>
              error master-key-unknown
            <disk type='network'><source protocol='ftp' name='i'><host name='h'/></source><target dev='vda'/></disk>
              warning source-only-read
              -blockdev {"driver":"ftp","url":"ftp://h:21/i","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='ftps' name='i'><host name='h'/></source><target dev='vda'/></disk>
              warning source-only-read
              -blockdev {"driver":"ftps","url":"ftps://h:990/i","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='tftp' name='i'><host name='h'/></source><target dev='vda'/></disk>
              error protocol-gone
            <disk type='network'><source protocol='ssh' name='/i'><host name='h'/>
             <identity username='u' agentsock='/s'/><knownHosts path='/k'/></source><target dev='vda'/></disk>
              warning ssh-needs-nbdkit
              -blockdev {"driver":"ssh","path":"/i","server":{"host":"h","port":"22"},"user":"u",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='ssh' name='/i'><host name='h'/>
             <auth username='u'><secret type='iscsi' usage='s'/></auth></source><target dev='vda'/></disk>
              error ssh-needs-nbdkit
            <disk type='network'><source protocol='nfs' name='/i'><host name='h'/><identity user='1' group='+2'/>
             </source><target dev='vda'/></disk>
              -blockdev {"driver":"nfs","server":{"host":"h","type":"inet"},"path":"/i","user":1,"group":2,
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='sheepdog' name='i'><host name='h'/></source><target dev='vda'/>
             </disk>
              error protocol-gone
            <disk type='network'><source protocol='vxhs' name='i'><host name='h'/></source><target dev='vda'/></disk>
              error protocol-gone

            # A source on the web
            <disk type='network'><source protocol='https' name='a.img'><host name='example.org'/>
             <readahead size='65536'/><timeout seconds='6'/></source><target dev='vda'/><readonly/></disk>
              -blockdev {"driver":"https","url":"https://example.org:443/a.img","timeout":6,"readahead":65536,…}
              -device {"driver":"virtio-blk-pci",…}
            <disk type='network'><source protocol='https' name='a.img'><host name='example.org' port='65536'/>
             </source><target dev='vda'/><readonly/></disk>
              error host-port
            """;
}
