package org.virtargv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.cli.Cli;

/** The goals as Maven calls them; {@code tools/maven-check} has a real Maven call them. */
class MojoTest {
    @TempDir
    Path base;

    private final StringBuilder log = new StringBuilder();

    private <T extends DomainMojo> T prepared(T mojo) {
        mojo.basedir = base.toFile();
        mojo.memory = new File(base.toFile(), "target/virt-argv");
        mojo.executionId = "mine";
        ((AbstractMojo) mojo).setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                log.append(line).append('\n');
            }

            @Override
            public void warn(CharSequence line) {
                info("[warning] " + line);
            }

            @Override
            public void error(CharSequence line) {
                info("[error] " + line);
            }
        });
        log.setLength(0);
        return mojo;
    }

    private ConvertMojo convert() {
        ConvertMojo mojo = prepared(new ConvertMojo());
        mojo.folder = base.resolve("domains").toFile();
        mojo.outputDirectory = base.resolve("lines").toFile();
        mojo.format = "shell";
        return mojo;
    }

    private CheckMojo check() {
        CheckMojo mojo = prepared(new CheckMojo());
        mojo.folder = base.resolve("domains").toFile();
        mojo.plugin = "g:a:1";
        return mojo;
    }

    private Path domain(String name, int vcpus) throws IOException {
        Files.createDirectories(base.resolve("domains"));
        return Files.writeString(
                base.resolve("domains").resolve(name), Cli.domain("<memory>65536</memory><vcpu>" + vcpus + "</vcpu>"));
    }

    @Test
    void noDomainsGiveNoLines() throws Exception {
        Files.createDirectories(base.resolve("domains"));
        convert().execute();
        assertTrue(log.toString().contains("0 of 0 domains"), log.toString());
        assertFalse(Files.exists(base.resolve("lines")));
    }

    @Test
    void whatHasNotChangedIsNotConvertedAgain() throws Exception {
        domain("a.xml", 1);
        domain("b.xml", 1);
        convert().execute();
        assertTrue(log.toString().contains("2 of 2 domains"), log.toString());
        assertTrue(Files.readString(base.resolve("lines/a.args")).contains("-smp 1"));
        convert().execute();
        assertTrue(log.toString().contains("0 of 2 domains"), log.toString());
        domain("a.xml", 2);
        convert().execute();
        assertTrue(log.toString().contains("1 of 2 domains"), log.toString());
        ConvertMojo other = convert();
        other.qemu = "qemu-7.2";
        other.execute();
        assertTrue(log.toString().contains("2 of 2 domains"), log.toString());
    }

    @Test
    void factsAreAmongWhatALineDependsOn() throws Exception {
        domain("a.xml", 1);
        Path host = Files.writeString(base.resolve("host.json"), "{\"format\": 1}");
        ConvertMojo mojo = convert();
        mojo.host = "host.json";
        mojo.execute();
        mojo.execute();
        assertTrue(log.toString().endsWith("0 of 1 domains to convert\n"), log.toString());
        Files.writeString(host, "{\"format\": 1, \"paths\": {}}");
        mojo.execute();
        assertTrue(log.toString().endsWith("1 of 1 domains to convert\n"), log.toString());
    }

    @Test
    void theLineOfADomainThatIsGoneGoesToo() throws Exception {
        Path xml = domain("a.xml", 1);
        convert().execute();
        Files.delete(xml);
        convert().execute();
        assertFalse(Files.exists(base.resolve("lines/a.args")));
    }

    @Test
    void messagesHaveTheLevelOfTheirSeverity() throws Exception {
        Files.createDirectories(base.resolve("domains"));
        Files.writeString(
                base.resolve("domains/a.xml"),
                "<domain type='qemu'><name>a: error: b</name>\n<memory>65536</memory><os>\n"
                        + "<type arch='x86_64' machine='q35'>hvm</type></os><devices>\n<sound model='x'/>\n"
                        + "<other/></devices></domain>");
        assertThrows(MojoFailureException.class, convert()::execute);
        String file = base.resolve("domains/a.xml").toString();
        List<String> lines = log.toString().lines().toList();
        assertTrue(lines.stream().anyMatch(l -> l.startsWith(file + ":1:1: note: ")), log.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("[error] " + file + ":4:")), log.toString());
        assertTrue(lines.contains("[error]     4 | <sound model='x'/>"), log.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("[warning] " + file + ":5:1: warning: ")), log.toString());
        assertTrue(lines.contains("[warning]     5 | <other/></devices></domain>"), log.toString());
    }

    @Test
    void aRefusedDomainFailsTheBuildEachTime() throws Exception {
        Files.createDirectories(base.resolve("domains"));
        Files.writeString(base.resolve("domains/a.xml"), "<domain/>");
        for (int i = 0; i < 2; i++) {
            assertThrows(MojoFailureException.class, convert()::execute);
            assertTrue(log.toString().contains("a.xml:1:1: error: "), log.toString());
        }
        ConvertMojo skipped = convert();
        skipped.skip = true;
        skipped.execute();
    }

    @Test
    void parametersThatMakeNoSenseAreNoFailureOfTheDomains() throws Exception {
        assertThrows(MojoExecutionException.class, convert()::execute, "there is no such folder");
        domain("a.xml", 1);
        ConvertMojo mojo = convert();
        mojo.style = "pretty";
        assertThrows(MojoExecutionException.class, mojo::execute);
        assertThrows(MojoExecutionException.class, () -> {
            CheckMojo check = check();
            check.reports = List.of("xml=a");
            check.execute();
        });
    }

    @Test
    void aDifferenceNamesTheCommandThatAccepts() throws Exception {
        domain("a.xml", 1);
        MojoFailureException failure = assertThrows(MojoFailureException.class, check()::execute);
        assertTrue(failure.getMessage().endsWith("run: mvn g:a:1:check@mine -Dvirt-argv.update"), failure.getMessage());
        CheckMojo alone = check();
        alone.executionId = "default-cli";
        failure = assertThrows(MojoFailureException.class, alone::execute);
        assertTrue(failure.getMessage().endsWith("run: mvn g:a:1:check -Dvirt-argv.update"), failure.getMessage());
    }

    @Test
    void anUnchangedFolderIsNotCheckedAgain() throws Exception {
        domain("a.xml", 1);
        assertThrows(MojoFailureException.class, check()::execute);
        convert().execute();
        String line = Files.readString(base.resolve("lines/a.args"));
        Files.writeString(base.resolve("domains/a.args"), line);
        check().execute();
        assertTrue(log.toString().contains("1 passed, 0 failed"), log.toString());
        check().execute();
        assertTrue(log.toString().contains("nothing has changed"), log.toString());
        Files.writeString(base.resolve("domains/a.args"), line + "x");
        assertThrows(MojoFailureException.class, check()::execute);
        Files.writeString(base.resolve("domains/a.args"), line);
        Files.writeString(base.resolve("domains/virt-argv.conf"), "--style libvirt\n");
        for (int i = 0; i < 2; i++) {
            log.setLength(0);
            assertThrows(MojoFailureException.class, check()::execute, "settings may name any file");
        }
    }

    @Test
    void aMemoryThatCannotBeReadRemembersNothing() throws Exception {
        Path file = Files.createDirectories(base.resolve("m")).resolve("x.state");
        Files.write(file, new byte[] {(byte) 0xff, '\n', ' '});
        assertEquals(List.of(), Memory.of(base.resolve("m").toFile(), "x").names());
    }
}
