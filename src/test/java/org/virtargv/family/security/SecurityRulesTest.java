package org.virtargv.family.security;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/**
 * Guests whose memory the host cannot read, and labels of the host's security; the lines of SEV are those of
 * libvirt's own tests, since its host needs the processor.
 */
class SecurityRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Memory that AMD's processor encrypts
            @ kvm q35
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1}
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy><dhCert>AQAA</dhCert></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1,
                  "dh-cert-file":"/var/lib/libvirt/qemu/domain--1-example/dh_cert.base64"}
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy><session>IHAVE</session></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1,
                  "session-file":"/var/lib/libvirt/qemu/domain--1-example/session.base64"}
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy><dhCert>AQAA</dhCert><session>IHAVE</session></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1,
                  "dh-cert-file":"/var/lib/libvirt/qemu/domain--1-example/dh_cert.base64",
                  "session-file":"/var/lib/libvirt/qemu/domain--1-example/session.base64"}
            <launchSecurity type='sev' kernelHashes='yes'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1,
                  "kernel-hashes":true}
            <launchSecurity type='sev' kernelHashes='no'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1,
                  "kernel-hashes":false}
            <launchSecurity type='sev'><policy>0x0001</policy></launchSecurity>
              error launch-security-platform
            <launchSecurity type='sev'><cbitpos>47</cbitpos><policy>0x0001</policy></launchSecurity>
              error launch-security-platform
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits></launchSecurity>
              error launch-security-policy
            <launchSecurity type='sev'></launchSecurity>
              error launch-security-platform
              error launch-security-policy
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0005</policy></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":5}

            # Memory whose pages nobody else can write
            @ kvm q35
            <launchSecurity type='sev-snp'><cbitpos>51</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x00030000</policy></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-snp-guest","id":"lsec0","cbitpos":51,"reduced-phys-bits":1,"policy":196608}
            <launchSecurity type='sev-snp'><cbitpos>51</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x00030000</policy>
             <guestVisibleWorkarounds>Z3Vlc3R2aXNpYmxld29ya2FyCg==</guestVisibleWorkarounds></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-snp-guest","id":"lsec0","cbitpos":51,"reduced-phys-bits":1,"policy":196608,
                  "guest-visible-workarounds":"Z3Vlc3R2aXNpYmxld29ya2FyCg=="}
            <launchSecurity type='sev-snp'><cbitpos>51</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x00030000</policy><idBlock>cGxhY2Vob2xkZXI=</idBlock></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-snp-guest","id":"lsec0","cbitpos":51,"reduced-phys-bits":1,"policy":196608,
                  "id-block":"cGxhY2Vob2xkZXI="}
            <launchSecurity type='sev-snp'><cbitpos>51</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x00030000</policy><idAuth>YXV0aA==</idAuth></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-snp-guest","id":"lsec0","cbitpos":51,"reduced-phys-bits":1,"policy":196608,
                  "id-auth":"YXV0aA=="}
            <launchSecurity type='sev-snp'><cbitpos>51</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x00030000</policy><hostData>aG9zdA==</hostData></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-snp-guest","id":"lsec0","cbitpos":51,"reduced-phys-bits":1,"policy":196608,
                  "host-data":"aG9zdA=="}
            <launchSecurity type='sev-snp' authorKey='yes'><cbitpos>51</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x00030000</policy></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-snp-guest","id":"lsec0","cbitpos":51,"reduced-phys-bits":1,"policy":196608,
                  "author-key-enabled":true}
            <launchSecurity type='sev-snp' vcek='no'><cbitpos>51</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x00030000</policy></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-snp-guest","id":"lsec0","cbitpos":51,"reduced-phys-bits":1,"policy":196608,
                  "vcek-disabled":true}
            <launchSecurity type='sev-snp' vcek='yes'><cbitpos>51</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x00030000</policy></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-snp-guest","id":"lsec0","cbitpos":51,"reduced-phys-bits":1,"policy":196608,
                  "vcek-disabled":false}
            <launchSecurity type='sev-snp' kernelHashes='yes'><cbitpos>51</cbitpos>
             <reducedPhysBits>1</reducedPhysBits><policy>0x00030000</policy></launchSecurity>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-snp-guest","id":"lsec0","cbitpos":51,"reduced-phys-bits":1,"policy":196608,
                  "kernel-hashes":true}

            # A guest of IBM's that the host cannot look into
            @ s390x/s390-ccw-virtio
            <launchSecurity type='s390-pv'/>
              error launch-security-kvm
            <launchSecurity type='s390-pv'/>
            <disk type='file'><source file='/a'/><target dev='vda' bus='virtio'/></disk>
              error launch-security-kvm
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy></launchSecurity>
              error launch-security-kvm
              error launch-security-unsupported
            @ q35
            <launchSecurity type='s390-pv'/>
              error launch-security-kvm
              error launch-security-unsupported
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy></launchSecurity>
              error launch-security-kvm
            <launchSecurity type='tdx'><policy>0x10000001</policy></launchSecurity>
              error launch-security-kvm
              error launch-security-unsupported
              error tdx-host
            <launchSecurity type='nope'/>
              error value-invalid
            <launchSecurity/>
              error attribute-missing

            # Secure memory on the older board
            @ kvm pc
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy></launchSecurity>
              without -machine pc-i440fx-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-i440fx-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,
                  confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1}

            # Devices of an encrypted guest reach its memory through an IOMMU
            @ kvm q35
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy></launchSecurity>
            <rng model='virtio'><backend model='builtin'/></rng>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1}
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy></launchSecurity>
            <rng model='virtio'><backend model='builtin'/><driver iommu='on'/></rng>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -object {"qom-type":"rng-builtin","id":"objrng0"}
              -device {"driver":"virtio-rng-pci","iommu_platform":true,"rng":"objrng0","id":"rng0","bus":"pci.2",
                  "addr":"0x0"}
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1}
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy></launchSecurity>
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/></interface>
              without -machine …,acpi=off
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1",…}
              -machine …,confidential-guest-support=lsec0,acpi=off
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","vhost":true,"vhostfd":"50","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "bus":"pci.1",…}
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1}
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy></launchSecurity>
            <memballoon model='virtio'><driver iommu='on'/></memballoon>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -device {"driver":"virtio-balloon-pci","iommu_platform":true,"id":"balloon0","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1}
            <launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits>
             <policy>0x0001</policy></launchSecurity>
            <memballoon model='virtio'/>
              without -machine …,acpi=off
              -machine …,confidential-guest-support=lsec0,acpi=off
              -device {"driver":"virtio-balloon-pci","id":"balloon0","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"sev-guest","id":"lsec0","cbitpos":47,"reduced-phys-bits":1,"policy":1}

            # Labels of the host's security
            <seclabel type='none'/>
              nothing
            <seclabel type='dynamic'/>
              nothing
            <seclabel type='dynamic' model='selinux' relabel='yes'/>
              nothing
            <seclabel type='dynamic' model='dac' relabel='yes'/>
              nothing
            <seclabel type='static' model='dac' relabel='yes'><label>+0:+0</label></seclabel>
              nothing
            <seclabel type='static' model='selinux' relabel='no'><label>system_u:system_r:svirt_t:s0:c1,c2</label>
             </seclabel>
              nothing
            <seclabel type='static' model='selinux'/>
              error seclabel-label-missing
            <seclabel type='dynamic' model='selinux'><baselabel>text</baselabel></seclabel>
              nothing
            <seclabel type='static' model='none'><label>x</label></seclabel>
              nothing
            <seclabel model='dac'/>
            <seclabel model='dac'/>
              error seclabel-twice
            <seclabel type='dynamic' relabel='no'/>
              error seclabel-dynamic-relabel
            <seclabel type='static'><label>x</label></seclabel>
              error seclabel-model-missing
            """;
}
