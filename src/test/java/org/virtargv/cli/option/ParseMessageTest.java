package org.virtargv.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.cli.Cli;
import org.virtargv.cli.terminal.Exit;

class ParseMessageTest {
    private final Cli cli = new Cli();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nosuch               | there is no command 'nosuch'; see virt-argv --help",
                "conver x.xml         | there is no command 'conver'; did you mean 'convert'?; see virt-argv --help",
                "probe hots           | there is no command 'hots'; did you mean 'host'?; see virt-argv probe --help",
                "convert --qem x a    | there is no option '--qem'; did you mean '--qemu'?; see virt-argv convert "
                        + "--help",
                "convert -strict a    | there is no option '-strict'; did you mean '--strict'?; see virt-argv convert "
                        + "--help",
                "convert --style x a  | 'x' is not a STYLE that --style takes; use one of: shell, libvirt; see "
                        + "virt-argv convert --help",
                "explain --html a.xml | DOMAIN.xml is missing: 'a.xml' was taken as the FILE of --html; see virt-argv "
                        + "explain --help",
                "help conver          | there is no command 'conver'; did you mean 'convert'?; see virt-argv --help",
                "README.md            | there is no command 'README.md'; to convert that file write 'virt-argv "
                        + "convert README.md'; see virt-argv --help",
                "--                   | name a command: convert, normalize, explain, explain-problem, diff, hotplug, "
                        + "check, golden, probe, manual; see virt-argv --help",
                "probe                | name what to probe: device, host, migration, qemu; see virt-argv probe --help",
                "explain-problem DISK-SERIAL | there is no problem 'DISK-SERIAL'; did you mean 'disk-serial'?; "
                        + "'virt-argv explain-problem --list' lists all ids",
                "convert --host pom.xml a | pom.xml: this is XML, but facts are JSON as 'virt-argv probe' writes it",
                "convert -x a         | there is no option '-x'; see virt-argv convert --help",
                "convert              | DOMAIN.xml is missing; see virt-argv convert --help",
                "convert a --qemu     | --qemu needs a value, QEMU; see virt-argv convert --help",
                "probe migration a    | DESTINATION.json is missing; see virt-argv probe migration --help",
                "probe migration a b c| 'c' is an unexpected argument; see virt-argv probe migration --help",
                "diff a               | two inputs are compared, A and B: 1 given",
                "diff a b c           | two inputs are compared, A and B: 3 given",
                "check --report junit=a --report json=./a x.xml | two reports cannot be written to ./a; give each "
                        + "a file of its own",
                "check --report nunit=a x.xml | there is no report 'nunit'; the reports are junit=FILE, sarif=FILE, "
                        + "json=FILE and github",
            })
    void saysWhatIsWrong(String line, String message) {
        String[] words = line.split(" ");
        assertEquals(Exit.USAGE, cli.run(words[0], Arrays.copyOfRange(words, 1, words.length)));
        assertEquals("virt-argv: error: " + message + " [usage]", cli.err().strip());
    }
}
