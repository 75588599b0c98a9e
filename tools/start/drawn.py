"""What is decided once for a domain, and the draws that its pieces make."""

class Domain:
    """What the devices of one domain share."""

    def __init__(self, rng, arch, machine, name):
        self.rng, self.arch, self.machine, self.name = rng, arch, machine, name
        self.x86, self.pci, self.usb = arch == 'x86_64', arch != 's390x', arch != 's390x'
        self.disks, self.slot, self.boot, self.macs, self.audio = {}, 0x10, 0, 0, 0
        self.action = None
        self.top, self.devices, self.cpu, self.features = [], [], [], []
        self.vcpus, self.iothreads, self.acpi, self.graphics = rng.choice((1, 2, 4)), 0, arch in ('x86_64', 'aarch64', 'loongarch64'), None

    def some(self, *texts, chance=0.35):
        """Some of these, each by chance."""
        return ''.join(t for t in texts if self.rng.random() < chance)

    def of(self, *values):
        return self.rng.choice(values)

    def attr(self, name, *values, chance=0.3):
        return f" {name}='{self.rng.choice(values)}'" if self.rng.random() < chance else ''

    def onoff(self, *names, chance=0.2):
        return ''.join(self.attr(n, 'on', 'off', chance=chance) for n in names)

    def next_boot(self):
        self.boot += 1
        return f"<boot order='{self.boot}'/>"

    def address(self):
        """A PCI address of the domain's own, now and then."""
        if not self.pci or self.rng.random() > 0.1 or self.slot > 0x19 or self.machine not in ('q35', 'pc'):
            return ''
        self.slot += 1
        return f"<address type='pci' domain='0x0000' bus='0x00' slot='{self.slot:#x}' function='0x0'/>"

    def virtio(self):
        iommu = self.attr('iommu', 'off', chance=0.1)
        return self.attr('packed', 'on', 'off', chance=0.15) + self.attr('page_per_vq', 'on', 'off', chance=0.1) * self.pci + iommu

    def model(self):
        """The flavour of a virtio device."""
        return self.of('virtio', 'virtio', 'virtio-transitional', 'virtio-non-transitional') if self.pci else 'virtio'

    def rom(self):
        return self.some("<rom bar='off'/>", "<rom enabled='no'/>", chance=0.05)

    def iothread(self):
        if self.rng.random() < 0.2:
            self.iothreads = max(self.iothreads, 2)
            return f" iothread='{self.of(1, 2)}'"
        return ''
