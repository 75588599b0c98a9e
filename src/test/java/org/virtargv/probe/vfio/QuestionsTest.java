package org.virtargv.probe.vfio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.probe.vfio.Questions.Extras;

class QuestionsTest {
    private final FakeKernel kernel = new FakeKernel(0);
    private final Questions questions;

    QuestionsTest() throws Errno {
        questions = new Questions(kernel, kernel.open("/dev/x"));
    }

    /** A region with a sparse-mmap capability before the one of its type. */
    private static byte[] region(int type, int subtype, int next) {
        ByteBuffer b = ByteBuffer.allocate(64).order(ByteOrder.nativeOrder());
        b.putInt(0, 64).putInt(4, Ioctls.VFIO_REGION_INFO_FLAG_CAPS).putInt(12, 32);
        b.putShort(32, (short) 1).putInt(36, next);
        b.putShort(48, (short) 2).putInt(52, 0).putInt(56, type).putInt(60, subtype);
        return b.array();
    }

    private Extras extras() throws Errno {
        kernel.regionCount = 10;
        return questions.extras(questions.info());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, true, false",
        "0x80008086, 1, false, true",
        "1, 2, false, false",
        "0x80008086, 2, false, false",
        "0x8086, 1, false, false"
    })
    void aRegionsTypeSaysWhatItIs(String type, int subtype, boolean edid, boolean opRegion) throws Errno {
        kernel.regions.put(9, region((int) (long) Long.decode(type), subtype, 48));
        assertEquals(new Extras(edid, opRegion), extras());
    }

    @ParameterizedTest
    @CsvSource({"32", "31", "-16", "60", "4096"})
    void aBrokenChainOfCapabilitiesEnds(int next) throws Errno {
        kernel.regions.put(9, region(1, 1, next));
        assertEquals(new Extras(false, false), extras());
    }

    @Test
    void plainRegionsAreNothing() throws Errno {
        assertEquals(new Extras(false, false), extras());
    }

    @ParameterizedTest
    @CsvSource({"5, 1, true", "5, 0, false", "4, 1, false"})
    void theRequestInterruptIsTheFifth(int irqs, int count, boolean request) throws Errno {
        kernel.irqs = irqs;
        kernel.requestIrqs = count;
        assertEquals(request, questions.hotUnplugRequest(questions.info()));
    }

    @ParameterizedTest
    @CsvSource({"-1, ''", "1, stop-copy", "3, stop-copy p2p", "7, stop-copy p2p pre-copy", "5, stop-copy pre-copy"})
    void migrationIsItsFlags(long flags, String words) throws Errno {
        kernel.migration = flags;
        List<String> wanted = words.isEmpty() ? List.of() : Arrays.asList(words.split(" "));
        assertEquals(wanted, List.copyOf(questions.migration()));
    }

    @Test
    void anUnclearAnswerToMigrationIsNotNone() {
        kernel.failing.put("DEVICE_FEATURE MIGRATION", Errno.EPERM);
        assertThrows(Errno.class, questions::migration);
    }
}
