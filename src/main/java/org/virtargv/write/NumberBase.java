package org.virtargv.write;

import java.util.List;
import org.virtargv.domain.Hex;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An attribute of an address may be in hexadecimal for one type of address and in decimal for another, which an adapter
 * of the model's field cannot tell: the field writes hexadecimal, and what must be decimal is made so here.
 */
final class NumberBase {
    private static final List<String> NUMBERS = List.of("bus", "slot", "device");

    private NumberBase() {}

    static void correct(Element root) {
        NodeList addresses = root.getElementsByTagName("address");
        for (int i = 0; i < addresses.getLength(); i++) {
            Element address = (Element) addresses.item(i);
            if (decimal(address)) {
                NUMBERS.stream()
                        .filter(address::hasAttribute)
                        .forEach(n -> address.setAttribute(n, Long.toString(Hex.parse(address.getAttribute(n)))));
            }
        }
    }

    private static boolean decimal(Element address) {
        String type = address.getAttribute("type");
        if (!type.isEmpty()) {
            return List.of("drive", "usb", "virtio-serial", "ccid", "dimm").contains(type);
        }
        // without a type it is the place of a device on the host
        Node device = address.getParentNode().getParentNode();
        return device instanceof Element e && List.of("usb", "scsi").contains(e.getAttribute("type"));
    }
}
