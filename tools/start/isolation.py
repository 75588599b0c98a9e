"""Namespaces over a temporary overlay of a root: nothing of the machine changes, and no domain finds what another left."""
import array, fcntl, os, socket, struct, subprocess

# where the folder of conversions is seen inside
INSIDE = '/run/start-check'

# runs a command in namespaces, on an overlay of a root: SCRATCH ROOT CONVERSIONS COMMAND...
ISOLATE = f'''set -e
S=$1 R=$2 W=$3; shift 3
mount --make-rprivate /
mount -t tmpfs tmp "$S"; mkdir "$S/up" "$S/work" "$S/root"
mount -t overlay overlay -o lowerdir="$R",upperdir="$S/up",workdir="$S/work" "$S/root"
for d in dev proc sys tmp run; do mkdir -p "$S/root/$d"; done
mount --rbind /dev "$S/root/dev"; mount -t proc proc "$S/root/proc" 2>/dev/null || mount --rbind /proc "$S/root/proc"
mount -t sysfs sys "$S/root/sys" 2>/dev/null || mount --rbind /sys "$S/root/sys"
mount -t tmpfs shm "$S/root/dev/shm"; mount -t tmpfs tmp "$S/root/tmp"; mount -t tmpfs run "$S/root/run"
mkdir "$S/root{INSIDE}"; mount --rbind "$W" "$S/root{INSIDE}"
# in a chroot no program could make a user namespace, as passt does
cd "$S/root"; pivot_root . .; umount -l .; cd /
exec "$@"
'''


def namespaces():
    """The command that makes them, or None where this user cannot."""
    prefix = ['unshare', '--mount', '--net', '--pid', '--fork', '--kill-child']
    prefix += [] if os.geteuid() == 0 else ['--map-root-user', '--user']
    return None if subprocess.run(prefix + ['true'], stderr=subprocess.DEVNULL).returncode else prefix


def interface_up(name, bridge=False, address=None):
    """By the kernel's own calls, since a small root has no program for it."""
    given = [(0x8916, struct.pack('16sH2x4s16x', name.encode(), socket.AF_INET, socket.inet_aton(address)))] if address else []
    calls = ([(0x89a0, name.encode() + b'\0')] if bridge else []) + given + [(0x8914, struct.pack('16sh22x', name.encode(), 1))]
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
        for call, argument in calls:
            try:
                fcntl.ioctl(s, call, argument)  # SIOCBRADDBR, SIOCSIFADDR, SIOCSIFFLAGS
            except OSError:
                pass  # it is there, or QEMU's bridge helper says what is wrong


def default_route(interface, gateway=None):
    """Without one no multicast group can be joined; older versions of passt want a gateway in it."""
    name = array.array('b', interface.encode() + b'\0')
    none = struct.pack('H14x', socket.AF_INET)
    hop = struct.pack('H2x4s8x', socket.AF_INET, socket.inet_aton(gateway)) if gateway else none
    # struct rtentry: destination, gateway, mask, flags (up, by a gateway), the interface
    route = struct.pack('L16s16s16sHh4xLPh6xPLLH6x', 0, none, hop, none, 3 if gateway else 1, 0, 0, 0, 0, name.buffer_info()[0], 0, 0, 0)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        fcntl.ioctl(s, 0x890b, route)  # SIOCADDRT
