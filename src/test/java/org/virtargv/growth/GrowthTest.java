package org.virtargv.growth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Memory that a conversion asks for grows with the number of devices. It is counted and not timed, so that the verdict
 * is the same on a busy machine; {@code tools/growth} measures the time.
 */
class GrowthTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    void fourTimesAsManyAskForAboutFourTimesTheMemory(Kind kind) {
        byte[] few = kind.document(400).getBytes(StandardCharsets.UTF_8);
        byte[] many = kind.document(1600).getBytes(StandardCharsets.UTF_8);
        // what is loaded once is loaded
        Growth.best(few, 1);
        double ratio = (double) allocated(many) / allocated(few);
        assertTrue(ratio <= 6, kind + ": four times the number asked for " + ratio + " times the memory");
    }

    private static long allocated(byte[] document) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Growth.best(document, 1);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
