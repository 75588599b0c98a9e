package org.virtargv.probe.host;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virtargv.probe.HostTree;

/**
 * What {@code /etc/libvirt/qemu.conf} says that a command line shows (the file documents itself). It is root's:
 * for others, nothing. Of passwords no more is told than that there are some.
 */
final class QemuConf {
    private static final String FILE = "/etc/libvirt/qemu.conf";
    private static final Pattern SETTING =
            Pattern.compile("\\s*([a-z][a-z0-9_]*)\\s*=\\s*(?:\"([^\"]*)\"|([0-9]+))\\s*(?:#.*)?");

    private final HostTree host;
    private final Map<String, String> settings = new HashMap<>();

    private QemuConf(HostTree host) {
        this.host = host;
    }

    /** The members that the file decides, none where it cannot be read. */
    static Map<String, Object> facts(HostTree host) {
        String text = host.read(FILE);
        if (text == null) {
            return Map.of();
        }
        QemuConf conf = new QemuConf(host);
        for (String line : text.split("\n")) {
            Matcher m = SETTING.matcher(line);
            if (m.matches()) {
                conf.settings.put(m.group(1), m.group(2) == null ? m.group(3) : m.group(2));
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("display", conf.display());
        out.put("chardev", conf.chardev());
        HostProbe.put(out, "storage", conf.storage());
        HostProbe.put(out, "memory", conf.memory());
        HostProbe.put(out, "paths", conf.paths());
        if ("0".equals(conf.settings.get("seccomp_sandbox"))) {
            out.put("sandbox", false);
        }
        return out;
    }

    private Map<String, Object> display() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("vnc", server("vnc"));
        out.put("spice", server("spice"));
        out.put("vncHostAudio", on("vnc_allow_host_audio"));
        out.put("withoutGraphicsHostAudio", on("nographics_allow_host_audio"));
        out.put("portMin", Integer.parseInt(settings.getOrDefault("remote_display_port_min", "5900")));
        return out;
    }

    private Map<String, Object> server(String name) {
        Map<String, Object> out = new LinkedHashMap<>();
        HostProbe.put(out, "listen", settings.get(name + "_listen"));
        out.put("tls", on(name + "_tls"));
        HostProbe.put(out, "x509Dir", folder(name));
        out.put(
                "x509Verify",
                on(
                        settings.containsKey(name + "_tls_x509_verify")
                                ? name + "_tls_x509_verify"
                                : "default_tls_x509_verify"));
        HostProbe.put(out, "x509Secret", secret(name));
        out.put("sasl", on(name + "_sasl"));
        HostProbe.put(out, "saslDir", settings.get(name + "_sasl_dir"));
        out.put("autoSocket", on(name + "_auto_unix_socket"));
        out.put("password", settings.containsKey(name + "_password"));
        return out;
    }

    private Map<String, Object> chardev() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("tls", on("chardev_tls"));
        HostProbe.put(out, "tlsDir", folder("chardev"));
        if (settings.containsKey("chardev_tls_x509_verify") || settings.containsKey("default_tls_x509_verify")) {
            out.put(
                    "tlsVerify",
                    on(
                            settings.containsKey("chardev_tls_x509_verify")
                                    ? "chardev_tls_x509_verify"
                                    : "default_tls_x509_verify"));
        }
        HostProbe.put(out, "tlsSecret", secret("chardev"));
        return out;
    }

    private Map<String, Object> storage() {
        Map<String, Object> out = new LinkedHashMap<>();
        if (settings.containsKey("nbd_tls")) {
            out.put("nbdTls", on("nbd_tls"));
        }
        HostProbe.put(out, "nbdTlsDir", folder("nbd"));
        HostProbe.put(out, "nbdSecret", secret("nbd"));
        return out;
    }

    private Map<String, Object> memory() {
        return settings.containsKey("dump_guest_core") ? Map.of("dumpGuestCore", on("dump_guest_core")) : Map.of();
    }

    /** libvirt makes folders of its own below the one that the file names. */
    private Map<String, Object> paths() {
        String backing = settings.get("memory_backing_dir");
        return backing == null ? Map.of() : Map.of("memoryBacking", backing + "/libvirt/qemu");
    }

    private boolean on(String setting) {
        return "1".equals(settings.get(setting));
    }

    /** Its own, else the one that it has by nature where there is such a folder, else the one for all. */
    private String folder(String name) {
        String own = settings.get(name + "_tls_x509_cert_dir");
        if (own != null) {
            return own;
        }
        String natural = "/etc/pki/libvirt-" + name;
        return host.exists(natural) ? natural : settings.get("default_tls_x509_cert_dir");
    }

    private String secret(String name) {
        return settings.getOrDefault(name + "_tls_x509_secret_uuid", settings.get("default_tls_x509_secret_uuid"));
    }
}
