"""Starts a QEMU from 9.0 on, on real devices, over /dev/iommu and their character devices, and over their groups."""
import json
import os
import subprocess

from lab import MDEV, Qemu, bind, check, probe, virt_argv, write

WRAPPER = "/tmp/qemu-of-the-lab"
PROFILE = "qemu-10.0"   # of the release that the lab takes it from
DOMAIN = """<domain type='qemu'><name>iommufd</name><uuid>6d9e7c30-52b1-4be0-9f43-6d2f5a1c77ad</uuid><memory unit='MiB'>128</memory>
{iommufd}<os><type arch='x86_64' machine='q35'>hvm</type></os><devices><emulator>{qemu}</emulator><controller type='usb' model='none'/>
<graphics type='vnc' socket='/tmp/iommufd.sock'/><video><model type='none'/></video>{device}<memballoon model='none'/></devices></domain>
"""
PCI = "0000:00:10.0"   # as run puts it on the bus
DEVICES = {
    "mdpy": (MDEV["mdpy"], "<hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source><address uuid='%s'/></source></hostdev>" % MDEV["mdpy"]),
    "a PCI function": (PCI, "<hostdev type='pci'><source><address bus='0' slot='0x10' function='0'/></source></hostdev>"),
}


def wrapper(root):
    """The QEMU of another root runs in it, with this guest's devices."""
    for each in ("proc", "sys", "dev", "tmp"):
        subprocess.run(["mount", "--rbind", "/" + each, f"{root}/{each}"], check=True)
    write(WRAPPER, f"#!/bin/sh\nexec chroot {root} /bin/sh -c 'cd /tmp && exec qemu-system-x86_64 \"$@\"' sh \"$@\"\n")
    os.chmod(WRAPPER, 0o755)


def opened(pid):
    """What of VFIO a process has open."""
    kinds = set()
    for fd in os.listdir(f"/proc/{pid}/fd"):
        node = os.readlink(f"/proc/{pid}/fd/{fd}").rpartition("/dev/")[2]
        if node in ("iommu", "vfio/vfio"):
            kinds.add(node.split("/")[0])
        elif node.startswith("vfio/"):
            kinds.add("devices" if node.startswith("vfio/devices/") else "group")
    return kinds


def convert(facts, iommufd, device):
    write("/tmp/iommufd.xml", DOMAIN.format(qemu=WRAPPER, iommufd=iommufd, device=device))
    return virt_argv("convert", "--qemu", PROFILE, "--devices", facts, "--format", "json", "/tmp/iommufd.xml")


def one(name, facts, device):
    for way, iommufd in (("over /dev/iommu and its character device", "<iommufd enabled='yes'/>"), ("over its group", "")):
        done = convert(facts, iommufd, device)
        argv = json.loads(done.stdout)["argv"] if done.returncode == 0 else []
        asked = any('"iommufd":"iommufd0"' in a for a in argv)
        check(f"{name}: the line opens it {way}", bool(argv) and asked == bool(iommufd), done.stderr)
        if argv:
            with Qemu(argv) as q:
                version = q.ask("query-version").get("return", {}).get("package") if q.started else "10.0"
                check(f"{name}: QEMU {version} starts {way}", q.started, q.error)
                held = opened(q.process.pid) if q.started else set()
                check(f"{name}: and holds it that way", held == ({"iommu", "devices"} if iommufd else {"vfio", "group"}), held)


def run(root):
    wrapper(root)
    bind(PCI, "vfio-pci")
    facts = probe(way="character-device")
    write("/tmp/iommufd-facts.json", facts["file"])
    for name, (address, device) in DEVICES.items():
        check(f"{name} has a character device", facts.get(address, {}).get("characterDevice"), facts.get(address))
        one(name, "/tmp/iommufd-facts.json", device)
    without = json.loads(facts["file"])
    for d in without["devices"]:
        d.pop("characterDevice", None)
    write("/tmp/iommufd-without.json", json.dumps(without))
    done = convert("/tmp/iommufd-without.json", "<iommufd enabled='yes'/>", DEVICES["mdpy"][1])
    check("without a character device it is refused", done.returncode == 1 and "iommufd-no-character-device" in done.stderr, done.stderr)
