package org.virtargv.family.qemu;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.machine.Board;
import org.virtargv.problem.Location;

/**
 * The places on PCI buses that the options of a line claim. The domain's own devices never claim one twice; a {@code
 * -device} in {@code <qemu:commandline>} or a {@code <qemu:override>} of {@code addr} and {@code bus} may, and QEMU
 * ends then. One without {@code addr} gets the first free slot of its bus at its place on the line.
 */
public final class PciClaims {
    private static final int NONE = -1;

    /**
     * A function of a slot.
     *
     * @param shared whether the device says that its slot has more functions
     * @param aside  the document says the place past the domain format
     */
    private record Claim(String bus, int slot, int function, boolean shared, String owner, Location at, boolean aside) {
        boolean conflicts(Claim other) {
            if (!bus.equals(other.bus) || slot != other.slot) {
                return false;
            }
            Claim first = function == 0 ? this : other;
            return function == other.function || (first.function == 0 && !first.shared);
        }
    }

    private final Conversion c;
    private final CommandLine line;
    private final Set<String> ports = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Claim> told = new ArrayList<>();
    private String root = "pci.0";

    private PciClaims(Conversion c, CommandLine line) {
        this.c = c;
        this.line = line;
    }

    /** Tells of every place that is claimed twice, and of buses that there are not. */
    public static void check(Conversion c, CommandLine line) {
        if (c.domain().commandline != null || c.domain().override != null) {
            new PciClaims(c, line).check();
        }
    }

    private void check() {
        for (Option o : line.find("-device", p -> true)) {
            buses(o.props());
        }
        chipset();
        Iterator<Argument> arguments =
                Argument.of(c).stream().filter(a -> a.name().equals("-device")).iterator();
        for (Option o : line.options()) {
            boolean passed =
                    o.props() == null && (o.name().equals("-device") || o.name().equals("--device"));
            if (passed && arguments.hasNext()) {
                argument(arguments.next());
            } else if (o.name().equals("-device") && o.props() != null) {
                device(o);
            }
        }
        for (int i = 0; i < claims.size(); i++) {
            for (int j = 0; j < i; j++) {
                Claim one = claims.get(i);
                Claim other = claims.get(j);
                if ((one.aside || other.aside) && one.conflicts(other)) {
                    tell(one.aside ? one : other, one.aside ? other : one);
                }
            }
        }
    }

    private void buses(Props p) {
        Object id = p.get("id");
        if (id != null) {
            ids.add(id.toString());
            String driver = String.valueOf(p.get("driver"));
            if (driver.contains("root-port") || driver.endsWith("downstream") || driver.equals("ioh3420")) {
                ports.add(id.toString());
            }
        }
        if ("pcie.0".equals(p.get("bus"))) {
            root = "pcie.0";
        }
    }

    private void chipset() {
        if (c.board() == Board.q35) {
            root = "pcie.0";
            chipset(0, 0);
            chipset(0x1f, 0);
            chipset(0x1f, 2);
            chipset(0x1f, 3);
        } else if (c.board() == Board.i440fx) {
            chipset(0, 0);
            chipset(1, 0);
            chipset(1, 1);
            chipset(1, 3);
        }
    }

    private void chipset(int slot, int function) {
        claims.add(new Claim(root, slot, function, true, "the machine's chipset", c.domain().at, false));
    }

    private void device(Option o) {
        String id = String.valueOf(o.props().get("id"));
        Location at = o.origin() == null ? c.domain().at : o.origin().at();
        boolean aside = false;
        for (OverriddenProperty p : OverriddenProperty.of(c, id)) {
            if (p.name().equals("addr") || p.name().equals("bus") || p.name().equals("multifunction")) {
                aside = true;
                at = p.at();
            }
        }
        String owner = o.origin() == null
                ? id
                : id + ", the <" + o.origin().element() + "> at " + o.origin().at();
        claim(o.props(), owner, at, aside);
    }

    private void argument(Argument a) {
        String driver = a.get("driver");
        if (driver != null && c.qemu().hasType(driver) && c.qemu().hasProperty(driver, "multifunction")) {
            String bus = a.get("bus");
            if (bus != null && !ids.contains(bus) && !bus.equals(root) && !isRootOfAnother(bus)) {
                QemuRejects.tell(
                        c,
                        "argument-bus-unknown",
                        a.at(),
                        "-device " + driver + " is on the bus '" + bus + "', which the domain does not have",
                        "remove bus, or write the alias of a PCI controller");
            } else {
                claim(a.props(), a.name() + " " + driver + " in " + a.where(), a.at(), true);
            }
            buses(a.props());
        }
    }

    /** Of expanders and host bridges: their buses have names of their own. */
    private boolean isRootOfAnother(String bus) {
        int dot = bus.lastIndexOf('.');
        return dot > 0 && ids.contains(bus.substring(0, dot));
    }

    private void claim(Props p, String owner, Location at, boolean aside) {
        String bus = p.has("bus") ? p.get("bus").toString() : root;
        boolean shared = p.get("multifunction") instanceof Boolean on ? on : "on".equals(p.get("multifunction"));
        int place = place(p.get("addr"));
        if (place == NONE && (!aside || p.has("addr"))) {
            return; // not a PCI device, or not a place: QEMU says so
        }
        int slot = place == NONE ? free(bus) : place >> 3;
        int function = place == NONE ? 0 : place & 7;
        if (slot >= 0) {
            claims.add(new Claim(bus, slot, function, shared, owner, at, aside));
        }
    }

    /** The slot and the function in its three lowest bits; QEMU reads hexadecimal digits with and without 0x. */
    private static int place(Object addr) {
        if (addr instanceof Number n) {
            return n.intValue();
        } else if (addr == null) {
            return NONE;
        }
        String text = addr.toString();
        int dot = text.indexOf('.');
        try {
            int slot = hex(dot < 0 ? text : text.substring(0, dot));
            int function = dot < 0 ? 0 : hex(text.substring(dot + 1));
            return slot < 32 && function < 8 ? slot << 3 | function : NONE;
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    private static int hex(String text) {
        return Integer.parseInt(text.startsWith("0x") ? text.substring(2) : text, 16);
    }

    private int free(String bus) {
        if (ports.contains(bus)) {
            return 0;
        }
        for (int slot = bus.equals(root) ? 1 : 0; slot < 32; slot++) {
            if (!isTaken(bus, slot)) {
                return slot;
            }
        }
        return -1;
    }

    private boolean isTaken(String bus, int slot) {
        for (Claim claim : claims) {
            if (claim.bus.equals(bus) && claim.slot == slot) {
                return true;
            }
        }
        return false;
    }

    private void tell(Claim aside, Claim other) {
        if (told.contains(aside)) {
            return;
        }
        told.add(aside);
        int slot = ports.contains(aside.bus) ? -1 : free(aside.bus);
        QemuRejects.tell(
                c,
                "pci-slot-taken",
                aside.at,
                "slot 0x" + Integer.toHexString(aside.slot) + " function " + aside.function + " of the bus " + aside.bus
                        + " is used by " + other.owner,
                slot < 0
                        ? "add a PCI controller for it, or remove bus and addr"
                        : "write addr 0x" + Integer.toHexString(slot) + ", which is free");
    }
}
