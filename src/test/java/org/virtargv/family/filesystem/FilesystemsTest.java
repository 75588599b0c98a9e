package org.virtargv.family.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtargv.domain.Filesystem;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.host.EmbeddedHosts;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings.Style;

class FilesystemsTest {
    private static final String SHARED = "<memoryBacking><access mode='shared'/></memoryBacking>";

    private static Guest share(String attributes, String driver) {
        return Guest.of("<filesystem " + attributes + ">" + driver
                + "<source dir='/srv/a,b'/><target dir='tag'/></filesystem>");
    }

    @Test
    void ninepPassesPermissionsThrough() {
        List<String> lines = share("type='mount'", "").lines("-fsdev", "-device {\"driver\":\"virtio-9p");
        assertEquals("-fsdev local,security_model=passthrough,id=fsdev-fs0,path=/srv/a,,b", lines.get(0));
        assertTrue(
                lines.get(1)
                        .startsWith("-device {\"driver\":\"virtio-9p-pci\",\"id\":\"fs0\",\"fsdev\":\"fsdev-fs0\","
                                + "\"mount_tag\":\"tag\""),
                lines.get(1));
    }

    @Test
    void ninepOptions() {
        Guest s = share(
                "accessmode='mapped' fmode='640' dmode='750' multidevs='remap'",
                "<driver type='path' wrpolicy='immediate'/><readonly/>");
        assertEquals(
                List.of("-fsdev local,security_model=mapped,multidevs=remap,fmode=0640,"
                        + "dmode=0750,writeout=immediate,id=fsdev-fs0,path=/srv/a,,b,"
                        + "readonly=on"),
                s.lines("-fsdev"));
        assertEquals(
                List.of("-fsdev local,security_model=none,id=fsdev-fs0,path=/srv/a,,b"),
                share("accessmode='squash'", "").lines("-fsdev"));
    }

    @Test
    void virtiofsIsAProgramBesideQemu() {
        Guest s = share("", "<driver type='virtiofs' queue='512'/><binary xattr='on'><cache mode='none'/></binary>")
                .with(SHARED);
        assertEquals(
                List.of("-chardev socket,id=chr-vu-fs0,path=/var/lib/libvirt/qemu/domain--1-guest/fs0-fs.sock"),
                s.lines("-chardev socket,id=chr-vu"));
        Guest shell = s.style(Style.shell, false);
        assertEquals(
                List.of("-chardev socket,id=chr-vu-fs0,path=guest-fs0.sock"), shell.lines("-chardev socket,id=chr-vu"));
        assertEquals(
                "/usr/libexec/virtiofsd --socket-path=guest-fs0.sock --shared-dir /srv/a,b --cache=never --xattr",
                shell.convert().line().companions().get(0).daemon());
    }

    private static final String OLD_HOST =
            """
            {"vhostUser": {"descriptors": [{"type": "gpu", "binary": "/usr/lib/qemu/vhost-user-gpu"},
             {"description": "QEMU virtiofsd vhost-user-fs", "type": "fs", "binary": "/usr/lib/qemu/virtiofsd"}]}}
            """;

    private static String daemon(Guest s) {
        return s.with(SHARED)
                .style(Style.shell, false)
                .convert()
                .line()
                .companions()
                .get(0)
                .daemon();
    }

    @Test
    void theHostSaysWhereTheProgramIsAndWhatItUnderstands() throws FactsException {
        assertEquals(
                "/usr/lib/qemu/virtiofsd --socket-path=guest-fs0.sock -o"
                        + " 'source=/srv/a\\,b,cache=none,xattr,sandbox=chroot,flock,no_posix_lock'"
                        + " --thread-pool-size=4 --rlimit-nofile=100",
                daemon(share("", DAEMON_OPTIONS).host(OLD_HOST)));
        String newer = OLD_HOST.replace("qemu/virtiofsd\"", "qemu/virtiofsd\", \"features\": [\"separate-options\"]");
        assertEquals(
                "/usr/lib/qemu/virtiofsd --socket-path=guest-fs0.sock --shared-dir /srv/a,b --cache=never --xattr"
                        + " --sandbox=chroot --thread-pool-size=4 --rlimit-nofile=100",
                daemon(share("", DAEMON_OPTIONS).host(newer)));
        assertEquals(
                "/opt/virtiofsd --socket-path=guest-fs0.sock --shared-dir /srv/a,b",
                daemon(share("", "<driver type='virtiofs'/><binary path='/opt/virtiofsd'/>")
                        .host(OLD_HOST)),
                "of a program that no package describes the present options are taken");
    }

    private static final String DAEMON_OPTIONS = "<driver type='virtiofs'/><binary xattr='on'><cache mode='none'/>"
            + "<sandbox mode='chroot'/><lock flock='on' posix='off'/><thread_pool size='4'/><openfiles max='100'/>"
            + "</binary>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<readonly/>",
                "<idmap><uid start='0' target='1000' count='1'/><gid start='0' target='1000' count='1'/></idmap>"
            })
    void theOldProgramHasNotAll(String wish) throws FactsException {
        Guest s = share("", "<driver type='virtiofs'/>" + wish).with(SHARED).host(OLD_HOST);
        assertEquals(
                List.of("filesystem-old-virtiofsd"), s.style(Style.shell, false).problems());
        assertEquals(List.of(), s.problems(), "the daemon of a libvirt is libvirt's");
        Guest named = share("", "<driver type='virtiofs'/><binary path='/opt/virtiofsd'/>" + wish);
        assertEquals(
                List.of(),
                named.with(SHARED).style(Style.shell, false).host(OLD_HOST).problems());
    }

    @Test
    void theBuiltInHostsKnowTheirProgram() {
        for (String name : EmbeddedHosts.names()) {
            Virtiofsd v = Virtiofsd.of(EmbeddedHosts.load(name).vhostUser(), new Filesystem());
            assertEquals(name.equals("debian-12") ? "/usr/lib/qemu/virtiofsd" : "/usr/libexec/virtiofsd", v.path());
            assertEquals(!name.equals("debian-12"), v.options(), name);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fmode='644'||filesystem-mode",
                "accessmode='mapped' fmode='4755'||filesystem-mode",
                "type='mount'|<boot order='1'/>|filesystem-boot",
                "type='mount'|<driver type='virtiofs'/>|filesystem-shared-memory",
                "type='ram'||not-supported",
            })
    void whatCannotBeIsRefused(String attributes, String driver, String id) {
        assertEquals(
                List.of(id), share(attributes, driver == null ? "" : driver).problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accessmode='mapped'|<driver type='virtiofs'/>|filesystem-accessmode",
                "multidevs='warn'|<driver type='virtiofs'/>|filesystem-multidevs",
                "model='virtio-transitional'|<driver type='virtiofs'/>|filesystem-model",
                "type='mount'|<driver type='virtiofs' wrpolicy='immediate'/>|filesystem-wrpolicy",
                "type='mount'|<driver type='virtiofs' queue='1000'/>|filesystem-queue",
            })
    void virtiofsHasNotWhatIsNineps(String attributes, String driver, String id) {
        assertEquals(List.of(id), share(attributes, driver).with(SHARED).problems());
    }

    @Test
    void theHandleDriverIsGone() {
        Guest s = Guest.of("<filesystem><driver type='handle'/><source dir='/a'/><target dir='b'/></filesystem>");
        assertEquals(List.of("filesystem-handle"), s.problems());
    }
}
