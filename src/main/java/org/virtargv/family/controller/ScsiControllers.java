package org.virtargv.family.controller;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.IothreadMapping;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Words;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Conversion;
import org.virtargv.family.Given;
import org.virtargv.family.Virtio;
import org.virtargv.family.iothread.IothreadChecks;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Board;
import org.virtargv.place.PlaceNeed;

/** SCSI controllers; those of virtio run in I/O threads and have queues. */
final class ScsiControllers implements TypedControllers {
    private static boolean isVirtio(Controller c) {
        return c.model == Model.virtio_scsi
                || c.model == Model.virtio_transitional
                || c.model == Model.virtio_non_transitional;
    }

    @Override
    public Set<Attribute> takes(Controller controller) {
        return isVirtio(controller)
                ? EnumSet.of(Attribute.virtio, Attribute.queues, Attribute.ioeventfd, Attribute.scsi)
                : EnumSet.noneOf(Attribute.class);
    }

    @Override
    public Set<Model> models() {
        Set<Model> out = EnumSet.range(Model.auto, Model.dc390);
        out.add(Model.virtio_transitional);
        out.add(Model.virtio_non_transitional);
        return out;
    }

    @Override
    public void chooseModel(Conversion c, Controller controller) {
        if (controller.driver != null) {
            controller.driver.iothreads = IothreadChecks.kept(controller.driver.iothreads);
        }
        if (controller.model == null || controller.model == Model.auto) {
            controller.model = standard(c);
            ControllerModels.fact(c, controller);
        }
    }

    private static Model standard(Conversion c) {
        Model given = c.arch().isX86() ? given(c) : null;
        if (given != null) {
            return given;
        }
        if (c.board() == Board.pseries) {
            return Model.ibmvscsi;
        }
        if (c.arch() == Architecture.sparc) {
            return Model.ncr53c90;
        }
        boolean virt = c.board() == Board.armVirt || c.board() == Board.virt;
        if (virt && c.settings().abiUpdate() && c.libvirt().has(LibvirtChange.SCSI_MODEL_VIRTIO_OF_VIRT_MACHINES)) {
            return ControllerModels.has(c, "virtio-scsi-pci", Model.virtio_scsi);
        }
        if (c.board() != Board.s390
                && c.arch() != Architecture.loongarch64
                && c.qemu().hasType("lsi53c895a")) {
            return Model.lsilogic;
        }
        return c.qemu().hasType("virtio-scsi-pci") ? Model.virtio_scsi : null;
    }

    /** On x86 controllers are alike where the domain says nothing else: they have the model of its first one. */
    private static Model given(Conversion c) {
        return c.domain().devices.controllers.stream()
                .filter(k -> k.type == Controller.Type.scsi && k.model != null && k.model != Model.auto)
                .min(Comparator.comparing(k -> k.index))
                .map(k -> k.model)
                .orElse(null);
    }

    @Override
    public void requireModel(Conversion c, Controller controller) {
        if (controller.model == null) {
            ControllerModels.none(c, controller);
            controller.model = Model.virtio_scsi; // refused: any model lets the places be counted
        }
    }

    @Override
    public PlaceNeed place(Conversion conversion, Controller c) {
        if (c.model == null) {
            return PlaceNeed.NONE;
        }
        return switch (c.model) {
            case virtio_scsi, virtio_non_transitional -> PlaceNeed.virtio(false);
            case virtio_transitional -> PlaceNeed.virtio(true);
            case ibmvscsi -> PlaceNeed.spaprVio(0x2000);
            case ncr53c90 -> PlaceNeed.NONE; // soldered onto its board
            default -> PlaceNeed.conventional();
        };
    }

    /** Boards that have the controller have its bus by the name that QEMU gave it. */
    @Override
    public String id(Conversion c, Controller controller) {
        return controller.index == 0 && controller.model == Model.ncr53c90 ? "scsi" : "scsi" + controller.index;
    }

