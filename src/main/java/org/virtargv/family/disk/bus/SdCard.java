package org.virtargv.family.disk.bus;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Disk;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.family.storage.Backends;
import org.virtargv.family.storage.Image;

/** An SD card. A board's slot takes its card only from QEMU's older {@code -drive}, by the number of the slot. */
public final class SdCard {
    private SdCard() {}

    public static void write(Conversion c, CommandLine line, Disk disk, Image image) {
        Props drive = new Props();
        if (image != null && (image.type() == SourceType.file || image.type() == SourceType.block)) {
            drive.put("file", image.type() == SourceType.file ? image.source().file : image.source().dev);
        } else if (image != null) {
            drive.put("file", Backends.props(c, image));
        }
        drive.put("format", image == null ? null : Words.of(image.format()))
                .put("if", "sd")
                .put("index", TargetName.index(disk.target.dev));
        if (disk.readonly != null) {
            drive.put("readonly", true);
        }
        drive.put(
                "cache",
                disk.driver.cache == null || disk.driver.cache == Disk.Driver.Cache.default_
                        ? null
                        : Words.of(disk.driver.cache));
        line.option("-drive", drive);
    }
}
