"""Every combination of device, display, ramfb, hotplug and graphics: what convert does with it, and what QEMU does with what convert emits, or
with options made by hand for what convert refuses.
"""
import concurrent.futures
import glob
import itertools
import json
import os
import time

from lab import QEMU, SHARE, Qemu, check, virt_argv, write

NAMESPACE = "http://virt-argv.org/xmlns/domain/1.0"
RENDER = "/dev/dri/renderD128"
DISPLAY = ("absent", "off", "on", "auto")
RAMFB = ("absent", "off", "on")
GRAPHICS = ("none", "vnc", "egl")
HOTPLUG = ("absent", "off")
DOMAIN = """<domain type='qemu'>
  <name>{name}</name>
  <uuid>6d9e7c30-52b1-4be0-9f43-6d2f5a1c77aa</uuid>
  {metadata}
  <memory unit='MiB'>128</memory>
  <vcpu>1</vcpu>
  <os><type arch='x86_64' machine='q35'>hvm</type></os>
  <devices>
    <emulator>{qemu}</emulator>
    <controller type='usb' model='none'/>
    {graphics}
    <video><model type='none'/></video>
    <hostdev mode='subsystem' type='{kind}' {model} {attributes}>
      <source>{source}</source>
      <alias name='ua-device'/>
    </hostdev>
    <memballoon model='none'/>
  </devices>
</domain>
"""
# What convert refuses although QEMU would start it: these make no sense to a user.
POLICY = {
    "display-needs-graphics": "the picture could be seen nowhere: without graphics, no one asks the device for it",
}


def combinations(devices):
    for combination in itertools.product(devices, DISPLAY, RAMFB, HOTPLUG, GRAPHICS):
        device, display, ramfb, hotplug, graphics = combination
        if hotplug == "off" and ramfb != "absent":
            continue   # ramfb decides the class alone
        yield dict(device=device, display=display, ramfb=ramfb, hotplug=hotplug, graphics=graphics, name="-".join(combination))


def pci_source(address):
    domain, bus, rest = address.split(":")
    slot, function = rest.split(".")
    return f"<address domain='0x{domain}' bus='0x{bus}' slot='0x{slot}' function='0x{function}'/>"


def domain(c, address):
    """The domain XML of one combination; auto and hotplug are wishes in its metadata."""
    mdev = ":" not in address
    attributes = " ".join(f"{a}='{c[a]}'" for a in ("display", "ramfb") if c[a] in ("on", "off"))
    wishes = (" display='auto'" if c["display"] == "auto" else "") + (" hotplug='off'" if c["hotplug"] == "off" else "")
    metadata = f"<metadata><v:hostdevs xmlns:v='{NAMESPACE}'><v:hostdev alias='ua-device'{wishes}/></v:hostdevs></metadata>" if wishes else ""
    graphics = {"none": "", "vnc": f"<graphics type='vnc' socket='/tmp/{c['device']}.sock'/>",
                "egl": f"<graphics type='egl-headless'><gl rendernode='{RENDER}'/></graphics>"}[c["graphics"]]
    return DOMAIN.format(name=c["name"], metadata=metadata, qemu=QEMU, graphics=graphics, kind="mdev" if mdev else "pci",
                         model="model='vfio-pci'" if mdev else "managed='no'", attributes=attributes,
                         source=f"<address uuid='{address}'/>" if mdev else pci_source(address))


def by_hand(c, address):
    """What the attributes ask for, taken at their word."""
    driver = "vfio-pci-nohotplug" if c["ramfb"] == "on" or c["hotplug"] == "off" else "vfio-pci"
    where = f"host={address}" if ":" in address else f"sysfsdev=/sys/bus/mdev/devices/{address}"
    # absent is off for a mediated device, and left out for a PCI function
    display = "off" if c["display"] == "absent" and ":" not in address else c["display"]
    device = f"{driver},id=ua-device,{where}" + (f",display={display}" if display != "absent" else "")
    graphics = {"none": ["-display", "none"], "vnc": ["-vnc", f"unix:/tmp/{c['device']}.sock"], "egl": ["-display", f"egl-headless,rendernode={RENDER}"]}
    return [QEMU, "-machine", "q35", "-accel", "tcg", "-m", "128", "-nodefaults", "-no-user-config", *graphics[c["graphics"]],
            "-device", device + (",ramfb=on" if c["ramfb"] == "on" else "")]


