"""What the lab's programs share: calling virt-argv and QEMU inside the guest, and counting what was proved."""
import json
import os
import resource
import socket
import subprocess
import time

VIRT_ARGV = "/run/lab/repo/target/virt-argv"
SHARE = "/run/lab/share"
QEMU = "/usr/bin/qemu-system-x86_64"
MDEV = {name: f"00000000-0000-4000-8000-0000000000d{n}" for n, name in enumerate(("mdpy", "mbochs", "mtty", "mkvm"), 1)}
USER = 1000

_counts = {"proved": 0, "failed": 0}


def check(what, condition, detail=""):
    """One thing that must hold."""
    _counts["proved" if condition else "failed"] += 1
    print(f"{'ok     ' if condition else 'NOT OK '} {what}" + (f": {detail}" if detail and not condition else ""), flush=True)
    return condition


def result():
    """The program's exit status."""
    print(f"lab: {_counts['proved']} proved, {_counts['failed']} failed", flush=True)
    return 1 if _counts["failed"] else 0


def virt_argv(*args, user=None, locked=None):
    """Runs virt-argv, as an ordinary user where one is given, with so many bytes of lockable memory."""
    def limit():
        if locked is not None:
            resource.setrlimit(resource.RLIMIT_MEMLOCK, (locked, locked))
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}   # no HOME: no class data is written for the guest
    who = {} if user is None else {"user": user, "group": user, "extra_groups": []}
    return subprocess.run([VIRT_ARGV, *args], capture_output=True, text=True, env=environment, preexec_fn=limit, cwd="/tmp", check=False, **who)


def probe(*addresses, way="auto", **who):
    """The facts of devices by address; stderr and status in the keys of the same names."""
    done = virt_argv("probe", "device", "--json", "--open", way, *addresses, **who)
    facts = {"status": done.returncode, "stderr": done.stderr}
    if done.stdout:
        facts["file"] = done.stdout
        facts.update((d["address"], d) for d in json.loads(done.stdout)["devices"])
    return facts


class Qemu:
    """A running QEMU that answers QMP on its standard streams."""

    def __init__(self, argv, user=None, locked=None):
        def limit():
            if locked is not None:
                resource.setrlimit(resource.RLIMIT_MEMLOCK, (locked, locked))
        environment = {"PATH": os.environ["PATH"], "HOME": "/tmp", "XDG_CACHE_HOME": "/tmp", "XDG_RUNTIME_DIR": "/tmp"}
        who = {} if user is None else {"user": user, "group": user, "extra_groups": []}
        self.process = subprocess.Popen([*argv, "-S", "-qmp", "stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        env=environment, preexec_fn=limit, cwd="/tmp", **who)
        self.rest, self.events = b"", []
        self.error = ""
        greeting = self.line()
        self.started = bool(greeting and "QMP" in greeting) and "return" in self.ask("qmp_capabilities")
        if not self.started:
            self.stop()

    @classmethod
    def at(cls, path):
        """One that runs already and listens there."""
        q = cls.__new__(cls)
        q.socket = socket.socket(socket.AF_UNIX)
        q.socket.connect(path)
        q.stdin = q.socket.makefile("wb")
        q.stdout = q.socket.makefile("rb", buffering=0)
        q.process, q.rest, q.events = q, b"", []
        q.line()
        q.ask("qmp_capabilities")
        return q

    def line(self):
        """The next line, or None where QEMU has ended. It answers or it ends, so there is no limit: how long that takes says how busy the
        machine is. Of a hang the host knows, which sees no progress."""
        while b"\n" not in self.rest:
            data = os.read(self.process.stdout.fileno(), 65536)
            if not data:
                return None
            self.rest += data
        line, self.rest = self.rest.split(b"\n", 1)
        try:
            return json.loads(line)
        except ValueError:
            return None

    def ask(self, command, **arguments):
        """The answer to one command; an error where QEMU is gone."""
        try:
            self.process.stdin.write(json.dumps({"execute": command, "arguments": arguments}).encode() + b"\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return {"error": "QEMU is gone"}
        while True:
            answer = self.line()
            if answer is None:
                return {"error": "no answer"}
            if "event" not in answer:
                return answer
            self.events.append(answer)

    def send(self, command):
        """The answer to a command as it stands."""
        return self.ask(command["execute"], **command.get("arguments", {}))

    def wait(self, event):
        """For an event about a device. Where no guest system answers, a reset lets go of what is asked back. QEMU deletes aside, so it is asked
        again and again: its answers take as long as the machine is busy."""
        for reset in (False, True):
            if reset:
                self.ask("system_reset")
            for _ in range(300 if reset else 20):
                self.ask("query-status")
                if any(e["event"] == event["event"] and e["data"].get("device") == event["data"]["device"] for e in self.events):
                    return True
                time.sleep(0.02)
        return False

    def stop(self):
        if self.process.returncode is not None:
            return
        if self.process.poll() is None:
            self.process.terminate()
        try:
            _, error = self.process.communicate()
        except ValueError:
            error = self.process.stderr.read()
        self.error = error.decode(errors="replace").strip()

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.stop()


def read(path):
    with open(path, encoding="utf-8") as f:
        return f.read().strip()


def write(path, text):
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def group_of(address):
    """The node of a device's IOMMU group."""
    bus = "pci" if ":" in address else "mdev"
    return "/dev/vfio/" + os.path.basename(os.readlink(f"/sys/bus/{bus}/devices/{address}/iommu_group"))


def bind(address, driver):
    """Binds a PCI function to a driver."""
    device = f"/sys/bus/pci/devices/{address}"
    if os.path.exists(device + "/driver"):
        write(device + "/driver/unbind", address)
    write(device + "/driver_override", driver)
    write("/sys/bus/pci/drivers_probe", address)
