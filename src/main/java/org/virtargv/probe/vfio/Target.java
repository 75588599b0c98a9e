package org.virtargv.probe.vfio;

/**
 * A device to be opened, as sysfs shows it.
 *
 * @param address         by which the group knows it
 * @param path            its folder in sysfs
 * @param driver          or null
 * @param group           the number of its IOMMU group, or null
 * @param characterDevice its own node, or null where the kernel has none
 */
record Target(String address, String path, boolean mdev, String driver, Long group, String characterDevice) {
    static Target of(Sysfs sysfs, Sysfs.Entry entry) {
        String group = sysfs.linkName(entry.path() + "/iommu_group");
        String node = sysfs.names(entry.path() + "/vfio-dev").stream()
                .findFirst()
                .map(n -> "/dev/vfio/devices/" + n)
                .orElse(null);
        return new Target(
                entry.address(),
                entry.path(),
                entry.mdev(),
                sysfs.linkName(entry.path() + "/driver"),
                group == null || !group.matches("[0-9]{1,18}") ? null : Long.valueOf(group),
                node != null && sysfs.exists(node) ? node : null);
    }
}
