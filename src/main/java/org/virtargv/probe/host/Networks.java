package org.virtargv.probe.host;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.virtargv.probe.HostTree;

/**
 * libvirt's virtual networks, as its folder of definitions has them (formatnetwork.html): what a guest's card on each
 * is connected to. The folder is root's on most hosts; of a pool of devices the first stands for all.
 */
final class Networks {
    private static final String FOLDER = "/etc/libvirt/qemu/networks";

    private final HostTree host;
    private final Map<String, Object> network = new LinkedHashMap<>();
    private String mode;
    private String physical;

    private Networks(HostTree host) {
        this.host = host;
    }

    static Map<String, Object> facts(HostTree host) {
        List<Map<String, Object>> networks = new ArrayList<>();
        for (String file : host.names(FOLDER)) {
            String text = file.endsWith(".xml") ? host.read(FOLDER + "/" + file) : null;
            Map<String, Object> one = text == null ? Map.of() : new Networks(host).read(text);
            if (one.containsKey("name")) {
                networks.add(one);
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        HostProbe.put(out, "networks", networks);
        return out;
    }

    /** Empty where the text is no network. */
    private Map<String, Object> read(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(text));
            List<String> path = new ArrayList<>();
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path.add(in.getLocalName());
                    if (String.join("/", path).equals("network/name")) {
                        network.put("name", in.getElementText());
                        path.remove(path.size() - 1);
                    } else {
                        element(String.join("/", path), in);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    path.remove(path.size() - 1);
                }
            }
        } catch (XMLStreamException e) {
            return Map.of();
        }
        plug();
        return network;
    }

    private void element(String path, XMLStreamReader in) {
        switch (path) {
            case "network/bridge" -> HostProbe.put(network, "bridge", in.getAttributeValue(null, "name"));
            case "network/mtu" -> {
                String size = in.getAttributeValue(null, "size");
                HostProbe.put(network, "mtu", size == null || !size.matches("[0-9]{1,9}") ? null : Long.valueOf(size));
            }
            case "network/ip" -> {
                // the first of IPv4 is where libvirt lets a graphics server listen
                String own = in.getAttributeValue(null, "address");
                HostProbe.put(
                        network,
                        "address",
                        network.containsKey("address")
                                ? network.get("address")
                                : own == null || own.contains(":") ? null : own);
            }
            case "network/forward" -> {
                mode = in.getAttributeValue(null, "mode");
                physical = in.getAttributeValue(null, "dev");
                if ("hostdev".equals(mode)) {
                    network.put("managed", "yes".equals(in.getAttributeValue(null, "managed")));
                }
            }
            case "network/forward/interface" ->
                physical = physical == null ? in.getAttributeValue(null, "dev") : physical;
            case "network/forward/pf" -> function(in.getAttributeValue(null, "dev"));
            case "network/forward/address" -> address(in);
            default -> {
                // what happens outside QEMU
            }
        }
    }

    /** The first virtual function of a physical one. */
    private void function(String interfaceName) {
        if (interfaceName != null) {
            network.putIfAbsent(
                    "pci", String.valueOf(host.linkName("/sys/class/net/" + interfaceName + "/device/virtfn0")));
            network.remove("pci", "null");
        }
    }

    private void address(XMLStreamReader in) {
        if ("pci".equals(in.getAttributeValue(null, "type"))) {
            try {
                network.putIfAbsent(
                        "pci",
                        String.format(
                                Locale.ROOT,
                                "%04x:%02x:%02x.%x",
                                part(in, "domain"),
                                part(in, "bus"),
                                part(in, "slot"),
                                part(in, "function")));
            } catch (NumberFormatException e) {
                // no address: the network stays one whose devices are not known
            }
        }
    }

    private static long part(XMLStreamReader in, String name) {
        String value = in.getAttributeValue(null, name);
        return value == null ? 0 : Long.decode(value);
    }

    /**
     * Bridges are libvirt's own or, in the mode of that name, the host's; other modes put a macvtap device on an
     * interface.
     */
    private void plug() {
        if ("hostdev".equals(mode)) {
            network.put("plug", "hostdev");
        } else if (!network.containsKey("bridge") && physical != null) {
            network.put("plug", "direct");
            network.put("dev", physical);
            network.put("mode", mode == null ? "vepa" : mode);
        } else {
            network.put("plug", "bridge");
        }
    }
}
