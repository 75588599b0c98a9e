"""Character devices, drawn at random."""
from other_devices import rng


def chardev(d, element, target, more=''):
    name = f'{element}{d.rng.randrange(1000)}'
    kind, source = d.of(('pty', ''), ('null', ''), ('file', f"<source path='/srv/{d.name}/{name}.log'{d.attr('append', 'on', 'off')}/>"), ('unix', f"<source mode='bind' path='/srv/{d.name}/{name}.sock'/>"),
                        ('unix', f"<source mode='connect' path='/srv/{d.name}/{name}.peer'>{d.some(chr(60) + 'reconnect enabled=' + chr(39) + 'yes' + chr(39) + ' timeout=' + chr(39) + '5' + chr(39) + '/>')}</source>"),
                        ('tcp', f"<source mode='bind' host='127.0.0.1' service='{d.rng.randrange(6000, 9000)}'/><protocol type='{d.of('raw', 'telnet')}'/>"),
                        ('udp', "<source mode='bind' host='127.0.0.1' service='5570'/><source mode='connect' host='127.0.0.1' service='5571'/>"))
    log = d.some(f"<log file='/srv/{d.name}/{name}.txt' append='{d.of('on', 'off')}'/>", chance=0.15)
    return f"<{element} type='{kind}'>{source}{log}{target}{more}</{element}>"


def serial(d):
    if d.arch == 's390x':
        return chardev(d, 'console', f"<target type='{d.of('sclp', 'virtio', 'sclplm')}' port='0'/>")
    kinds = ['usb-serial', 'pci-serial'] + ['isa-serial'] * 3 * d.x86 + ['spapr-vio-serial'] * 3 * (d.machine == 'pseries') + ['system-serial'] * 3 * (d.machine == 'virt')
    return chardev(d, 'serial', f"<target type='{d.of(*kinds)}'/>")


def parallel(d):
    return chardev(d, 'parallel', '') if d.x86 else channel(d)


def console(d):
    return chardev(d, 'console', f"<target type='virtio'/>")


def channel(d):
    return chardev(d, 'channel', f"<target type='virtio' name='org.example.{d.rng.randrange(1000)}'/>")


def smartcard(d):
    return "<smartcard mode='passthrough' type='spicevmc'/>" if d.graphics == 'spice' else chardev(d, 'smartcard', '').replace("<smartcard", "<smartcard mode='passthrough'") if d.usb else rng(d)


def redirdev(d):
    return f"<redirdev bus='usb' type='tcp'><source mode='bind' host='127.0.0.1' service='{d.rng.randrange(4000, 4500)}'/></redirdev>" if d.usb else rng(d)
