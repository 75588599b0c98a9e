"""Controllers, drawn at random."""

def controller_usb(d):
    if not d.usb:
        return controller_scsi(d)
    model = d.of('qemu-xhci', 'qemu-xhci', 'nec-xhci', 'piix3-uhci', 'ehci', 'pci-ohci', 'piix4-uhci', 'ich9-ehci1')
    ports = d.attr('ports', 4, 8, 15) if 'xhci' in model else ''
    return f"<controller type='usb' index='{d.of(1, 2)}' model='{model}'{ports}/>"


def controller_scsi(d):
    models = ['virtio-scsi', 'virtio-scsi'] + ['lsilogic', 'lsisas1078', 'virtio-transitional', 'virtio-non-transitional'] * d.pci + ['ibmvscsi'] * (d.machine == 'pseries')
    model = d.of(*models)
    driver = ''
    if model.startswith('virtio'):
        driver = '<driver' + d.attr('queues', 1, 2, 8) + d.attr('cmd_per_lun', 8, 16) + d.attr('max_sectors', 512) + d.onoff('ioeventfd') + d.iothread() + d.virtio() + '/>'
    return f"<controller type='scsi' index='1' model='{model}'>{driver}</controller>"


def controller_serial(d):
    return "<controller type='virtio-serial' index='1'" + d.attr('ports', 4, 31) + d.attr('vectors', 0, 4) * d.pci + f"><driver{d.virtio()}/></controller>"


def controller_pci(d):
    if d.machine in ('pc', 'pseries') or not d.pci:
        return "<controller type='pci' model='pci-bridge' index='1'/>" if d.machine == 'pc' else controller_scsi(d)
    models = ['pcie-root-port', 'pcie-root-port', 'pcie-to-pci-bridge', 'pcie-switch-upstream-port', 'dmi-to-pci-bridge', 'pcie-expander-bus']
    model = d.of(*models[:-2] + models[-2:] * (d.machine == 'q35'))
    target = '<target' + d.attr('hotplug', 'on', 'off') + d.attr('chassis', 40, 41) + '/>' if model == 'pcie-root-port' else ''
    if model == 'pcie-expander-bus':
        return "<controller type='pci' index='0' model='pcie-root'/><controller type='pci' index='1' model='pcie-expander-bus'><target busNr='180'/></controller>"
    above = "<controller type='pci' index='5' model='pcie-root-port'/>" * ('upstream' in model)
    below = "<controller type='pci' index='7' model='pcie-switch-downstream-port'/>" * ('upstream' in model)
    return f"<controller type='pci' index='0' model='pcie-root'/>{above}<controller type='pci' index='6' model='{model}'>{target}</controller>{below}"
