package org.virtargv.family.display.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.OnOff;
import org.virtargv.family.display.Sight;
import org.virtargv.family.display.decision.DisplayCase.Condition;

/** The page about the display table is made from its rows: {@code -Dupdate} writes it anew. */
class DisplayTablePageTest {
    private static final Path PAGE = Path.of("schema/display-table.md");

    @Test
    void thePageSaysWhatTheRowsSay() throws IOException {
        String page = page();
        if (System.getProperty("update") != null) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "run this test with -Dupdate to write the page anew");
    }

    private static String page() {
        StringBuilder out = new StringBuilder("# The display of an assigned device\n\n"
                + "Which rows decide what becomes of the display of a PCI function or a mediated device. This page is"
                + " made from the code.\n`virt-argv explain` names the row for each device of a domain.\n\n"
                + "An empty cell stands for any word. Every row that refuses a case is told. A case that no row"
                + " refuses is accepted by one row, and row\n17 may change the device's class.\n\n");
        List<Condition> columns = List.of(Condition.values());
        out.append("| # | ").append(columns.stream().map(Object::toString).collect(Collectors.joining(" | ")));
        out.append(" | result | why | what to do |\n|")
                .append(" --- |".repeat(columns.size() + 4))
                .append('\n');
        for (DisplayRow row : DisplayTable.ROWS) {
            out.append("| ").append(row.number).append(" | ");
            out.append(columns.stream().map(c -> words(row, c)).collect(Collectors.joining(" | ")));
            out.append(" | ").append(result(row)).append(" | ").append(row.reason.replace("{qemu}", "this QEMU"));
            out.append(" | ")
                    .append(row.remedies.stream().map(Remedy::summary).collect(Collectors.joining("; or ")))
                    .append(" |\n");
        }
        out.append("\n`refused*`: libvirt itself writes such a line, so that the libvirt style writes it too, with a"
                + " warning; `--strict` refuses it.\n\n## What a person sees\n\n"
                + "Warnings about an accepted device, in a domain that has a graphics device.\n\n"
                + "| display | device's display | device | emulated card | warning |\n| --- | --- | --- | "
                + "--- | --- |\n");
        for (Sight s : Sight.ALL) {
            out.append("| ").append(s.shown() ? "on" : "off").append(" | ");
            out.append(
                    s.device().size() == 4
                            ? ""
                            : s.device().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
            out.append(" | ").append(s.mediated() == null ? "" : s.mediated() ? "mdev" : "pci");
            out.append(" | ").append(s.cardToo() ? "yes" : "no").append(" | ");
            out.append('`').append(s.id()).append("`: ").append(s.message()).append(" |\n");
        }
        return out.toString().replace("<", "&lt;");
    }

    private static String words(DisplayRow row, Condition condition) {
        return row.words(condition).stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String result(DisplayRow row) {
        List<String> out = new ArrayList<>();
        switch (row.kind) {
            case refuses -> out.add((row.libvirtWritesIt ? "refused* `" : "refused `") + row.id + "`");
            case changesClass -> out.add("the class is `" + row.driver + "`");
            case accepts -> {
                if (row.displayAsAsked) {
                    out.add("as asked");
                } else {
                    out.add("`" + row.driver + "`");
                    out.add(
                            row.display == null
                                    ? "display left out, off for mdev"
                                    : "display " + (row.display == OnOff.on ? "on" : "off"));
                    if (row.ramfb) {
                        out.add("ramfb on");
                    }
                }
                if (row.id != null) {
                    out.add("note `" + row.id + "`");
                }
            }
        }
        return String.join(", ", out);
    }
}