    @Override
    public void check(Conversion c, Controller controller) {
        if (controller.model == Model.ncr53c90
                && !c.arch().isSparc()
                && !c.arch().isMips()) {
            c.error(
                    "scsi-not-built-in",
                    controller.at,
                    "a SCSI <controller> of model 'ncr53c90' exists only on boards of SPARC and MIPS, and "
                            + "this machine does not have it",
                    "remove the attribute 'model' to get the default of the machine");
        }
        String device = type(controller.model);
        if (device != null && !c.qemu().hasType(device)) {
            c.problems()
                    .error(
                            "scsi-model-unavailable",
                            controller.at,
                            "this QEMU has no device '" + device + "' for a SCSI <controller> of model '"
                                    + Words.of(controller.model) + "'",
                            null);
        }
        if (isVirtio(controller)) {
            AddressTypes.check(c, controller, "a virtio <controller>", AddressTypes.virtio());
        }
        if (isVirtio(controller) && controller.driver != null) {
            threads(c, controller.driver);
        }
    }

    private static void threads(Conversion c, Controller.Driver d) {
        IothreadChecks checks = new IothreadChecks(c, d.at, "");
        if (Given.number(d.iothread) != null && d.iothreads != null) {
            c.problems().error("iothread-twice", d.at, "<driver> has both 'iothread' and <iothreads>", null);
        } else if (d.iothreads != null) {
            checks.mapping(d.iothreads, d.queues);
        } else if (d.iothread != null) {
            checks.known(d.iothread);
        }
    }

    @Override
    public Props device(Conversion conversion, Controller c) {
        return switch (c.model) {
            case virtio_scsi, virtio_transitional, virtio_non_transitional -> virtioScsi(c);
            case ncr53c90 -> null;
            case lsilogic -> Props.device("lsi").put("id", c.id());
            case dc390 ->
                Props.device(conversion.libvirtStyle() ? LIBVIRTS_DC390 : type(c.model))
                        .put("id", c.id());
            default -> Props.device(type(c.model)).put("id", c.id());
        };
    }

    /** Tekram's adapter as libvirt calls it, which QEMU calls otherwise. */
    private static final String LIBVIRTS_DC390 = "dc-390";

    /** The QOM type of QEMU's device, or null where the machine brings it along. */
    private static String type(Model model) {
        return switch (model) {
            case ncr53c90 -> null;
            case virtio_scsi -> "virtio-scsi-pci";
            case virtio_transitional -> "virtio-scsi-pci-transitional";
            case virtio_non_transitional -> "virtio-scsi-pci-non-transitional";
            case ibmvscsi -> "spapr-vscsi";
            case lsilogic -> "lsi53c895a";
            case lsisas1068 -> "mptsas1068";
            case lsisas1078 -> "megasas";
            case vmpvscsi -> "pvscsi";
            case am53c974 -> "am53c974";
            case dc390 -> "dc390";
            default -> throw new IllegalArgumentException(model.name());
        };
    }

    private static Props virtioScsi(Controller c) {
        Props props = Props.device(Virtio.driver("virtio-scsi", c, Virtio.Model.of(c.model)));
        Controller.Driver d = c.driver;
        Virtio.options(props, d);
        if (d == null) {
            return props.put("id", c.id());
        }
        props.put("iothread", Given.number(d.iothread) == null ? null : "iothread" + d.iothread)
                .put("id", c.id());
        return props.put("num_queues", Given.number(d.queues))
                .put("iothread-vq-mapping", mapping(d.iothreads))
                .put("cmd_per_lun", Given.number(d.cmdPerLun))
                .put("max_sectors", Given.number(d.maxSectors))
                .put("ioeventfd", OnOff.bool(d.ioeventfd));
    }

    private static List<Props> mapping(IothreadMapping m) {
        if (m == null || m.threads.isEmpty()) {
            return null;
        }
        List<Props> out = new ArrayList<>();
        for (IothreadMapping.Iothread t : m.threads) {
            List<Long> queues = t.queues.stream().map(q -> q.id.longValue()).toList();
            out.add(new Props().put("iothread", "iothread" + t.id).put("vqs", queues.isEmpty() ? null : queues));
        }
        return out;
    }
}
