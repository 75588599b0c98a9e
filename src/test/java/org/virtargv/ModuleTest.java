package org.virtargv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a module that requires {@code org.virtargv} sees: the package of that name, and nothing else. */
class ModuleTest {
    @TempDir
    private Path folder;

    @Test
    void theFaceIsVisible() throws IOException {
        assertEquals(
                "",
                errors("org.virtargv.Result r = org.virtargv.VirtArgv.standard().convert(\"<domain/>\");"
                        + "if (r instanceof org.virtargv.Converted c) { c.argv(); } else { r.messages(); }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convert.Converter",
                "domain.Domain",
                "problem.Problem",
                "facts.qemu.QemuProfile",
                "argv.CommandLine",
                "json.JsonTree",
                "machine.Board",
                "read.DomainReader",
                "write.DomainWriter",
                "family.Conversion",
                "probe.qmp.QemuProbe",
                "cli.Main"
            })
    void everythingElseIsHidden(String type) throws IOException {
        String errors = errors("org.virtargv." + type + " x = null;");
        assertTrue(errors.contains("is not visible"), errors);
    }

    private String errors(String body) throws IOException {
        StringWriter out = new StringWriter();
        JavaFileObject module = source("module-info", "module user { requires org.virtargv; }");
        JavaFileObject user = source("user/User", "package user; class User { void use() { " + body + " } }");
        List<String> options = new ArrayList<>(
                List.of("-proc:none", "-d", folder.resolve("user").toString()));
        options.addAll(modulePath());
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        javac.getTask(out, null, null, options, null, List.of(module, user)).call();
        return out.toString();
    }

    /** The classes under test with the module's descriptor, which the build adds to the jar. */
    private List<String> modulePath() throws IOException {
        Path classes = Path.of("target/classes").toAbsolutePath();
        String libraries = ClassPath.libraries();
        Path made = Files.createDirectories(folder.resolve("made"));
        String patch = "org.virtargv=" + classes;
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-nowarn",
                        "-d",
                        made.toString(),
                        "--module-path",
                        libraries,
                        "--patch-module",
                        patch,
                        "src/main/module/module-info.java");
        assertEquals(0, status);
        return List.of("--module-path", made + File.pathSeparator + libraries, "--patch-module", patch);
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
