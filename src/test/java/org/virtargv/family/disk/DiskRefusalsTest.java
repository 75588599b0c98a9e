package org.virtargv.family.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings;

/** Each row: the problem's id, and a disk that has it; {@code @} stands for a source that is all right. */
class DiskRefusalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "disk-target-missing      | <disk>@</disk>",
                "disk-target-unknown      | <disk>@<target dev='disk1' bus='virtio'/></disk>",
                "disk-target-duplicate    | <disk>@<target dev='vda'/></disk><disk>@<target dev='vda'/></disk>",
                "disk-address-type        | <disk>@<target dev='sda' bus='sata'/><address type='pci' slot='5'/></disk>",
                "disk-address-taken       | <disk>@<target dev='sda' bus='sata'/></disk><disk>@<target dev='sdb' "
                        + "bus='sata'/><address type='drive'/></disk>",
                "disk-address-range       | <disk>@<target dev='sda' bus='sata'/><address type='drive' "
                        + "unit='6'/></disk>",
                "disk-bus                 | <disk>@<target dev='xvda'/></disk>",
                "disk-bus                 | <disk device='floppy'>@<target dev='vda' bus='virtio'/></disk>",
                "disk-model               | <disk model='virtio'>@<target dev='sda' bus='sata'/></disk>",
                "disk-source-missing      | <disk><target dev='vda'/></disk>",
                "disk-usb-empty           | <disk device='cdrom'><target dev='sda' bus='usb'/></disk>",
                "disk-readonly            | <disk>@<target dev='sda' bus='sata'/><readonly/></disk>",
                "disk-sgio                | <disk sgio='filtered'>@<target dev='vda'/></disk>",
                "lun-source               | <disk device='lun'>@<target dev='sda'/></disk>",
                "lun-bus                  | <disk type='block' device='lun'><source dev='/d'/><target dev='sda' "
                        + "bus='sata'/></disk>",
                "disk-vendor              | <disk>@<target dev='vda'/><vendor>A</vendor></disk>",
                "disk-vendor-long         | <disk>@<target dev='sda'/><vendor>ABCDEFGHI</vendor></disk>",
                "disk-product             | <disk>@<target dev='vda'/><product>A</product></disk>",
                "disk-wwn                 | <disk>@<target dev='sda'/><wwn>123</wwn></disk>",
                "disk-geometry            | <disk>@<target dev='vda'/><geometry cyls='1' heads='0' secs='1'/></disk>",
                "disk-rotation-rate       | <disk>@<target dev='vda' rotation_rate='7200'/></disk>",
                "disk-removable           | <disk>@<target dev='vda' removable='on'/></disk>",
                "shareable-format         | <disk><driver type='qcow2'/>@<target dev='vda'/><shareable/></disk>",
                "driver-virtio-only       | <disk><driver queues='2'/>@<target dev='sda'/></disk>",
                "driver-queue-size        | <disk><driver queue_size='3'/>@<target dev='vda'/></disk>",
                "iothread-unknown         | <disk><driver iothread='1'/>@<target dev='vda'/></disk>",
                "iothread-bus             | <disk><driver iothread='1'/>@<target dev='sda'/></disk>",
                "rerror-policy            | <disk><driver rerror_policy='enospace'/>@<target dev='vda'/></disk>",
                "copy-on-read-readonly    | <disk><driver copy_on_read='on'/>@<target dev='vda'/><readonly/></disk>",
                "discard-no-unref         | <disk><driver discard_no_unref='on'/>@<target dev='vda'/></disk>",
                "metadata-cache           | <disk><driver><metadata_cache/></driver>@<target dev='vda'/></disk>",
                "io-native-cache          | <disk><driver io='native'/>@<target dev='vda'/></disk>",
                "format-unsupported       | <disk><driver type='cow'/>@<target dev='vda'/></disk>",
                "format-fat               | <disk><driver type='fat'/>@<target dev='vda'/></disk>",
                "fat-writable             | <disk type='dir'><source dir='/d'/><target dev='vda'/></disk>",
                "disk-source-missing      | <disk type='block'>@<target dev='vda'/></disk>",
                "backing-format-missing   | <disk>@<backingStore type='file'><source "
                        + "file='/b'/></backingStore><target dev='vda'/></disk>",
                "volume-unusable          | <disk type='volume'><source pool='p' volume='v'/><target "
                        + "dev='vda'/></disk>",
                "protocol-gone            | <disk type='network'><source protocol='sheepdog' name='n'><host "
                        + "name='h'/></source><target dev='vda'/></disk>",
                "source-hosts             | <disk type='network'><source protocol='nbd'/><target dev='vda'/></disk>",
                "host-transport           | <disk type='network'><source protocol='http' name='n'><host "
                        + "transport='unix' socket='/s'/></source><target dev='vda'/></disk>",
                "source-option            | <disk type='network'><source protocol='http' name='n' tls='yes'><host "
                        + "name='h'/></source><target dev='vda'/></disk>",
                "source-name              | <disk type='network'><source protocol='rbd' name='i'/><target "
                        + "dev='vda'/></disk>",
                "iscsi-lun                | <disk type='network'><source protocol='iscsi' name='n/x'><host "
                        + "name='h'/></source><target dev='vda'/></disk>",
                "identity-name            | <disk type='network'><source protocol='nfs' name='n'><host "
                        + "name='h'/><identity user='me'/></source><target dev='vda'/></disk>",
                "encryption-secret-missing| <disk><source file='/e'><encryption format='luks'/></source><target "
                        + "dev='vda'/></disk>",
                "encryption-format        | <disk><source file='/e'><encryption format='luks2'><secret "
                        + "type='passphrase' usage='u'/></encryption></source><target dev='vda'/></disk>",
                "encryption-engine        | <disk><source file='/e'><encryption format='luks' "
                        + "engine='librbd'><secret type='passphrase' usage='u'/></encryption></source><target "
                        + "dev='vda'/></disk>",
                "slices-several           | <disk><source file='/e'><slices><slice type='storage' offset='0' "
                        + "size='1'/><slice type='storage' offset='0' size='1'/></slices></source><target "
                        + "dev='vda'/></disk>",
                "throttle-group-unknown   | <disk>@<target dev='vda'/><throttlefilters><throttlefilter "
                        + "group='g'/></throttlefilters></disk>",
                "iotune-total             | <disk>@<target "
                        + "dev='vda'/><iotune><total_iops_sec>1</total_iops_sec><read_iops_sec>1</read_iops_sec></"
                        + "iotune></disk>",
                "iotune-length            | <disk>@<target "
                        + "dev='vda'/><iotune><total_iops_sec_max_length>2</total_iops_sec_max_length></iotune></disk>",
                "vhost-shared-memory      | <disk type='vhostuser'><source type='unix' path='/s'/><target "
                        + "dev='vda'/></disk>",
                "reservations-lun         | <disk type='block'><source dev='/d'><reservations "
                        + "managed='yes'/></source><target dev='sda'/></disk>",
                "disk-share-backing       | <disk>@<target dev='sda' bus='sata'/><transient shareBacking='yes'/></disk>"
            })
    void isRefused(String id, String disks) {
        List<String> problems = Guest.of(
                        disks.replace("@", "<source file='/i/a'/>") + "<controller type='scsi' model='virtio-scsi'/>")
                .problems();
        assertTrue(problems.contains(id), problems.toString());
    }

    @Test
    void aDiskThatIsAllRightIsNot() {
        assertEquals(
                List.of(),
                Guest.of("<disk><source file='/i/a'/><target dev='vda'/></disk>")
                        .problems());
    }

    @Test
    void anOverlayOverARunningGuestsImageIsLibvirtsWork() {
        Guest guest = Guest.of("<disk><source file='/i/a'/><target dev='vda'/><transient/></disk>");
        assertEquals(List.of(), guest.problems());
        assertEquals(
                List.of("disk-transient"),
                guest.style(Settings.Style.shell, false).problems());
    }
}
