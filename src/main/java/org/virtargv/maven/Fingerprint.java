package org.virtargv.maven;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** Tells whether anything that an outcome depends on has changed: words, files, and virt-argv itself. */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        program();
    }

    /** The jar that this class is from, by its size and time. */
    private void program() {
        CodeSource source = Fingerprint.class.getProtectionDomain().getCodeSource();
        if (source != null) {
            try {
                File jar = new File(source.getLocation().toURI());
                word(jar.length() + " " + jar.lastModified());
            } catch (URISyntaxException | IllegalArgumentException e) {
                word(source.getLocation().toString());
            }
        }
    }

    /** The length goes before the word, so that no two lists of words look the same. */
    private void word(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    Fingerprint words(List<String> words) {
        word(Integer.toString(words.size()));
        words.forEach(this::word);
        return this;
    }

    /** Names and contents; a program is too large to read, and is known by its size and time. */
    Fingerprint files(List<File> files) throws MojoExecutionException {
        word(Integer.toString(files.size()));
        for (File file : files) {
            word(file.getPath());
            try {
                if (file.canExecute()) {
                    word(file.length() + " " + file.lastModified());
                } else {
                    digest.update(Files.readAllBytes(file.toPath()));
                    word("");
                }
            } catch (IOException e) {
                throw new MojoExecutionException(file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return this;
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The regular files of a folder whose names end in a way, by name. */
    static List<File> filesOf(File folder, String ending) {
        File[] all = folder.listFiles(f -> f.isFile() && f.getName().endsWith(ending));
        List<File> out = new ArrayList<>(all == null ? List.of() : Arrays.asList(all));
        out.sort(null);
        return out;
    }
}
