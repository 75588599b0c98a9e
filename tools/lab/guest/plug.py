"""Plugs real devices into a running QEMU with what 'virt-argv hotplug' writes: a display can be plugged, ramfb cannot."""
import json

from lab import MDEV, QEMU, Qemu, check, virt_argv, write

DOMAIN = """<domain type='qemu'><name>plug</name><uuid>6d9e7c30-52b1-4be0-9f43-6d2f5a1c77ac</uuid><memory unit='MiB'>128</memory>
<os><type arch='x86_64' machine='q35'>hvm</type></os><features><acpi/></features><devices><emulator>{qemu}</emulator>
<controller type='pci' model='pcie-root'/>{ports}<controller type='usb' model='none'/>
{graphics}<video><model type='none'/></video><memballoon model='none'/></devices></domain>
"""
GRAPHICS = {"mdpy": "<graphics type='vnc' socket='/tmp/plug.sock'/>",
            "mbochs": "<graphics type='egl-headless'><gl rendernode='/dev/dri/renderD128'/></graphics>"}
DEVICE = ("<hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'{ramfb}><source><address uuid='{uuid}'/></source>"
          "<alias name='ua-gpu'/></hostdev>")


def hotplug(qemu, facts, *words):
    return virt_argv("hotplug", "--qemu", qemu, "--devices", facts, *words)


def one(name, facts, qemu):
    ports = "<controller type='pci' model='pcie-root-port'/>" * 4
    domain = DOMAIN.format(qemu=QEMU, graphics=GRAPHICS[name], ports=ports)
    device = DEVICE.format(uuid=MDEV[name], ramfb="")
    write("/tmp/plug.xml", domain)
    write("/tmp/with.xml", domain.replace("</devices>", device + "</devices>"))
    write("/tmp/device.xml", device)
    write("/tmp/ramfb.xml", DEVICE.format(uuid=MDEV[name], ramfb=" ramfb='on'"))
    line = json.loads(virt_argv("convert", "--qemu", qemu, "--format", "json", "/tmp/plug.xml").stdout)
    with Qemu(line["argv"]) as q:
        check(f"{name}: QEMU runs without the device", q.started, q.error)
        done = hotplug(qemu, facts, "/tmp/plug.xml", "/tmp/ramfb.xml")
        check(f"{name}: ramfb is refused by virt-argv", done.returncode == 1 and "hotplug-ramfb" in done.stderr, done.stderr)
        answer = q.ask("device_add", driver="vfio-pci-nohotplug", id="ua-gpu", sysfsdev="/sys/bus/mdev/devices/" + MDEV[name], bus="pci.1",
                       display="on", ramfb=True)
        check(f"{name}: ramfb is refused by QEMU", "error" in answer, answer)
        done = hotplug(qemu, facts, "/tmp/plug.xml", "/tmp/device.xml")
        answers = [q.send(json.loads(c)) for c in done.stdout.splitlines()]
        check(f"{name}: its display is plugged", done.returncode == 0 and answers and all("return" in a for a in answers), (done.stderr, answers))
        answer = q.ask("qom-get", path="/machine/peripheral/ua-gpu", property="display")
        check(f"{name}: the display is on", answer.get("return") == "on", answer)
        done = hotplug(qemu, facts, "/tmp/with.xml", "--unplug", "ua-gpu")
        answers = [q.send(json.loads(c)) for c in done.stdout.splitlines()]
        check(f"{name}: that no DEVICE_DELETED comes for a display is told", done.returncode == 0 and "unplug-display-event" in done.stderr, done.stderr)
        check(f"{name}: it is asked back", answers and all("return" in a for a in answers), answers)
        check(f"{name}: it is gone", gone(q, "ua-gpu"), q.events)


def gone(q, name):
    """No guest system answers here, so a reset lets go."""
    q.ask("system_reset")
    for _ in range(300):
        if all(p["name"] != name for p in q.ask("qom-list", path="/machine/peripheral").get("return", [])):
            return True
    return False


def run(facts, qemu):
    for name in GRAPHICS:
        one(name, facts, qemu)
