"""A picture of a device's display, taken by QMP from the QEMU that the emitted command line starts."""
import json
import os

import matrix
from lab import MDEV, SHARE, Qemu, check, virt_argv, write

WIDTH, HEIGHT = 640, 480


def grey_gradient(path):
    """Whether a PPM shows what the mdpy driver draws: line y is grey, y / height of white."""
    with open(path, "rb") as f:
        kind, size, most, pixels = f.read().split(b"\n", 3)
    if (kind, size, most) != (b"P6", b"%d %d" % (WIDTH, HEIGHT), b"255"):
        return f"{kind} {size} {most}"
    for y in range(HEIGHT):
        line = pixels[y * WIDTH * 3:(y + 1) * WIDTH * 3]
        wanted = bytes([y * 255 // HEIGHT]) * (WIDTH * 3)
        if line != wanted:
            return f"line {y} is {line[:6].hex()}…, not {wanted[:6].hex()}…"
    return ""


def take(facts, qemu):
    """Converts a domain with the mdpy device shown over VNC, starts it as it is, and looks at its display."""
    c = dict(device="mdpy", display="on", ramfb="absent", hotplug="absent", graphics="vnc", name="picture")
    write("/tmp/picture.xml", matrix.domain(c, MDEV["mdpy"]))
    done = virt_argv("convert", "--qemu", qemu, "--devices", facts, "--format", "json", "/tmp/picture.xml")
    if not check("the domain of the picture converts", done.returncode == 0, done.stderr):
        return
    with Qemu(json.loads(done.stdout)["argv"]) as q:
        if not check("QEMU starts with the emitted command line", q.started, q.error):
            return
        check("QMP takes a picture", "return" in q.ask("screendump", filename="/tmp/mdpy.ppm", device="ua-device"))
        wrong = grey_gradient("/tmp/mdpy.ppm")
        check("its pixels are the driver's grey gradient", not wrong, wrong)
        png = q.ask("screendump", filename="/tmp/mdpy.png", device="ua-device", format="png")
    if check("and as PNG", "return" in png, png):
        os.system(f"cp /tmp/mdpy.png {SHARE}/mdpy.png")
