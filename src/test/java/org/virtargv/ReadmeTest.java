package org.virtargv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.cli.Main;

/** What the README shows is what comes out; {@code -Dreadme.update=true} writes it anew. */
class ReadmeTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("(<!-- example: checked by ReadmeTest -->\n```sh\n)(.*?)(```\n)", Pattern.DOTALL);

    @Test
    void theExampleIsTrue() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(
                0,
                Main.run(
                        new String[] {"convert", "src/main/resources/org/virtargv/example.xml"},
                        InputStream.nullInputStream(),
                        new PrintStream(out, true),
                        new PrintStream(err, true)),
                err.toString(StandardCharsets.UTF_8));
        String readme = Files.readString(Path.of("README.md"));
        Matcher m = EXAMPLE.matcher(readme);
        assertTrue(m.find(), "the README has the example");
        String line = out.toString(StandardCharsets.UTF_8);
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(
                    Path.of("README.md"), m.replaceFirst(Matcher.quoteReplacement(m.group(1) + line + m.group(3))));
        } else {
            assertEquals(line, m.group(2));
        }
    }

    @Test
    void theLibrarysSnippetCompilesAndRuns(@TempDir Path folder) throws Exception {
        Matcher m = Pattern.compile("<!-- library: .*?-->\n```java\n(.*?)```\n", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertTrue(m.find(), "the README has the snippet");
        Path guest = Path.of("src/main/resources/org/virtargv/example.xml").toAbsolutePath();
        Path source = folder.resolve("Snippet.java");
        Files.writeString(
                source,
                "import java.nio.file.Path;\nimport org.virtargv.*;\nclass Snippet {\n"
                        + "  public static void main(String[] args) throws Exception {\n"
                        + m.group(1).replace("guest.xml", guest.toString()) + "  }\n}\n");
        String classPath = ClassPath.all();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, told, told, "-proc:none", "-cp", classPath, "-d", folder.toString(), source.toString());
        assertEquals(0, status, told.toString(StandardCharsets.UTF_8));
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + File.pathSeparator + classPath,
                        "Snippet")
                .redirectErrorStream(true)
                .start();
        String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), out);
        assertTrue(out.contains("\n-name guest=desktop,debug-threads=on \\\n"), out);
    }

    @Test
    void everyCommandThatItNamesExists() throws IOException {
        Matcher m = Pattern.compile("(?m)^\\| `([a-z][a-z-]*)(?: (device|qemu|host|migration))?")
                .matcher(Files.readString(Path.of("README.md")));
        int count = 0;
        while (m.find()) {
            String[] args = m.group(2) == null
                    ? new String[] {m.group(1), "--help"}
                    : new String[] {m.group(1), m.group(2), "--help"};
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            assertEquals(0, Main.run(args, InputStream.nullInputStream(), nowhere, nowhere), m.group());
            count++;
        }
        assertEquals(13, count);
    }

    /** The README and the pages beside what they describe. */
    private static List<Path> pages() throws IOException {
        List<Path> out = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> all = Files.list(Path.of("schema"))) {
            all.filter(p -> p.toString().endsWith(".md")).sorted().forEach(out::add);
        }
        return out;
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            Matcher m = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(Files.readString(page));
            while (m.find()) {
                if (!Files.exists(page.resolveSibling(m.group(1)))) {
                    dead.add(page + ": " + m.group(1));
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertTrue(Files.readAllLines(Path.of("README.md")).size() < 200);
    }

    @Test
    void thePageOfSettingsNamesEveryOptionOfTheFacts() throws IOException {
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        Main.run(
                new String[] {"normalize", "--help"},
                InputStream.nullInputStream(),
                new PrintStream(help, true),
                new PrintStream(OutputStream.nullOutputStream()));
        String page = Files.readString(Path.of("schema/settings.md"));
        Matcher m = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z-]+)").matcher(help.toString(StandardCharsets.UTF_8));
        Set<String> others = Set.of("--output", "--origins", "--help", "--version", "--brief", "--quiet");
        int count = 0;
        while (m.find()) {
            if (!others.contains(m.group(1))) {
                assertTrue(page.contains("`" + m.group(1)), m.group(1));
                count++;
            }
        }
        assertTrue(count >= 9, help.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theExitCodesAreThoseOfTheHelp() throws IOException {
        for (String code : new String[] {"| 0 |", "| 1 |", "| 2 |", "| 70 |"}) {
            assertTrue(Files.readString(Path.of("README.md")).contains("\n" + code), code);
            assertTrue(Files.readString(Path.of("schema/exit-codes.md")).contains("\n" + code), code);
        }
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(help, true);
        Main.run(new String[] {"--help"}, InputStream.nullInputStream(), out, out);
        assertTrue(
                help.toString(StandardCharsets.UTF_8)
                        .replaceAll("\\s+", " ")
                        .contains("Exit status: 0 success, 1 refused or different, 2 usage, 70 an internal error of "
                                + "virt-argv."),
                help.toString(StandardCharsets.UTF_8));
    }
}
