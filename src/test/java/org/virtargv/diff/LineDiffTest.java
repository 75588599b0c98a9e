package org.virtargv.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Dialect;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;
import org.virtargv.argv.print.Printer;
import org.virtargv.argv.read.LineReader;
import org.virtargv.argv.read.UnreadableLine;

class LineDiffTest {
    private static final String QEMU = "/usr/bin/qemu-system-x86_64 ";

    private static CommandLine read(String text) throws UnreadableLine {
        return LineReader.read("f", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The differences as text, without the names of the lines. */
    private static String diff(String first, String second) throws UnreadableLine {
        String text = DiffText.of("a", "b", LineDiff.of(read(QEMU + first), read(QEMU + second), true));
        return text.replaceFirst("--- a\n\\+\\+\\+ b\n", "").replaceAll("  \\(line [0-9]+\\)", "");
    }

    private static List<CommandLine> golden() throws Exception {
        List<CommandLine> out = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of("golden"))) {
            for (Path args :
                    all.filter(p -> p.toString().endsWith(".args")).sorted().toList()) {
                out.add(LineReader.read(args.toString(), Files.readAllBytes(args)));
            }
        }
        return out;
    }

    /** Of those that have no name, order is all that tells them apart. */
    private static CommandLine shuffled(CommandLine line) {
        CommandLine out = new CommandLine(new Dialect(Set.of()));
        out.binary(line.binary());
        line.environment().forEach(out::environment);
        Map<String, Deque<Option>> nameless = new HashMap<>();
        for (Option o : line.options()) {
            if (o.id() == null) {
                nameless.computeIfAbsent(o.name(), k -> new ArrayDeque<>()).add(o);
            }
        }
        List<Option> any = new ArrayList<>(line.options());
        if (any.stream().allMatch(o -> o.name().startsWith("-"))) {
            Collections.shuffle(any, new Random(7));
        }
        any.forEach(o -> out.option(o.id() == null ? nameless.get(o.name()).poll() : o));
        return out;
    }

    @Test
    void orderAndSpellingDoNotCount() throws Exception {
        for (CommandLine line : golden()) {
            CommandLine other = read(Printer.shell.print(shuffled(line)));
            assertEquals("", DiffText.of("a", "b", LineDiff.of(line, other, true)));
        }
    }

    @Test
    void anOptionThatIsMissingIsADifference() throws Exception {
        for (CommandLine line : golden()) {
            for (Option left : line.options().stream()
                    .filter(o -> !o.name().equals("-add-fd"))
                    .toList()) {
                CommandLine less = new CommandLine(line.dialect());
                less.binary(line.binary());
                line.options().stream().filter(o -> !o.equals(left)).forEach(less::option);
                assertFalse(LineDiff.of(line, less, false).isEmpty(), left::toString);
            }
        }
    }

    @Test
    void aPropertyThatIsChangedIsADifference() throws Exception {
        for (CommandLine line : golden()) {
            for (Option changed : line.options()) {
                List<Props.Property> all =
                        changed.props() == null ? List.of() : changed.props().all();
                for (int i = 0; i < all.size() && !changed.name().equals("-add-fd"); i++) {
                    if (counts(changed, all.get(i))) {
                        CommandLine other = new CommandLine(line.dialect());
                        other.binary(line.binary());
                        Option changing = with(changed, i);
                        line.options().forEach(o -> other.option(o.equals(changed) ? changing : o));
                        assertFalse(LineDiff.of(line, other, false).isEmpty(), changing::toString);
                    }
                }
            }
        }
    }

    /** Whether the value is one, and not a descriptor's number or encrypted anew each time. */
    private static boolean counts(Option o, Props.Property p) {
        return !(p.value() instanceof Props)
                && !(p.value() instanceof List)
                && !Set.of("fd", "fds", "vhostfd", "vhostfds").contains(p.name())
                && !p.value().toString().startsWith("/dev/fdset/")
                && !(o.props().has("keyid") && Set.of("data", "iv").contains(p.name()));
    }

