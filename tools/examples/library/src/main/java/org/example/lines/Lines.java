package org.example.lines;

import java.nio.file.Path;
import org.virtargv.VirtArgv;

public class Lines {
    public static void main(String[] args) throws Exception {
        System.out.print(VirtArgv.standard().convert(Path.of(args[0])));
    }
}
