package org.virtargv.hotplug;

import java.util.LinkedHashMap;
import java.util.Map;
import org.virtargv.argv.Props;

/**
 * The arguments of {@code chardev-add}, which groups what {@code -chardev} writes side by side (QEMU QMP Reference
 * Manual, ChardevBackend).
 */
final class ChardevAdd {
    private final Props p;
    private final Map<String, Object> data = new LinkedHashMap<>();

    private ChardevAdd(Props p) {
        this.p = p;
    }

    /** Null for a backend that is made at QEMU's start alone. */
    static Map<String, Object> of(Props p) {
        String type = String.valueOf(p.get("backend"));
        ChardevAdd add = new ChardevAdd(p);
        if (!add.fill(type)) {
            return null;
        }
        add.copy("logfile");
        add.flag("logappend", "logappend");
        Map<String, Object> backend = new LinkedHashMap<>();
        backend.put("type", type);
        backend.put("data", add.data);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", p.get("id"));
        out.put("backend", backend);
        return out;
    }

    private boolean fill(String type) {
        switch (type) {
            case "null", "pty", "testdev" -> {
                // nothing more is said of them
            }
            case "file" -> {
                rename("path", "out");
                flag("append", "append");
            }
            case "pipe", "serial", "parallel" -> rename("path", "device");
            case "spicevmc" -> rename("name", "type");
            case "spiceport" -> rename("name", "fqdn");
            case "dbus" -> copy("name");
            case "ringbuf" -> number("size");
            case "qemu-vdagent" -> {
                flag("clipboard", "clipboard");
                flag("mouse", "mouse");
            }
            case "socket" -> socket();
            case "udp" -> {
                data.put("remote", inet("host", "port"));
                if (p.has("localaddr") || p.has("localport")) {
                    data.put("local", inet("localaddr", "localport"));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void socket() {
        Map<String, Object> address = new LinkedHashMap<>();
        if (p.has("path")) {
            address.put("type", "unix");
            address.put("data", Map.of("path", p.get("path")));
        } else if (p.has("fd")) {
            address.put("type", "fd");
            address.put("data", Map.of("str", String.valueOf(p.get("fd"))));
        } else {
            address.putAll(inet("host", "port"));
        }
        data.put("addr", address);
        data.put("server", isOn("server"));
        flag("wait", "wait");
        flag("telnet", "telnet");
        number("reconnect");
        number("reconnect-ms");
        copy("tls-creds");
    }

    private Map<String, Object> inet(String host, String port) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("host", p.has(host) ? p.get(host).toString() : "");
        to.put("port", p.has(port) ? p.get(port).toString() : "0");
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", "inet");
        out.put("data", to);
        return out;
    }

    private boolean isOn(String name) {
        Object value = p.get(name);
        return Boolean.TRUE.equals(value) || "on".equals(value);
    }

    private void flag(String name, String as) {
        if (p.has(name)) {
            data.put(as, isOn(name));
        }
    }

    private void copy(String name) {
        rename(name, name);
    }

    private void rename(String name, String as) {
        if (p.has(name)) {
            data.put(as, p.get(name).toString());
        }
    }

    private void number(String name) {
        if (p.has(name)) {
            data.put(name, Long.valueOf(p.get(name).toString()));
        }
    }
}
