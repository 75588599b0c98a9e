#!/usr/bin/env python3
"""vmlinux.py VMLINUZ VMLINUX: the kernel as an ELF file, out of Debian's compressed one.

QEMU starts it by its PVH entry in half the time that the compressed one takes to unpack itself under emulation.
"""
import argparse
import lzma
import sys

XZ = b"\xfd7zXZ\x00"


def main(source, target):
    with open(source, "rb") as f:
        image = f.read()
    start = image.find(XZ)
    while start >= 0:
        try:
            kernel = lzma.LZMADecompressor(lzma.FORMAT_XZ).decompress(image[start:])
        except lzma.LZMAError:
            kernel = b""
        if kernel.startswith(b"\x7fELF"):
            with open(target, "wb") as f:
                f.write(kernel)
            return
        start = image.find(XZ, start + 1)
    sys.exit(f"{source}: no kernel compressed by xz in it")


parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("source", metavar="VMLINUZ")
parser.add_argument("target", metavar="VMLINUX")
arguments = parser.parse_args()
main(arguments.source, arguments.target)
