package org.virtargv.cli.option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.host.EmbeddedHosts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.file.InputFile;

/**
 * What the documents of a folder are converted with: the settings of the folder, over them the options of the command
 * line, and over both {@code NAME.host.json} and {@code NAME.devices.json} beside a document.
 */
public final class FolderSettings {
    private final Path folder;
    private final FactsOptions commandLine;
    private final Predicate<String> said;
    private final SettingsFile file;
    /** Documents of which the file says the same share a converter. */
    private final Map<List<String>, Converter> byWords = new HashMap<>();

    private final Map<String, Converter> byName = new HashMap<>();

    /**
     * The settings of a folder.
     *
     * @param said           whether the command line has an option
     * @param alsoFormerName whether settings may stand in {@link SettingsFile#FORMER_NAME}
     */
    public FolderSettings(Path folder, FactsOptions commandLine, Predicate<String> said, boolean alsoFormerName)
            throws UsageException {
        this.folder = folder;
        this.commandLine = commandLine;
        this.said = said;
        file = SettingsFile.of(folder, alsoFormerName);
    }

    /** Refuses sections that fit none of the folder's documents. */
    public void requireDocuments(List<String> fileNames) throws UsageException {
        if (file != null) {
            file.requireDocuments(fileNames);
        }
    }

    /** Loads what a document is converted with, so that settings which cannot be used end the run at its start. */
    public void load(String fileName) throws UsageException {
        List<String> words = file == null ? List.of() : file.words(fileName);
        Converter converter = byWords.get(words);
        if (converter == null) {
            converter = (file == null ? commandLine : options(fileName)).converter();
            byWords.put(words, converter);
        }
        byName.put(fileName, converter);
    }

    /**
     * The converter of a document that was loaded.
     *
     * @throws InputFile.Unreadable where a file of the document holds no facts; the message begins with its name
     */
    public Converter converter(String fileName) throws InputFile.Unreadable {
        Converter shared = byName.get(fileName);
        String name = fileName.endsWith(".xml") ? fileName.substring(0, fileName.length() - 4) : fileName;
        HostFacts host = hostFacts(name + ".host.json", shared.host());
        DeviceFacts devices = deviceFacts(name + ".devices.json", shared.devices());
        return host.equals(shared.host()) && devices.equals(shared.devices())
                ? shared
                : new Converter(shared.qemu(), host, devices, shared.settings());
    }

    private FactsOptions options(String document) throws UsageException {
        FactsOptions own = file.options(document);
        own.qemu = said.test("--qemu") || own.qemu == null || EmbeddedProfiles.has(own.qemu)
                ? own.qemu
                : data("--qemu", own.qemu);
        own.host = said.test("--host") || own.host == null || EmbeddedHosts.has(own.host)
                ? own.host
                : data("--host", own.host);
        own.devices = said.test("--devices") || own.devices == null ? own.devices : data("--devices", own.devices);
        return commandLine.over(own, said);
    }

    /**
     * A file that the settings name, from the folder or else from where the run was started. A folder may come from
     * anywhere: it names data, and never a program to run, this machine's devices to open, or a pipe to wait for.
     */
    private String data(String option, String value) throws UsageException {
        try {
            Path beside = folder.resolve(value);
            String path = Files.exists(beside) ? beside.toString() : value;
            if (option.equals("--devices")
                    ? value.equals("live")
                    : option.equals("--qemu") && QemuOption.isProgram(path)) {
                throw new UsageException(file.file() + ": the settings of a folder cannot run the program " + option
                        + "=" + value + "; if you trust it, give it on the command line");
            } else if (!Files.isRegularFile(Path.of(path))) {
                throw new UsageException(file.file() + ": " + option + "=" + value + " is not a file");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new UsageException(file.file() + ": " + option + "=" + value + " is not a valid file name");
        }
    }

    private HostFacts hostFacts(String fileName, HostFacts others) throws InputFile.Unreadable {
        Path own = folder.resolve(fileName);
        try {
            return Files.exists(own) ? HostFacts.parse(text(own)) : others;
        } catch (FactsException e) {
            throw new InputFile.Unreadable(fileName + ": " + e.getMessage());
        }
    }

    private DeviceFacts deviceFacts(String fileName, DeviceFacts others) throws InputFile.Unreadable {
        Path own = folder.resolve(fileName);
        try {
            return Files.exists(own) ? DeviceFacts.parse(own.toString(), text(own)) : others;
        } catch (FactsException e) {
            throw new InputFile.Unreadable(fileName + ": " + e.getMessage());
        }
    }

    private static String text(Path own) throws InputFile.Unreadable {
        try {
            return InputFile.readText(own);
        } catch (InputFile.Unreadable e) {
            throw new InputFile.Unreadable(own.getFileName() + " " + e.getMessage());
        }
    }
}
