package org.virtargv.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.virtargv.facts.qemu.EmbeddedProfiles;

/**
 * Gives the program millions of texts that are nearly right, and looks for what must not be: an exception, an answer
 * that comes late, takes much memory or changes. Run by {@code tools/fuzz}; the same seed makes the same texts.
 */
final class Fuzz {
    private static final long SLOW = 2_000_000_000L;
    private static final long MUCH = 256L << 20;
    private static final int MOST_FINDINGS = 200;

    private final Path findings;
    private final Map<String, Integer> found = new TreeMap<>();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Fuzz(Path findings) {
        this.findings = findings;
    }

    /** SECONDS SEED DOMAINS OTHERS FINDINGS SEEDS… */
    public static void main(String[] args) throws IOException {
        long end = System.nanoTime() + Long.parseLong(args[0]) * 1_000_000_000L;
        Random random = new Random(Long.parseLong(args[1]));
        long domains = Long.parseLong(args[2]);
        long others = Long.parseLong(args[3]);
        Fuzz fuzz = new Fuzz(Files.createDirectories(Path.of(args[4])));
        List<String> xml = new ArrayList<>();
        List<String> hosts = new ArrayList<>();
        List<String> devices = new ArrayList<>();
        List<String> transcripts = new ArrayList<>();
        for (String seeds : List.of(args).subList(5, args.length)) {
            xml.addAll(texts(Path.of(seeds), ".xml"));
            hosts.addAll(texts(Path.of(seeds), ".host.json"));
            devices.addAll(texts(Path.of(seeds), ".devices.json"));
            transcripts.addAll(texts(Path.of(seeds), ".replies"));
        }
        hosts.add("{\"format\": 1,\n\"renderNode\": \"/dev/dri/renderD128\",\n\"memory\": {\"page\": 4}\n}");
        List<String> profiles = texts(Path.of("src/main/resources/org/virtargv/facts/profiles"), ".json");
        List<Target> targets = new ArrayList<>(List.of(
                new FactsTarget(FactsTarget.Kind.host, random, hosts, xml),
                new FactsTarget(FactsTarget.Kind.profile, random, profiles, xml)));
        if (!devices.isEmpty()) {
            targets.add(new FactsTarget(FactsTarget.Kind.devices, random, devices, xml));
        }
        if (!transcripts.isEmpty()) {
            targets.add(new FactsTarget(FactsTarget.Kind.transcript, random, transcripts, xml));
        }
        EmbeddedProfiles.standard();
        Target domain = new DomainTarget(random, xml);
        long ran = 0;
        long ranOthers = 0;
        while (System.nanoTime() < end && (ran < domains || ranOthers < others) && fuzz.found.size() < MOST_FINDINGS) {
            boolean other = ran >= domains || (ranOthers < others && random.nextInt(11) == 0);
            fuzz.one(other ? targets.get((int) (ranOthers % targets.size())) : domain);
            ran += other ? 0 : 1;
            ranOthers += other ? 1 : 0;
        }
        fuzz.found.forEach((signature, times) -> System.out.println(times + " x " + signature));
        System.out.println(ran + " domains and " + ranOthers + " other files: " + fuzz.found.size() + " faults");
        Runtime.getRuntime().halt(fuzz.found.isEmpty() ? 0 : 1);
    }

    private static List<String> texts(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> out = new ArrayList<>();
            for (Path file :
                    all.filter(p -> p.toString().endsWith(ending)).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (!text.isEmpty() && text.length() < 1_000_000) {
                    out.add(text);
                }
            }
            return out;
        }
    }

    private void one(Target target) throws IOException {
        String text = target.next();
        long memory = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long cpu = threads.getCurrentThreadCpuTime();
        watch(target, text);
        try {
            target.take(text);
            cpu = threads.getCurrentThreadCpuTime() - cpu;
            memory = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - memory;
            if (cpu > SLOW) {
                keep(target, text, new Finding("slow: " + target.name(), null));
            } else if (memory > MUCH) {
                keep(target, text, new Finding("much memory: " + target.name(), null));
            }
        } catch (Finding e) {
            keep(target, text, e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            keep(target, text, Finding.of(e));
        } finally {
            current = null;
        }
    }

    private volatile Object current;
    private Thread watchdog;

    /** A text that is not answered at all is kept, too. */
    private void watch(Target target, String text) {
        Object[] now = {target, text, System.nanoTime()};
        current = now;
        if (watchdog == null) {
            watchdog = new Thread(this::bark, "watchdog");
            watchdog.setDaemon(true);
            watchdog.start();
        }
    }

    private void bark() {
        try {
            while (true) {
                Thread.sleep(1000);
                if (current instanceof Object[] now && System.nanoTime() - (long) now[2] > 60_000_000_000L) {
                    keep((Target) now[0], (String) now[1], new Finding("hang: " + ((Target) now[0]).name(), null));
                    System.out.println("a text is not answered within a minute; see " + findings);
                    Runtime.getRuntime().halt(1);
                }
            }
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first text of each fault, and what is known of it. */
    private void keep(Target target, String text, Finding finding) throws IOException {
        if (found.merge(finding.signature, 1, Integer::sum) > 1) {
            return;
        }
        String name = target.name() + "-" + Integer.toHexString(finding.signature.hashCode());
        Files.writeString(findings.resolve(name + target.ending()), text);
        StringBuilder told = new StringBuilder(finding.signature).append('\n');
        if (finding.getCause() != null) {
            told.append(finding.getCause()).append('\n');
            for (StackTraceElement frame : finding.getCause().getStackTrace()) {
                told.append("  ").append(frame).append('\n');
            }
        }
        Files.writeString(findings.resolve(name + ".txt"), told);
        System.out.println(name + ": " + finding.signature);
    }
}
