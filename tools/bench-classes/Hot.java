import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.virtargv.Result;
import org.virtargv.VirtArgv;

/**
 * A part of tools/bench: the processor time of a warm conversion beside that of Java's own reader of XML over the same
 * documents, round by round in turn, so that whatever else the machine does falls on both.
 *
 * <p>usage: java -cp virt-argv:. Hot ROUNDS FILE.xml...
 */
final class Hot {
    /**
     * Rounds that do not count. Most of a conversion runs once a document, so the compilers see enough of it late: with
     * a hundred documents a round took a third longer after 60 rounds than after 600, and no less after 1,500.
     */
    private static final int WARM = 600;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final XMLInputFactory READERS = XMLInputFactory.newFactory();
    /** What is computed must be of use to somebody, or a compiler may leave it out. */
    private static long sum;

    public static void main(String[] args) throws Exception {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (String file : Arrays.asList(args).subList(1, args.length)) {
            documents.put(file, Files.readAllBytes(Path.of(file)));
        }
        int rounds = Integer.parseInt(args[0]);
        double[] parses = new double[rounds];
        double[] conversions = new double[rounds];
        double[] prints = new double[rounds];
        VirtArgv program = VirtArgv.standard();
        List<Result> results = new ArrayList<>();
        for (int i = -WARM; i < rounds; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (byte[] document : documents.values()) {
                parse(document);
            }
            long parsed = THREADS.getCurrentThreadCpuTime();
            for (Map.Entry<String, byte[]> d : documents.entrySet()) {
                results.add(program.convert(d.getKey(), d.getValue()));
            }
            long converted = THREADS.getCurrentThreadCpuTime();
            for (Result result : results) {
                sum += result.toString().length();
            }
            long end = THREADS.getCurrentThreadCpuTime();
            results.clear();
            if (i >= 0) {
                parses[i] = (parsed - start) / 1e3 / documents.size();
                conversions[i] = (converted - parsed) / 1e3 / documents.size();
                prints[i] = (end - converted) / 1e3 / documents.size();
            }
        }
        double parse = median(parses);
        double conversion = median(conversions);
        System.out.printf(
                Locale.ROOT,
                "  hot, us of CPU a document: StAX alone %.1f, conversion %.1f: %.2f times it; printing the line for a"
                        + " shell %.1f more (%d documents, %d rounds)%s%n",
                parse,
                conversion,
                conversion / parse,
                median(prints),
                documents.size(),
                rounds,
                sum < 0 ? "!" : "");
    }

    /** A document that is not well-formed is read up to its fault. */
    private static void parse(byte[] document) {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(document));
            while (reader.hasNext()) {
                sum += reader.next();
                for (int i = reader.isStartElement() ? reader.getAttributeCount() : 0; i > 0; i--) {
                    sum += reader.getAttributeValue(i - 1).length();
                }
            }
        } catch (XMLStreamException e) {
            sum++;
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
