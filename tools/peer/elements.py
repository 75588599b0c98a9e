"""What the rules of generated domains do to elements."""
import xml.etree.ElementTree as ET


def child(parent, tag, **attributes):
    """The child of that name, made where it is missing, with attributes filled in where they are missing."""
    found = parent.find(tag)
    if found is None:
        found = ET.SubElement(parent, tag)
    for key, value in attributes.items():
        found.attrib.setdefault(key, value)
    return found


def once(parent, *tags):
    """Of each of these only the first."""
    for tag in tags:
        for extra in parent.findall(tag)[1:]:
            parent.remove(extra)


def part(root, tag, **attributes):
    """The same for a part of the domain, which stands before <devices>."""
    found = root.find(tag)
    if found is None:
        found = ET.Element(tag)
        root.insert(list(root).index(root.find('devices')), found)
    for key, value in attributes.items():
        found.attrib.setdefault(key, value)
    return found


def needs_usb(root):
    """Machines whose board has no USB of its own get a controller."""
    if root.find('os/type').get('arch') in ('s390x', 'riscv64', 'loongarch64', 'aarch64') and root.find('devices/controller[@type="usb"]') is None:
        ET.SubElement(root.find('devices'), 'controller', type='usb', model='qemu-xhci')


def iothreads(root):
    if root.find('iothreads') is None:
        part(root, 'iothreads').text = '2'
