package org.virtargv.family.video;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Props;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Lists;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Video;
import org.virtargv.domain.YesNo;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Given;
import org.virtargv.family.Virtio;
import org.virtargv.place.ChipsetPart;
import org.virtargv.place.PlaceNeed;

/** Emulated graphics cards. A domain with graphics and no card gets one; the primary card stands first. */
public final class Videos implements DeviceFamily<Video> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.video;
    }

    @Override
    public PlaceNeed place(Conversion c, Video v) {
        PlaceNeed need =
                switch (v.model.type) {
                    case virtio -> PlaceNeed.virtio(false);
                    case bochs -> PlaceNeed.express();
                    case none, ramfb -> PlaceNeed.NONE;
                    default -> PlaceNeed.conventional();
                };
        return need.pci() != null && v == primary(c.domain().devices.videos) ? need.as(ChipsetPart.primaryVideo) : need;
    }

    /** The card that is said to be, or else the first. */
    private static Video primary(List<Video> cards) {
        for (Video v : cards) {
            if (v.model.primary == YesNo.yes) {
                return v;
            }
        }
        return cards.get(0);
    }

    @Override
    public void defaults(Conversion c) {
        c.domain().devices.videos.forEach(v -> VideoDefaults.fill(c, v));
        primaryFirst(c.domain().devices.videos);
        VideoDefaults.frontends(c);
    }

    /** The first card is the primary one unless another is marked, which then moves to the front. */
    private static void primaryFirst(List<Video> videos) {
        List<Video> cards = Lists.filter(videos, v -> v.model.type != Video.Type.none);
        Video chosen = Lists.first(cards, v -> v.model.primary == YesNo.yes);
        Video primary = chosen == null && !cards.isEmpty() ? cards.get(0) : chosen;
        for (Video v : videos) {
            v.model.primary = v.model.primary == YesNo.yes ? YesNo.yes : null;
        }
        if (primary != null) {
            primary.model.primary = YesNo.yes;
            videos.remove(primary);
            videos.add(0, primary);
        }
    }

    @Override
    public void implicit(Conversion c) {
        List<Video> videos = c.domain().devices.videos;
        if (videos.isEmpty() && !c.domain().devices.graphics.isEmpty()) {
            Video video = new Video();
            video.at = c.domain().devices.graphics.get(0).at;
            VideoDefaults.fill(c, video);
            videos.add(video);
            primaryFirst(videos);
            VideoDefaults.frontends(c);
        }
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.byPlace(c.domain().devices.videos, "video");
    }

    @Override
    public void kept(Conversion c) {
        for (Video v : c.domain().devices.videos) {
            if (v.model.type == Video.Type.none) {
                Video.Model none = new Video.Model();
                none.at = v.model.at;
                none.type = Video.Type.none;
                v.model = none;
                v.driver = null;
            } else if (v.driver != null && v.driver.vgaconf == Video.Driver.VgaConf.io) {
                v.driver.vgaconf = null;
            }
        }
    }

    @Override
    public void check(Conversion c) {
        VideoChecks.check(c);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Video v : c.domain().devices.videos) {
            line.from("video", v);
            if (v.model.type != Video.Type.none) {
                device(c, v, line);
            }
        }
    }

    private static void device(Conversion c, Video v, CommandLine line) {
        String type = VideoType.of(c, v);
        Props props = Props.device(type);
        if (!type.contains("-vga") || !c.libvirtStyle() || VideoType.recorded(c)) {
            // older releases of libvirt write these for the cards without VGA alone
            Virtio.options(props, v.driver);
        }
        props.put("id", v.id());
        if (v.model.type == Video.Type.virtio || v.model.type == Video.Type.qxl) {
            props.put("max_outputs", Given.number(v.model.heads));
        }
        memory(v, props);
        if (VideoType.isVhostUser(v)) {
            String chardev = "chr-vu-" + v.id();
            props.put("chardev", chardev);
            line.option("-chardev", vhostUser(c, v, Props.chardev("socket", chardev)));
            if (!c.libvirtStyle()) {
                line.companion(renderer(c, v));
            }
        }
        props.put("blob", OnOff.bool(v.model.blob)).put("edid", OnOff.bool(v.model.edid));
        if (v.model.resolution != null) {
            props.put("xres", v.model.resolution.x).put("yres", v.model.resolution.y);
        }
        AddressProps.put(c, props, v);
        line.option("-device", props);
    }

    /** Sizes in the unit of each property: bytes unless its name says MiB. */
    private static void memory(Video v, Props props) {
        switch (v.model.type) {
            case qxl ->
                props.put("ram_size", v.model.ram * 1024)
                        .put("vram_size", v.model.vram * 1024)
                        .put("vram64_size_mb", v.model.vram64 == null ? 0 : v.model.vram64 / 1024)
                        .put("vgamem_mb", v.model.vgamem / 1024);
            case vga, vmvga -> props.put("vgamem_mb", v.model.vram / 1024);
            case bochs -> props.put("vgamem", v.model.vram * 1024);
            default -> {
                // the guest's driver takes what it needs
            }
        }
    }

    private static Companion renderer(Conversion c, Video v) {
        List<String> words = new ArrayList<>(List.of("vhost-user-gpu", "-s", VideoChecks.socket(c, v)));
        if (v.model.acceleration != null && v.model.acceleration.rendernode != null) {
            words.addAll(List.of("-r", v.model.acceleration.rendernode));
        }
        if (v.model.acceleration != null && v.model.acceleration.accel3d == YesNo.yes) {
            words.add("-v");
        }
        return Companion.daemon(
                "the process that renders for " + v.id(),
                List.of(),
                Companion.command(words.toArray(String[]::new)),
                VideoChecks.socket(c, v));
    }

    /**
     * The connection to the process that renders, which libvirt starts and hands over, and a person starts beforehand.
     */
    private static Props vhostUser(Conversion c, Video v, Props chardev) {
        return c.libvirtStyle()
                ? chardev.put("fd", c.host().descriptors().listen())
                : chardev.put("path", VideoChecks.socket(c, v));
    }
}