def convert(devices, facts, qemu):
    """Writes the domains and converts them all in one go; the command lines or refusals by combination."""
    folder, out = "/tmp/domains", "/tmp/lines"
    os.makedirs(folder, exist_ok=True)
    os.makedirs(out, exist_ok=True)
    for c in combinations(devices):
        write(f"{folder}/{c['name']}.xml", domain(c, devices[c["device"]]))
    done = virt_argv("convert", "--qemu", qemu, "--devices", facts, "--format", "json", "--output-dir", out, *sorted(glob.glob(folder + "/*.xml")))
    if done.returncode not in (0, 1):
        print(done.stdout[-2000:], done.stderr[-2000:])
    return out


def line(c, out, address):
    """The command line to try, and the refusal where it is one made by hand."""
    emitted = f"{out}/{c['name']}.args"
    if os.path.exists(emitted):
        with open(emitted, encoding="utf-8") as f:
            return json.load(f)["argv"], None
    return by_hand(c, address), refused(f"{out}/{c['name']}.err") or ["(no answer)"]


def start(argv, known):
    """Whether QEMU starts, and its last words. Lines that are alike but for the domain's name are started once."""
    alike = tuple(a for before, a in zip([None, *argv], argv) if before not in ("-name", "-chardev"))
    if alike not in known:
        q = Qemu(argv)
        q.stop()
        known[alike] = q.started, q.error.splitlines()[-1] if q.error else ""
    return known[alike]


def one_device(device, address, out):
    """A row for each combination of one device, and how many QEMUs were started."""
    known, rows = {}, []
    for c in combinations([device]):
        if len(rows) % 10 == 0:
            print(f"lab: {device}: {len(rows)} tried", flush=True)
        argv, refusal = line(c, out, address)
        starts, message = start(argv, known)
        policy = bool(refusal) and starts and all(r in POLICY for r in refusal)
        rows.append((c, refusal, starts, message, policy))
    return rows, len(known)


def run(devices, facts, qemu):
    """devices: name to address. Two devices at a time: the guest has two processors."""
    began = time.monotonic()
    out = convert(devices, facts, qemu)
    print(f"lab: {len(glob.glob(out + '/*.args'))} domains converted, {len(glob.glob(out + '/*.err'))} with messages,"
          f" in {time.monotonic() - began:.0f} s; each is tried in QEMU", flush=True)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda d: one_device(d, devices[d], out), devices))
    report([row for rows, _ in results for row in rows], sum(n for _, n in results))
    print(f"lab: the matrix took {time.monotonic() - began:.0f} s", flush=True)


def report(rows, started):
    table = ["device\tdisplay\tramfb\thotplug\tgraphics\tconvert\tqemu\tmessage"]
    agreed = by_policy = 0
    for c, refusal, starts, message, policy in rows:
        verdict = "refuses " + ",".join(refusal) if refusal else "emits"
        table.append("\t".join([c[k] for k in ("device", "display", "ramfb", "hotplug", "graphics")] + [verdict, "starts" if starts else "fails", message]))
        agree = policy or starts == (not refusal)
        agreed += agree
        by_policy += policy
        if not agree:
            check(c["name"], False, f"convert {verdict}, QEMU {'starts' if starts else 'fails: ' + message}")
    write(f"{SHARE}/acceptance.tsv", "\n".join(table) + "\n")
    for name, why in POLICY.items():
        print(f"listed  [{name}] is refused although QEMU starts: {why}")
    check(f"{len(rows)} combinations tried ({started} different command lines), {agreed} agreements ({by_policy} of them refused by rule alone), "
          f"{len(rows) - agreed} disagreements", len(rows) == agreed and rows)


def refused(path):
    """The ids of the errors in a refusal."""
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as f:
        return [line.rsplit("[", 1)[1].rstrip("]\n") for line in f if ": error: " in line]
