"""What libvirt needs of a domain beside its schema, as rules, by the name of the element.

Each rule was learned from a refusal of libvirt. They need not be complete: a document that is refused all the same is mended by repair.py.
"""
from device_rules import audio, chardev, graphics, hostdev, inputs, interface, iommu, memballoon, panic, pstore, redirdev, rng, shmem, sound, tpm, video, vsock, watchdog
from elements import iothreads, needs_usb
from machine_rules import cpu, cputune, features, memory_backing, memory_device, memtune, numatune, sysinfo, system, throttle_groups, vcpus
from storage_rules import controller, disk, filesystem

RULES = {
    'disk': disk, 'controller': controller, 'filesystem': filesystem, 'hostdev': hostdev, 'graphics': graphics, 'sound': sound, 'audio': audio, 'shmem': shmem,
    'memory': memory_device, 'redirdev': redirdev, 'tpm': tpm, 'pstore': pstore, 'input': inputs, 'iommu': iommu, 'watchdog': watchdog, 'panic': panic, 'serial': chardev,
    'parallel': chardev, 'console': chardev, 'channel': chardev, 'smartcard': chardev, 'sysinfo': sysinfo, 'cputune': cputune, 'numatune': numatune,
    'memoryBacking': memory_backing, 'features': features, 'cpu': cpu, 'vcpus': vcpus, 'os': system, 'interface': interface,
    'memtune': memtune, 'throttlegroups': throttle_groups, 'memballoon': memballoon, 'video': video, 'vsock': vsock,
    'hub': lambda device, root, r: needs_usb(root), 'rng': rng,
}


def keep(made, root, r):
    """Applies the rules of this element to it and to the domain that it is for."""
    rule = RULES.get(made.tag)
    if rule:
        rule(made, root, r)
    driver = made.find('driver')
    if driver is not None and (driver.get('iothread') or driver.find('iothreads') is not None):
        iothreads(root)
