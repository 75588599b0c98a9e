package org.virtargv.place;

/** What a device looks like from the bus it is plugged into: which kinds of bus take it. */
enum PciPlug {
    pci("a conventional PCI device"),
    pcie("a PCI Express device"),
    rootPort("a pcie-root-port"),
    upstreamPort("a pcie-switch-upstream-port"),
    downstreamPort("a pcie-switch-downstream-port"),
    dmiToPciBridge("a dmi-to-pci-bridge"),
    pcieToPciBridge("a pcie-to-pci-bridge"),
    pciBridge("a pci-bridge"),
    pciExpander("a pci-expander-bus"),
    pcieExpander("a pcie-expander-bus");

    /** For messages. */
    final String words;

    PciPlug(String words) {
        this.words = words;
    }

    /** An ordinary device. */
    boolean endpoint() {
        return this == pci || this == pcie;
    }

    /** What a user may put on either kind of bus: a pci-bridge is an ordinary device to the bus that it is on. */
    boolean anywhere() {
        return endpoint() || this == pciBridge;
    }
}
