package org.virtargv.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No number of a document is how much memory its conversion asks for. */
class LargeNumbersTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A number that is an attribute's value or an element's text; its name stands before it. */
    private static final Pattern NUMBER =
            Pattern.compile("([\\w:]+)=['\"]([0-9]+)(?=['\"])|<([\\w:]+)[^<>]*>([0-9]+)(?=</)");

    /** What the number is of: the element that begins last before it. */
    private static final Pattern ELEMENT = Pattern.compile("<([\\w:]+)[^<]*$");

    private static final long MOST = 32L << 20;

    @Test
    void aConversionAsksForLittleMemoryWhateverTheNumbers() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> greedy = new ArrayList<>();
        try (DirectoryStream<Path> golden = Files.newDirectoryStream(Path.of("golden"), "*.xml")) {
            for (Path p : golden) {
                String text = Files.readString(p);
                Matcher m = NUMBER.matcher(text);
                while (m.find()) {
                    int number = m.start(2) < 0 ? 4 : 2;
                    Matcher element = ELEMENT.matcher(text.substring(0, m.start(number)));
                    String place = (element.find() ? element.group(1) : "") + "/" + m.group(number - 1);
                    String large =
                            text.substring(0, m.start(number)) + Integer.MAX_VALUE + text.substring(m.end(number));
                    if (seen.add(place) && allocated(large) > MOST) {
                        greedy.add(place + " in " + p);
                    }
                }
            }
        }
        assertTrue(seen.size() > 100, "few numbers were found: " + seen);
        assertEquals(List.of(), greedy);
    }

    private static long allocated(String document) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Growth.best(document.getBytes(StandardCharsets.UTF_8), 1);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