    private static Option with(Option option, int number) {
        Props out = new Props();
        for (int i = 0; i < option.props().all().size(); i++) {
            Props.Property p = option.props().all().get(i);
            out.add(p.name(), i == number ? p.value() + "x" : p.value());
        }
        return new Option(option.name(), out, option.origin());
    }

    private static final String DISK = "-blockdev driver=file,filename=/%1$s,node-name=libvirt-%2$d-storage "
            + "-blockdev driver=qcow2,file=libvirt-%2$d-storage,node-name=libvirt-%2$d-format "
            + "-device virtio-blk-pci,drive=libvirt-%2$d-format,id=disk-%1$s ";

    /** Nodes are numbered anew when a disk is added: a disk is compared by its image, all the way down. */
    @Test
    void aDiskIsComparedByItsImage() throws UnreadableLine {
        String two = String.format(DISK, "a", 2) + String.format(DISK, "b", 1);
        assertEquals(
                "- device disk-b: virtio-blk-pci,drive.driver=qcow2,drive.file.driver=file,drive.file.filename=/b\n",
                diff(two, String.format(DISK, "a", 1)));
        assertEquals(
                "  device disk-a: virtio-blk-pci\n-   drive.file.filename=/a\n+   drive.file.filename=/c\n",
                diff(String.format(DISK, "a", 1), String.format(DISK, "a", 3).replace("/a", "/c")));
    }

    /** Who shares an I/O thread with whom is a part of the meaning. */
    @Test
    void whatIsSharedIsComparedByItsName() throws UnreadableLine {
        String threads = "-object iothread,id=t1 -object iothread,id=t2 -device virtio-blk-pci,id=a,iothread=t1 "
                + "-device virtio-blk-pci,id=b,iothread=";
        assertEquals(
                "  device b: virtio-blk-pci\n-   iothread=t1\n+   iothread=t2\n", diff(threads + "t1", threads + "t2"));
    }

    @Test
    void aDeviceWithAnotherIdIsFoundByItsLikeness() throws UnreadableLine {
        String line = "-device pcie-root-port,port=8,chassis=1,id=%1$s,bus=pcie.0,addr=0x1 "
                + "-device e1000e,mac=52:54:00:00:00:01,id=%2$s,bus=%1$s,addr=0x0";
        assertEquals(
                "  device pci.1: pcie-root-port\n-   id=pci.1\n+   id=rp1\n  device net0: e1000e\n-   id=net0\n+   "
                        + "id=nic\n",
                diff(String.format(line, "pci.1", "net0"), String.format(line, "rp1", "nic")));
    }

