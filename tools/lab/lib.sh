# Shared by build and run; sourced by bash.
#
# A lab folder holds:  debs/ tools/      Debian packages as they are unpacked, nothing is installed
#                      stock/ newer/     a kernel each: vmlinux, initrd.gz; work/ is what they are made in
#                      share/            what the guest can write

lab_here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lab_repo=$(cd "$lab_here/../.." && pwd)
lab_python=/usr/bin/python3   # of the system: the guest has this machine's files, but not a user's own installation

say() { printf 'lab: %s\n' "$*"; }

# Something this machine lacks: not a fault.
skip() { printf 'skipped: %s\n' "$*"; exit 0; }

need() { # command...
  local c
  for c; do command -v "$c" >/dev/null || skip "this machine has no $c"; done
}

fetch() { # package...: into debs/, once
  local p
  mkdir -p "$lab/debs"
  for p; do
    compgen -G "$lab/debs/${p}_*.deb" >/dev/null && continue
    (cd "$lab/debs" && apt-get download -q "$p" >fetch.log 2>&1) || skip "the Debian package $p cannot be downloaded: $(grep -m1 '^E:' "$lab/debs/fetch.log")"
  done
}

unpack() { # folder package...
  local to=$1 p
  mkdir -p "$to"
  for p in "${@:2}"; do dpkg-deb -x "$(compgen -G "$lab/debs/${p}_*.deb" | tail -1)" "$to"; done
}

# A root folder with a QEMU from 9.0 on, for iommufd: LAB_QEMU_ROOT, or what build --iommufd has made. It is seen in the guest under its own name.
lab_qemu_root() {
  local root=${LAB_QEMU_ROOT:-$lab/qemu}
  [ -x "$root/usr/bin/qemu-system-x86_64" ] && realpath "$root" || true
}

# The initial RAM disk: a static busybox, our init, and the modules in the order in which they are to be loaded.
make_initrd() { # kernel-folder [module-file...]
  local out=$1 root=$1/work/initrd m
  shift
  rm -rf "$root"
  mkdir -p "$root"/{bin,proc,sys,dev,host,modules}
  cp "$lab/tools/bin/busybox" "$root/bin/"
  for m in sh mount mkdir insmod cat echo chroot poweroff sync ip date sleep basename; do ln -s busybox "$root/bin/$m"; done
  cp "$lab_here/guest/init" "$root/init"
  chmod 755 "$root/init"
  for m; do
    cp "$m" "$root/modules/"
    basename "$m" >>"$root/modules/order"
  done
  (cd "$root" && find . | "$lab/tools/bin/cpio" -o -H newc --quiet) | gzip -1 >"$out/initrd.new"
  mv "$out/initrd.new" "$out/initrd.gz"   # a kernel's folder that has it is complete
}

# Waits for a guest, as long as it makes progress: how long that takes says how busy this machine is, and nothing else. A guest that says
# nothing for a long time hangs; what is long is measured by how long it took to come up (3 s on an idle machine), 10 minutes at least.
follow() { # pid console
  local pid=$1 console=$2 began=$SECONDS size=0 now quiet=0 up= patience=${LAB_PATIENCE:-3600}
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    now=$(stat -c %s "$console")
    if [ "$now" = "$size" ]; then
      quiet=$((quiet + 1))
    else
      show "$console" "$size" "$now"
      size=$now quiet=0
    fi
    if [ -z "$up" ] && grep -q 'lab: up' "$console"; then
      up=$((SECONDS - began + 1))
      patience=${LAB_PATIENCE:-$((up * 100 > 600 ? up * 100 : 600))}
    fi
    if [ "$quiet" -gt "$patience" ]; then
      say "the guest made no progress in $patience s, it hangs"
      kill "$pid"
    fi
  done
  show "$console" "$size" "$(stat -c %s "$console")"
}

show() { # file from to
  dd if="$1" bs=1M iflag=skip_bytes,count_bytes skip="$2" count="$(($3 - $2))" status=none
}

# no_timer_check: on a busy machine the kernel's check of its timer comes out wrong.
# Boots a kernel under emulation and runs a program of this repository in it; its exit status is ours.
boot() { # stock|newer program [qemu-option...]
  local kernel=$lab/$1 program=$2 share=$lab/share
  shift 2
  mkdir -p "$share"
  rm -f "$share/status"
  : >"$share/console"
  qemu-system-x86_64 -machine q35,kernel-irqchip=split -accel tcg,thread=multi -cpu max -smp 2 -m 2560 \
    -nodefaults -no-user-config -display none -vga none -no-reboot -serial stdio -monitor none \
    -kernel "$kernel/vmlinux" -initrd "$kernel/initrd.gz" \
    -append "console=ttyS0 quiet panic=-1 mitigations=off no_timer_check intel_iommu=on iommu=nopt lab.program=$program lab.time=$(date +%s) lab.repo=$lab_repo ${lab_qemu:+lab.qemu=$lab_qemu}" \
    -virtfs local,path=/,mount_tag=root,security_model=none,readonly=on,multidevs=remap \
    -virtfs local,path="$lab_repo",mount_tag=repo,security_model=none,readonly=on,multidevs=remap \
    -virtfs local,path="$share",mount_tag=share,security_model=none \
    -device intel-iommu,intremap=on "$@" </dev/null >"$share/console" &
  local pid=$!
  trap 'kill $pid 2>/dev/null || true' EXIT
  follow "$pid" "$share/console"
  trap - EXIT
  wait "$pid" || { say "the guest ended with status $?"; return 125; }
  [ -f "$share/status" ] || { say "the guest ended before its program did"; return 126; }
  return "$(cat "$share/status")"
}
