package org.virtargv.growth;

import java.util.function.IntFunction;

/** What a domain can have many of. Each gives a domain that is converted, not refused, at every number of them. */
enum Kind {
    disks_scsi(i -> "<disk type='file' device='disk'><source file='/d" + i + "'/><target dev='sd" + letters(i)
            + "' bus='scsi'/></disk>"),
    disks_virtio(i -> "<disk type='file' device='disk'><source file='/d" + i + "'/><target dev='vd" + letters(i)
            + "' bus='virtio'/></disk>"),
    channels(i -> "<channel type='pty'><target type='virtio' name='c" + i + "'/></channel>"),
    interfaces(i -> "<interface type='user'><mac address='52:54:" + hex(i >> 24) + ":" + hex(i >> 16) + ":"
            + hex(i >> 8) + ":" + hex(i) + "'/><model type='virtio'/></interface>"),
    usb_devices(i -> (i % 15 == 0 ? "<controller type='usb' model='qemu-xhci' ports='15'/>" : "")
            + "<input type='tablet' bus='usb'/>"),
    usb_controllers(i -> "<controller type='usb' index='" + i + "' model='ehci'/>"),
    controllers_unnumbered(i -> "<controller type='scsi' model='virtio-scsi'/>"),
    scsi_controllers(i -> "<controller type='scsi' index='" + i + "' model='virtio-scsi'/>"),
    serial_controllers(i -> "<controller type='virtio-serial' index='" + i + "'/>"),
    hostdevs_pci(i -> "<hostdev mode='subsystem' type='pci'><source><address domain='0x" + Integer.toHexString(i >> 13)
            + "' bus='0x" + hex(i >> 5) + "' slot='0x" + hex(i & 31) + "' function='0'/></source></hostdev>"),
    hostdevs_mdev(i -> "<hostdev mode='subsystem' type='mdev' model='vfio-pci'><source><address uuid='"
            + String.format(java.util.Locale.ROOT, "%08x-5c43-4f0e-9a1d-6e2f8d7c3b10", i)
            + "'/></source></hostdev>"),
    hostdevs_scsi(i -> "<hostdev mode='subsystem' type='scsi'><source protocol='iscsi'"
            + " name='iqn.2013-07.com.example:pool/" + i + "'><host name='h' port='3260'/></source></hostdev>"),
    serials(i -> "<serial type='pty'><target type='pci-serial' port='" + i + "'/></serial>"),
    rngs(i -> "<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>"),
    filesystems(i -> "<filesystem type='mount'><source dir='/f" + i + "'/><target dir='t" + i + "'/></filesystem>"),
    videos(i -> "<video><model type='virtio'/></video>"),
    inputs(i -> "<input type='tablet' bus='virtio'/>"),
    memory_modules(i -> "<memory model='dimm'><target><size unit='MiB'>128</size><node>0</node></target></memory>"),
    numa_cells(i -> "<cell id='" + i + "' cpus='" + i + "' memory='262144' unit='KiB'/>"),
    vcpus(i -> "<vcpu id='" + i + "' enabled='yes' hotpluggable='" + (i == 0 ? "no" : "yes") + "'/>"),
    vcpu_pins(i -> "<vcpupin vcpu='" + i + "' cpuset='" + i % 64 + "'/>"),
    cpu_features(i -> "<feature policy='require' name='feature-" + i + "'/>"),
    iothreads(i -> "<iothread id='" + (i + 1) + "'/>"),
    metadata_roots(i -> "<m" + i + ":x xmlns:m" + i + "='http://example.org/" + i + "'>text</m" + i + ":x>"),
    metadata_deep(i -> "<a>"),
    metadata_flat(i -> "<a k='v'>text</a>"),
    comments(i -> "<!-- " + i + " -->");

    private final IntFunction<String> one;

    Kind(IntFunction<String> one) {
        this.one = one;
    }

    private static String hex(int i) {
        return (i & 0xff) < 16 ? "0" + Integer.toHexString(i & 0xff) : Integer.toHexString(i & 0xff);
    }

    private static String letters(int i) {
        return (i < 26 ? "" : letters(i / 26 - 1)) + (char) ('a' + i % 26);
    }

    /** A domain that has the number of them. */
    String document(int number) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < number; i++) {
            all.append(one.apply(i));
        }
        return switch (this) {
            case numa_cells -> domain(number, "<cpu><numa>" + all + "</numa></cpu>", "");
            case vcpus -> domain(number, "<vcpus>" + all + "</vcpus>", "");
            case vcpu_pins -> domain(number, "<cputune>" + all + "</cputune>", "");
            case cpu_features -> domain(1, "<cpu mode='custom'><model>qemu64</model>" + all + "</cpu>", "");
            case iothreads ->
                domain(1, "<iothreads>" + number + "</iothreads><iothreadids>" + all + "</iothreadids>", "");
            case memory_modules ->
                domain(
                        1,
                        "<maxMemory slots='" + number + "' unit='GiB'>4096</maxMemory>"
                                + "<cpu><numa><cell id='0' cpus='0' memory='65536'/></numa></cpu>",
                        all.toString());
            case metadata_roots, comments -> domain(1, "<metadata>" + all + "</metadata>", "");
            case metadata_flat ->
                domain(1, "<metadata><m:x xmlns:m='http://example.org'>" + all + "</m:x></metadata>", "");
            case metadata_deep ->
                domain(
                        1,
                        "<metadata><m:x xmlns:m='http://example.org'>" + all + "</a>".repeat(number)
                                + "</m:x></metadata>",
                        "");
            default -> domain(1, "", all.toString());
        };
    }

    private static String domain(int vcpus, String beside, String devices) {
        // a PC has at most 255 of some of these, a pseries machine 2048 and more
        String machine = vcpus == 1 ? "arch='x86_64' machine='pc'" : "arch='ppc64' machine='pseries'";
        return "<domain type='qemu'><name>growth</name><uuid>c7a5fdbd-edaf-9455-926a-d65c16db1809</uuid><memory>"
                + vcpus * 262144 + "</memory><vcpu>" + vcpus + "</vcpu><os><type " + machine + ">hvm</type></os>"
                + beside + "<devices>" + devices + "</devices></domain>";
    }
}
