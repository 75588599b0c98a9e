/**
 * Turns libvirt domain XML into the QEMU command line it means.
 */
module org.virtargv {
    requires com.sun.jna;
    requires info.picocli;
    requires jakarta.xml.bind;
    requires java.xml;

    exports org.virtargv;

    // their commands and options are found by reflection
    opens org.virtargv.cli to
            info.picocli;
    opens org.virtargv.cli.option to
            info.picocli;
    opens org.virtargv.cli.terminal to
            info.picocli;
    // the C library's functions are declared there as an interface
    opens org.virtargv.probe.vfio to
            com.sun.jna;
}
