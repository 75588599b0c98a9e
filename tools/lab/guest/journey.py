"""Types the commands of schema/journey.md, and compares what they print with what the page says."""
import os
import re
import subprocess

import picture
from lab import Qemu, check, read, write

REPO = "/run/lab/repo"
PLACE = "/tmp/journey"
DISK = "/var/lib/libvirt/images/desktop.qcow2"


def commands():
    """Of the page: each command with the lines that it prints."""
    out = []
    for block in re.findall(r"^```console\n(.*?)^```", read(REPO + "/schema/journey.md") + "\n", re.M | re.S):
        for line in block.splitlines():
            if line.startswith("$ "):
                out.append((line[2:], []))
            else:
                out[-1][1].append(line)
    return out


def pattern(lines):
    """A line that is an ellipsis stands for any lines, an ellipsis in a line for any part of it."""
    return "".join("(?:.*\n)*?" if l == "…" else ".*".join(re.escape(p) for p in l.split("…")) + "\n" for l in lines)


class Shell:
    """One shell, that all the commands are typed into."""
    END = "the lab's end of a command"

    def __init__(self, path):
        self.process = subprocess.Popen(["bash", "--norc", "--noprofile"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                        cwd=PLACE, env={"PATH": path, "LANG": "C.UTF-8", "HOME": PLACE, "XDG_CACHE_HOME": "/tmp"})

    def type(self, command):
        self.process.stdin.write(f"{command}\necho \"{self.END} $?\"\n")
        self.process.stdin.flush()
        lines = []
        for line in self.process.stdout:
            if line.startswith(self.END):
                return "".join(lines), int(line.split()[-1])
            lines.append(line)
        return "".join(lines), -1


def prepare(uuid):
    """The host of the page: its vGPU, its disk, and a virsh that knows the one domain."""
    write("/sys/class/mdev_bus/mdpy/mdev_supported_types/mdpy-vga/create", uuid)
    subprocess.run(["mount", "-t", "tmpfs", "lib", "/var/lib"], check=True)
    for folder in (PLACE + "/bin", os.path.dirname(DISK)):
        os.makedirs(folder)
    subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", DISK, "1G"], check=True)
    os.symlink(REPO + "/target/virt-argv", PLACE + "/bin/virt-argv")
    write(PLACE + "/bin/virsh", f'#!/bin/sh\n[ "$*" = "dumpxml desktop" ] && cat {REPO}/tools/examples/vgpu/desktop.xml\n')
    os.chmod(PLACE + "/bin/virsh", 0o755)


def look():
    """The guest runs, and its picture is the device's."""
    q = Qemu.at(PLACE + "/desktop.qmp")
    status = q.ask("query-status").get("return", {}).get("status")
    check("journey: the guest is running", status == "running", status)
    done = q.ask("screendump", filename=PLACE + "/seen.ppm", device="hostdev0")
    wrong = picture.grey_gradient(PLACE + "/seen.ppm") if "return" in done else done
    check("journey: its display shows the device's picture", not wrong, wrong)


def run():
    prepare(re.search(r"<address uuid='(.*?)'", read(REPO + "/tools/examples/vgpu/desktop.xml"))[1])
    shell = Shell(PLACE + "/bin:" + os.environ["PATH"])
    refused = 0
    for command, wanted in commands():
        if command.startswith("kill "):
            look()
        printed, status = shell.type(command)
        good = re.fullmatch(pattern(wanted), printed)
        refused += status == 1 and " check " in command
        check("journey: $ " + command, good and (status == 0 or "error: " in printed), f"status {status}\n{printed}")
    check("journey: one document was refused", refused == 1, refused)
    shell.process.stdin.write("wait\n")
    shell.process.communicate()
