package org.virtargv.family.display;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.domain.Metadata;
import org.virtargv.family.Conversion;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.display.decision.Wish;
import org.virtargv.problem.Location;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What {@code <metadata>} asks of assigned devices that the domain format has no word for, in this program's own
 * namespace, which libvirt keeps through define and dumpxml: {@code <virt-argv:hostdevs><virt-argv:hostdev
 * alias='ua-gpu0' display='auto' hotplug='off'/></virt-argv:hostdevs>}.
 */
final class MetadataWishes {
    /** What is asked of one device; null is what is not asked. */
    record Wish(DisplayWishes.Display display, Boolean hotplug, Location at) {}

    private final Conversion c;
    private final Metadata metadata;
    private final boolean tell;
    private final Map<String, Wish> wishes = new LinkedHashMap<>();

    private MetadataWishes(Conversion c, boolean tell) {
        this.c = c;
        this.metadata = c.domain().metadata;
        this.tell = tell;
    }

    /** By alias. */
    static Map<String, Wish> of(Conversion c) {
        return read(c, false);
    }

    /** Says what is wrong with them. */
    static void check(Conversion c) {
        read(c, true);
    }

    private static Map<String, Wish> read(Conversion c, boolean tell) {
        MetadataWishes out = new MetadataWishes(c, tell);
        if (out.metadata != null) {
            for (Element e : out.metadata.content) {
                if (Metadata.OWN.equals(e.getNamespaceURI())) {
                    out.list(e);
                }
            }
        }
        return out.wishes;
    }

    private void list(Element list) {
        if (!list.getLocalName().equals("hostdevs")) {
            unknown(list, "<" + list.getNodeName() + "> is not known in this namespace", "write <hostdevs>");
            return;
        }
        attributes(list);
        for (Node n = list.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e
                    && e.getLocalName().equals("hostdev")
                    && Metadata.OWN.equals(e.getNamespaceURI())) {
                one(e);
            } else if (n instanceof Element e) {
                unknown(
                        e,
                        "<" + e.getNodeName() + "> is not known in this namespace",
                        "write <hostdev> of the same namespace");
            } else if (n.getNodeValue() != null && !n.getNodeValue().isBlank()) {
                unknown(list, "<" + list.getNodeName() + "> cannot contain text", null);
            }
        }
    }

    private void one(Element e) {
        Location at = metadata.placeOf(e);
        attributes(e, "alias", "display", "hotplug");
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element
                    || (n.getNodeValue() != null && !n.getNodeValue().isBlank())) {
                unknown(e, "<" + e.getNodeName() + "> is empty", null);
            }
        }
        String alias = e.getAttribute("alias");
        if (alias.isEmpty()) {
            error(
                    at,
                    "wish-alias-missing",
                    "<" + e.getNodeName() + "> in <metadata> does not name a device",
                    "add the attribute 'alias' with the name in the device's <alias>");
            return;
        }
        try {
            DisplayWishes.Display display =
                    e.hasAttribute("display") ? DisplayWishes.display(e.getAttribute("display")) : null;
            Boolean hotplug = e.hasAttribute("hotplug") ? DisplayWishes.hotplug(e.getAttribute("hotplug")) : null;
            if (wishes.putIfAbsent(alias, new Wish(display, hotplug, at)) != null) {
                error(
                        at,
                        "wish-repeated",
                        "<" + e.getNodeName() + "> in <metadata> names the device '" + alias + "' a second time",
                        null);
            }
        } catch (IllegalArgumentException bad) {
            error(at, "wish-invalid", bad.getMessage() + " in <" + e.getNodeName() + "> in <metadata>", null);
        }
    }

    private void attributes(Element e, String... known) {
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
            Attr a = (Attr) e.getAttributes().item(i);
            boolean declaration = a.getName().equals("xmlns") || a.getName().startsWith("xmlns:");
            if (!declaration && !List.of(known).contains(a.getName())) {
                unknown(e, "<" + e.getNodeName() + "> in <metadata> has no attribute '" + a.getName() + "'", null);
            }
        }
    }

    private void unknown(Element e, String message, String hint) {
        if (!tell) {
            return;
        }
        if (c.settings().strict()) {
            c.problems().error("wish-unknown", metadata.placeOf(e), message, hint);
        } else {
            c.problems().warning("wish-unknown", metadata.placeOf(e), message + ", so it is ignored", hint);
        }
    }

    private void error(Location at, String id, String message, String hint) {
        if (tell) {
            c.problems().error(id, at, message, hint);
        }
    }
}
