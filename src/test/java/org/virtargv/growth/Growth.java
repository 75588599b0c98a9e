package org.virtargv.growth;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Settings;

/**
 * How the time of a conversion grows with the number of devices: prints the processor time of a warm conversion in ms
 * for each number, and the exponent from the second smallest to the largest (1 is linear, 2 quadratic). Processor time,
 * because other programs of the machine do not count in it.
 */
public final class Growth {
    static final int[] NUMBERS = {250, 500, 1000, 2000};

    private static final Converter CONVERTER = new Converter(
            EmbeddedProfiles.standard(),
            HostFacts.neutral(),
            DeviceFacts.none(),
            new Settings(Settings.Style.libvirt, false, false));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Growth() {}

    /** @param args names of kinds; none for all */
    public static void main(String[] args) {
        List<Kind> kinds = new ArrayList<>();
        for (String arg : args) {
            kinds.add(Kind.valueOf(arg));
        }
        System.out.printf(Locale.ROOT, "%-24s", "ms");
        for (int n : NUMBERS) {
            System.out.printf(Locale.ROOT, "%9d", n);
        }
        System.out.println("  exponent");
        for (Kind kind : kinds.isEmpty() ? List.of(Kind.values()) : kinds) {
            print(kind);
        }
    }

    private static void print(Kind kind) {
        System.out.printf(Locale.ROOT, "%-24s", kind);
        double[] times = new double[NUMBERS.length];
        String refused = "";
        for (int i = 0; i < NUMBERS.length; i++) {
            byte[] document = kind.document(NUMBERS[i]).getBytes(StandardCharsets.UTF_8);
            times[i] = best(document, 40);
            System.out.printf(Locale.ROOT, "%9.1f", times[i]);
            Converter.Result result = CONVERTER.convert("growth.xml", document);
            if (result.refused()) {
                refused = "  refused: " + result.problems().sorted().get(0).id();
            }
        }
        System.out.printf(Locale.ROOT, "%10.2f%s%n", exponent(times), refused);
    }

    private static double exponent(double[] times) {
        int last = times.length - 1;
        return Math.log(times[last] / times[1]) / Math.log((double) NUMBERS[last] / NUMBERS[1]);
    }

    /** The shortest of some runs, in ms: of as many as are asked for and fit into two seconds, and of two at least. */
    static double best(byte[] document, int runs) {
        double best = Double.MAX_VALUE;
        double spent = 0;
        for (int i = 0; i < 2 || (i < runs && spent < 2e9); i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            convert(document);
            double time = THREADS.getCurrentThreadCpuTime() - start;
            spent += time;
            best = Math.min(best, time);
        }
        return best / 1e6;
    }

    /** The whole way, to the text of the line. */
    private static int convert(byte[] document) {
        Converter.Result result = CONVERTER.convert("growth.xml", document);
        return result.refused() ? 0 : result.line().options().toString().length();
    }
}
