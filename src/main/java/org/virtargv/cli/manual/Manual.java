package org.virtargv.cli.manual;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The manual pages and shell completions of a program, made from picocli's specifications of its commands. */
public final class Manual {
    private Manual() {}

    /**
     * All files of the manual.
     *
     * @param root     the program itself
     * @param commands by path: {@code convert}, {@code probe device}
     * @param version  of the program, for the foot of each page
     * @param date     for the foot of each page
     * @return the text of each file by its name below the folder: {@code man/virt-argv.1}, {@code bash/virt-argv}
     */
    public static Map<String, String> files(
            CommandLine root, Map<String, CommandLine> commands, String version, String date) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("man/" + ManPage.name(root) + ".1", ManPage.of(root, version, date));
        for (CommandLine c : commands.values()) {
            out.put("man/" + ManPage.name(c) + ".1", ManPage.of(c, version, date));
        }
        Completion completion = Completion.of(commands);
        out.put("bash/virt-argv", BashCompletion.of(completion));
        out.put("zsh/_virt-argv", ZshCompletion.of(completion));
        out.put("fish/virt-argv.fish", FishCompletion.of(completion));
        return out;
    }
}
