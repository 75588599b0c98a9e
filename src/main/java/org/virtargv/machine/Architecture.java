package org.virtargv.machine;

import java.util.Locale;
import org.virtargv.domain.Domain;

/** The processor architectures, by the names that the domain format has for them. */
public enum Architecture {
    aarch64,
    alpha,
    armv6l("arm"),
    armv7b("arm"),
    armv7l("arm"),
    avr,
    cris,
    hexagon,
    i686("i386"),
    itanium,
    lm32,
    loongarch64,
    m68k,
    microblaze,
    microblazeel,
    mips,
    mips64,
    mips64el,
    mipsel,
    moxie,
    nios2,
    or32("or1k"),
    parisc("hppa"),
    parisc64("hppa64"),
    ppc,
    ppc64,
    ppc64le("ppc64"),
    ppcemb,
    riscv32,
    riscv64,
    rx,
    s390,
    s390x,
    sh4,
    sh4eb,
    sparc,
    sparc64,
    tricore,
    unicore32,
    x86_64,
    xtensa,
    xtensaeb,
    /** None of them: a word that the domain format does not have, or none at all. */
    unknown;

    private final String target;

    Architecture() {
        this.target = name();
    }

    Architecture(String target) {
        this.target = target;
    }

    /** @param word the domain format's, or null */
    public static Architecture of(String word) {
        for (Architecture a : values()) {
            if (a.name().equals(word)) {
                return a;
            }
        }
        return unknown;
    }

    /** What other programs call by that word, or unknown: Debian, Go and the kernel have names of their own. */
    public static Architecture meant(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "amd64", "x64", "x86-64" -> x86_64;
            case "x86", "i386", "i486", "i586" -> i686;
            case "arm64", "armv8" -> aarch64;
            case "arm", "armhf", "armv7" -> armv7l;
            case "ppc64el", "powerpc64le" -> ppc64le;
            case "powerpc64" -> ppc64;
            case "powerpc" -> ppc;
            case "loong64", "loongarch" -> loongarch64;
            default -> of(word.toLowerCase(Locale.ROOT));
        };
    }

    /** What the document says, or unknown. */
    public static Architecture of(Domain domain) {
        return domain.os == null || domain.os.type == null ? unknown : of(domain.os.type.arch);
    }

    /** The architecture of a target of QEMU: of the many of 32-bit ARM the one that libvirt takes it for. */
    public static Architecture ofTarget(String target) {
        for (Architecture a : values()) {
            if (a.target.equals(target) && a != armv6l && a != armv7b) {
                return a;
            }
        }
        return unknown;
    }

    /** QEMU's target that runs its guests: the end of the binary's name. */
    public String target() {
        return target;
    }

    /** Whether a QEMU for this architecture runs such guests: the 64-bit ones run the 32-bit guests of their kind. */
    public boolean runs(Architecture guest) {
        return switch (guest) {
            case unknown -> false;
            case i686 -> this == i686 || this == x86_64;
            case armv6l, armv7l -> this == armv7l || this == aarch64;
            case ppc64le -> this == ppc64;
            case ppc -> this == ppc || this == ppc64;
            default -> this == guest;
        };
    }

    public boolean isX86() {
        return this == x86_64 || this == i686;
    }

    /** Of either word size. */
    public boolean isArm() {
        return this == aarch64 || this == armv7l || this == armv6l || this == armv7b;
    }

    /** Of either byte order. */
    public boolean isPpc64() {
        return this == ppc64 || this == ppc64le;
    }

    public boolean isMips() {
        return this == mips || this == mipsel || this == mips64 || this == mips64el;
    }

    public boolean isRiscv() {
        return this == riscv64 || this == riscv32;
    }

    public boolean isSparc() {
        return this == sparc || this == sparc64;
    }
}
