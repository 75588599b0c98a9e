package org.virtargv.probe.vfio;

/**
 * Numbers and sizes of the kernel's interface, from its headers linux/vfio.h and linux/kvm.h. Sizes and offsets are in
 * bytes; the layouts are the same on every 64-bit architecture.
 */
final class Ioctls {
    /** {@code _IO(';', 100)}. */
    private static final long VFIO = 0x3b00 + 100;

    static final long VFIO_CHECK_EXTENSION = VFIO + 1;
    static final long VFIO_SET_IOMMU = VFIO + 2;
    static final long VFIO_GROUP_GET_STATUS = VFIO + 3;
    static final long VFIO_GROUP_SET_CONTAINER = VFIO + 4;
    static final long VFIO_GROUP_GET_DEVICE_FD = VFIO + 6;
    static final long VFIO_DEVICE_GET_INFO = VFIO + 7;
    static final long VFIO_DEVICE_GET_REGION_INFO = VFIO + 8;
    static final long VFIO_DEVICE_GET_IRQ_INFO = VFIO + 9;
    static final long VFIO_DEVICE_QUERY_GFX_PLANE = VFIO + 14;
    static final long VFIO_DEVICE_FEATURE = VFIO + 17;
    static final long VFIO_DEVICE_BIND_IOMMUFD = VFIO + 18;

    static final int VFIO_TYPE1_IOMMU = 1;
    static final int VFIO_SPAPR_TCE_IOMMU = 2;
    static final int VFIO_TYPE1v2_IOMMU = 3;
    static final int VFIO_SPAPR_TCE_v2_IOMMU = 7;
    static final int VFIO_NOIOMMU_IOMMU = 8;

    static final int VFIO_GROUP_FLAGS_VIABLE = 1;

    static final int VFIO_DEVICE_FLAGS_RESET = 1;
    static final int VFIO_DEVICE_FLAGS_PCI = 1 << 1;

    static final int VFIO_REGION_INFO_FLAG_CAPS = 1 << 3;
    static final int VFIO_REGION_INFO_CAP_TYPE = 2;
    static final int VFIO_REGION_TYPE_GFX = 1;
    static final int VFIO_REGION_SUBTYPE_GFX_EDID = 1;
    /** The PCI vendor Intel, marked as a vendor's own type. */
    static final int VFIO_REGION_TYPE_INTEL = 1 << 31 | 0x8086;

    static final int VFIO_REGION_SUBTYPE_INTEL_IGD_OPREGION = 1;

    static final int VFIO_PCI_REQ_IRQ_INDEX = 4;

    static final int VFIO_GFX_PLANE_TYPE_PROBE = 1;
    static final int VFIO_GFX_PLANE_TYPE_DMABUF = 1 << 1;
    static final int VFIO_GFX_PLANE_TYPE_REGION = 1 << 2;

    static final int VFIO_DEVICE_FEATURE_MIGRATION = 1;
    static final int VFIO_DEVICE_FEATURE_GET = 1 << 16;
    static final int VFIO_DEVICE_FEATURE_PROBE = 1 << 18;
    static final int VFIO_MIGRATION_STOP_COPY = 1;
    static final int VFIO_MIGRATION_P2P = 1 << 1;
    static final int VFIO_MIGRATION_PRE_COPY = 1 << 2;

    /** {@code _IO(0xAE, 0x01)}. */
    static final long KVM_CREATE_VM = 0xae01;
    /** {@code _IOWR(0xAE, 0xe0, struct kvm_create_device)}. */
    static final long KVM_CREATE_DEVICE = 0xc00caee0L;
    /** {@code _IOW(0xAE, 0xe1, struct kvm_device_attr)}. */
    static final long KVM_SET_DEVICE_ATTR = 0x4018aee1L;

    static final int KVM_DEV_TYPE_VFIO = 4;
    static final int KVM_DEV_VFIO_FILE = 1;
    static final int KVM_DEV_VFIO_FILE_ADD = 1;

    private Ioctls() {}
}