    @Test
    void aDeviceOfAnotherTypeIsAnotherDevice() throws UnreadableLine {
        assertEquals("- device v: VGA\n+ device v: virtio-vga\n", diff("-device VGA,id=v", "-device virtio-vga,id=v"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-M q35,accel=kvm:tcg; -machine q35 -accel kvm -accel tcg",
                "-enable-kvm; -accel kvm",
                "-machine pc -no-acpi; -machine pc,acpi=off",
                "-machine pc,kernel_irqchip=on; -machine pc -machine kernel-irqchip=on",
                "-m 1G,maxmem=2048; -m size=1048576k,maxmem=2147483648b",
                "-smp 4; --smp cpus=4",
                "-device a,addr=02.0,x=true; -device '{\"driver\":\"a\",\"addr\":\"0x2\",\"x\":\"on\"}'",
                "-device a,addr=1f.3; -device a,addr=0x1f.0x3",
                "-device a,x=0x1F; -device a,x=31",
                "-global a.b=c; -global driver=a,property=b,value=c",
                "-netdev tap,fds=3:4,id=n; -netdev tap,fds=7:8,id=n",
                "-add-fd set=0,fd=3 -chardev file,id=c,path=/dev/fdset/0; -chardev file,id=c,path=/dev/fdset/2",
                "-chardev socket,id=c,fd=3; -chardev socket,id=c,path=/a",
                "-device x,chardev=c -chardev socket,id=c,fd=3; -device x,chardev=c -chardev socket,id=c,path=/a",
                "-chardev file,id=c,path=/dev/fdset/1; -chardev file,id=c,path=/a",
                "-object secret,id=s,keyid=m,data=a,iv=b; -object secret,id=s,keyid=m,data=c,iv=d",
                "-object x,id=o,file=/var/lib/domain-12-g/k; -object x,id=o,file=/var/lib/domain--1-g/k",
                "-device a -device b; -device b -device a"
            })
    void theseMeanTheSame(String first, String second) throws UnreadableLine {
        assertEquals("", diff(first, second));
        assertEquals("", diff(second, first));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-netdev tap,fds=3:4,id=n; -netdev tap,fds=3,id=n",
                "-chardev socket,id=c,fd=3; -chardev socket,id=c",
                "-netdev tap,id=c,fd=3; -netdev tap,id=c,ifname=a",
                "-device a,addr=10; -device a,addr=10.1",
                "-object secret,id=s,data=a; -object secret,id=s,data=b",
                "-accel kvm -accel tcg; -accel tcg -accel kvm",
                "-numa node,nodeid=0,cpus=0,cpus=2; -numa node,nodeid=0,cpus=0",
                "-object x,id=o,file=/var/lib/domain-a/k; -object x,id=o,file=/var/lib/domain-b/k",
                "-append a; -append A",
                "-device a; -device a -device a",
                "-S; -nodefaults"
            })
    void theseDoNot(String first, String second) throws UnreadableLine {
        assertFalse(diff(first, second).isEmpty());
        assertFalse(diff(second, first).isEmpty());
    }

    /** A hostile line: a node that names itself, and nodes that each name the one below twice. */
    @Test
    void whatHasNoEndIsNotFollowed() throws UnreadableLine {
        StringBuilder line = new StringBuilder("-device d,drive=n40 -blockdev qcow2,node-name=n0,file=n0 ");
        for (int i = 1; i <= 40; i++) {
            line.append("-blockdev qcow2,node-name=n" + i + ",file=n" + (i - 1) + ",backing=n" + (i - 1) + " ");
        }
        assertEquals("", diff(line.toString(), line.toString()));
        assertTrue(
                LineDiff.of(read(QEMU + line), read(QEMU + "-device d"), true).size() == 1);
    }

    @Test
    void theEnvironmentCountsWhereItIsKnown() throws UnreadableLine {
        CommandLine first = read("LC_ALL=C HOME=/a QEMU_AUDIO_DRV=none " + QEMU);
        CommandLine second = read("HOME=/b QEMU_AUDIO_DRV=spice " + QEMU);
        assertEquals(
                "QEMU_AUDIO_DRV", LineDiff.of(first, second, true).get(0).part().name());
        assertEquals(List.of(), LineDiff.of(first, second, false));
    }

    /** What a document holds must not reach a terminal as it is, nor fill it. */
    @Test
    void valuesAreShownWithoutHarm() throws UnreadableLine {
        String text = diff("-append 'a\033[31m" + "x".repeat(1000) + "'", "-append b");
        assertFalse(text.contains("\033"));
        assertTrue(text.length() < 500, text);
    }

    @Test
    void theFolderOfOneStartIsThatOfAnother() throws UnreadableLine {
        String file = "-chardev file,id=a,path=/run/domain-%s";
        assertEquals("", diff(file.formatted("7-guest/log"), file.formatted("12-guest/log")));
        assertEquals("", diff(file.formatted("7"), file.formatted("7")));
        assertTrue(diff(file.formatted("7"), file.formatted("8")).contains("/run/domain-8"), "a name that ends there");
        assertTrue(diff(file.formatted("a-b"), file.formatted("a-c")).contains("domain-a-c"), "no number");
    }
}
