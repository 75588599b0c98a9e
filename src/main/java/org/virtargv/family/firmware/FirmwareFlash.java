package org.virtargv.family.firmware;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Os;
import org.virtargv.domain.Os.Loader;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.VariableStore;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.storage.Image;
import org.virtargv.family.storage.Layers;

/** The images in the machine's flash memory: the firmware's code and its variables. They stand before {@code -machine}, which names them. */
public final class FirmwareFlash implements Family {
    private static final String CODE = "libvirt-pflash0";
    private static final String VARIABLES = "libvirt-pflash1";

    /** Puts the names of the images in the properties of {@code -machine}. */
    public static void put(Conversion c, Props machine) {
        Os os = c.domain().os;
        if (isFlash(os)) {
            machine.put("pflash0", CODE + "-format");
            if (os.nvram != null) {
                machine.put("pflash1", VARIABLES + (needsFormat(c, os.nvram) ? "-format" : "-storage"));
            }
        }
    }

    private static boolean isFlash(Os os) {
        return os.loader != null && os.loader.type == Loader.Type.pflash;
    }

    /** A raw image needs no layer of its own from QEMU 9.0 on. */
    private static boolean needsFormat(Conversion c, VariableStore nvram) {
        return nvram.format == Loader.Format.qcow2 || !c.qemu().atLeast(9, 0);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Os os = c.domain().os;
        if (!isFlash(os)) {
            return;
        }
        line.json("-blockdev", file(CODE, os.loader.path));
        line.json("-blockdev", format(CODE, os.loader.readonly == YesNo.yes, os.loader.format));
        if (os.nvram != null && os.nvram.source == null && needsFormat(c, os.nvram)) {
            line.json("-blockdev", file(VARIABLES, os.nvram.path()));
            line.json("-blockdev", format(VARIABLES, false, os.nvram.format));
        } else if (os.nvram != null) {
            Layers.write(c, line, variables(os.nvram));
        }
    }

    private static Image variables(VariableStore nvram) {
        StorageSource source = nvram.source;
        if (source == null) {
            source = new StorageSource();
            source.file = nvram.path();
        }
        return new Image(VARIABLES, nvram.type == null ? SourceType.file : nvram.type, source, StorageFormat.valueOf(nvram.format.name()), false,
                Image.Access.PLAIN, null, true, null, null, false);
    }

    private static Props file(String node, String path) {
        return new Props().put("driver", "file").put("filename", path).put("node-name", node + "-storage").put("auto-read-only", true)
                .put("discard", "unmap");
    }

    private static Props format(String node, boolean readOnly, Loader.Format format) {
        Props props = new Props().put("node-name", node + "-format").put("read-only", readOnly).put("driver", Words.of(format)).put("file", node + "-storage");
        return format == Loader.Format.qcow2 ? props.putNull("backing") : props;
    }
}
