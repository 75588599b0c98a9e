package org.virtargv.family.firmware;

import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Os;
import org.virtargv.domain.Os.Loader;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.VariableStore;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.MachineProperties;
import org.virtargv.family.MachineProperties.Place;
import org.virtargv.family.storage.BlockdevNodes;
import org.virtargv.family.storage.Image;
import org.virtargv.family.storage.ResolvedSource;

/**
 * The images in the machine's flash memory: the firmware's code and its variables. They stand before {@code -machine},
 * which names them.
 */
public final class FirmwareFlash implements Family {
    private static final String CODE = "libvirt-pflash0";
    private static final String VARIABLES = "libvirt-pflash1";

    private static boolean isFlash(Os os) {
        return os.loader != null && os.loader.type == Loader.Type.pflash;
    }

    @Override
    public void machine(Conversion c, MachineProperties machine) {
        Os os = c.domain().os;
        if (isFlash(os)) {
            machine.at(Place.pflash).put("pflash0", code(os.loader).top());
            if (os.nvram != null) {
                machine.at(Place.pflash).put("pflash1", variables(c, os.nvram).top());
            }
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Os os = c.domain().os;
        if (isFlash(os)) {
            BlockdevNodes.write(c, line.from("loader", os.loader), code(os.loader));
            if (os.nvram != null) {
                BlockdevNodes.write(c, line.from("nvram", os.nvram), variables(c, os.nvram));
            }
        }
    }

    /** The code has a node for its format even where it is raw. */
    private static Image code(Loader loader) {
        return new Image(
                CODE,
                SourceType.file,
                file(loader.path),
                format(loader.format),
                loader.readonly == YesNo.yes,
                Image.Access.PLAIN,
                null,
                true,
                null,
                null,
                true);
    }

    /** The variables need none, from the QEMU on that can do without. */
    private static Image variables(Conversion c, VariableStore nvram) {
        ResolvedSource r = ResolvedSource.of(
                c,
                nvram.type == null ? SourceType.file : nvram.type,
                nvram.source == null ? file(nvram.path()) : nvram.source);
        return new Image(
                VARIABLES,
                r.type(),
                r.source(),
                format(nvram.format),
                false,
                Image.Access.PLAIN,
                null,
                true,
                null,
                null,
                !c.qemu().atLeast(9, 0));
    }

    private static StorageSource file(String path) {
        StorageSource source = new StorageSource();
        source.file = path;
        return source;
    }

    private static StorageFormat format(Loader.Format format) {
        return StorageFormat.valueOf(format.name());
    }
}
