package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Streams;
import picocli.CommandLine;

/** A golden folder, and what {@code golden} says of it. */
abstract class GoldenFolder {
    static final String DOMAIN =
            "<domain type='qemu'><name>a</name><uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid><memory "
                    + "unit='MiB'>64</memory>"
                    + "<vcpu>%d</vcpu><os><type arch='x86_64' machine='q35'>hvm</type></os></domain>";

    @TempDir
    Path folder;

    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    int golden(boolean ci, String... more) {
        bytes.reset();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        String[] args = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(more), java.util.stream.Stream.of(folder.toString()))
                .toArray(String[]::new);
        CommandLine line = new CommandLine(new GoldenCommand(new Streams(InputStream.nullInputStream(), out, out), ci));
        line.setExecutionExceptionHandler((e, l, p) -> {
            out.println(e.getMessage());
            return e instanceof UsageException ? 2 : 70;
        });
        return line.execute(args);
    }

    String out() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    void domain(int vcpus) throws IOException {
        Files.writeString(folder.resolve("a.xml"), String.format(DOMAIN, vcpus));
    }

    void update() {
        assertEquals(
                0,
                new CommandLine(new GoldenCommand(
                                new Streams(
                                        InputStream.nullInputStream(), new PrintStream(bytes), new PrintStream(bytes)),
                                false))
                        .execute("--update", folder.toString()),
                out());
    }
}
