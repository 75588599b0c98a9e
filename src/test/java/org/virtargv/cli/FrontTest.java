package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.BuildStep;
import org.virtargv.cli.terminal.Streams;
import picocli.CommandLine;

/**
 * Whatever the front reads, picocli reads alike: on command lines made of every option, good and bad values and noise.
 */
class FrontTest {
    private static final Streams STREAMS = new Streams(
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(new ByteArrayOutputStream()));

    @TempDir
    static Path folder;

    private static Front front;

    @BeforeAll
    static void generate() throws Exception {
        Path classes = BuildStep.run(
                "OptionTables", folder, BuildStep.place(Main.class) + ":" + BuildStep.place(CommandLine.class));
        try (Stream<Path> made = Files.list(classes.resolve("org/virtargv/cli"))) {
            for (Path file : made.toList()) {
                // beside the commands, whose fields are not for others
                MethodHandles.lookup().defineClass(Files.readAllBytes(file));
            }
        }
        front = Front.generated();
    }

    @Test
    void plainLinesAreReadWithoutPicocli() {
        for (String line : new String[] {
            "convert a.xml",
            "convert --style libvirt --qemu=qemu-7.2 -o out a.xml",
            "convert --output-dir d --strict a.xml b.xml -",
            "normalize --host h.json -",
            "explain --json a.xml",
            "probe qemu /usr/bin/qemu-system-x86_64",
            "probe host -o h.json"
        }) {
            assertNotNull(front.parse(line.split(" "), STREAMS), line);
        }
        for (String line : new String[] {
            "",
            "convert",
            "convert --help",
            "--version",
            "convert --no-such a.xml",
            "convert --style s a.xml",
            "nothing a",
            "convert -oout a.xml",
            "convert @file",
            "convert -- a.xml",
            "normalize a.xml b.xml",
            "probe",
            "probe nothing"
        }) {
            assertNull(front.parse(line.isEmpty() ? new String[0] : line.split(" "), STREAMS), line);
        }
    }

    @Test
    void bothReadTheSame() throws Exception {
        Random random = new Random(17);
        List<String> commands = new ArrayList<>(Commands.NAMES);
        Commands.PROBES.forEach(p -> commands.add("probe " + p));
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            String name = commands.get(random.nextInt(commands.size()));
            List<String> args = new ArrayList<>(List.of(name.split(" ")));
            args.addAll(words(name, random));
            Callable<Integer> own = front.parse(args.toArray(String[]::new), STREAMS);
            if (own != null) {
                read++;
                assertEquals(describe(picocli(name, args)), describe(own), args.toString());
            }
        }
        assertTrue(read > 300, read + " were plain");
    }

    private static Object picocli(String name, List<String> args) {
        Callable<Integer> command = Commands.make(name, STREAMS);
        CommandLine line = new CommandLine(command);
        List<String> own = args.subList(name.split(" ").length, args.size());
        CommandLine.ParseResult result = line.parseArgs(own.toArray(String[]::new));
        assertTrue(!result.isUsageHelpRequested() && !result.isVersionHelpRequested(), args.toString());
        return command;
    }

    private static final Map<String, List<CommandLine.Model.OptionSpec>> OPTIONS = new HashMap<>();

    private static final List<String> NOISE = List.of(
            "a.xml",
            "b.xml",
            "-",
            "--",
            "shell",
            "libvirt",
            "json",
            "nul",
            "on",
            "ua-gpu=off",
            "live",
            "@a",
            "--help",
            "-V",
            "-x",
            "",
            "caf\u00e9",
            "a=b",
            "=",
            "--style=",
            "'q'",
            "\"q\"",
            "1",
            "-1",
            "${x}",
            "a,b",
            "--no-strict",
            "+x");

    private static List<String> words(String name, Random random) {
        List<CommandLine.Model.OptionSpec> options = OPTIONS.computeIfAbsent(name, FrontTest::options);
        List<String> out = new ArrayList<>();
        for (int n = random.nextInt(6); n > 0; n--) {
            if (random.nextInt(3) == 0) {
                out.add(NOISE.get(random.nextInt(random.nextInt(4) == 0 ? NOISE.size() : 3)));
                continue;
            }
            CommandLine.Model.OptionSpec option = options.get(random.nextInt(options.size()));
            String word = option.names()[random.nextInt(option.names().length)];
            String value = NOISE.get(random.nextInt(random.nextInt(4) == 0 ? NOISE.size() : 13));
            switch (random.nextInt(8)) {
                case 0 -> out.add(word + "=" + value);
                case 1 -> out.add(word);
                case 2 -> out.add(word + value);
                default -> {
                    out.add(word);
                    if (option.arity().max() > 0) {
                        out.add(value);
                    }
                }
            }
        }
        if (random.nextInt(4) > 0) {
            out.add("a.xml");
        }
        return out;
    }

    private static List<CommandLine.Model.OptionSpec> options(String name) {
        Object command = name.equals("probe") ? ProbeCommand.of(STREAMS).getCommand() : Commands.make(name, STREAMS);
        return new CommandLine(command).getCommandSpec().options();
    }

    /** Every field with its value, mixins with theirs. */
    private static String describe(Object command) throws IllegalAccessException {
        StringBuilder out = new StringBuilder(command.getClass().getName());
        for (Field field : command.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.isAnnotationPresent(CommandLine.Spec.class)) {
                continue;
            }
            field.setAccessible(true);
            Object value = field.get(command);
            out.append('\n').append(field.getName()).append('=');
            out.append(field.isAnnotationPresent(CommandLine.Mixin.class) ? describe(value) : value);
        }
        return out.toString();
    }
}
