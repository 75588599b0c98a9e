package org.virtargv.family.controller;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.place.PlaceNeed;

/** The controllers of one type: all that they have to themselves. {@link ControllerType} lists the types. */
interface TypedControllers {
    /** What a document can say of a controller that only some types take. */
    enum Attribute {
        /** {@code ports}. */
        ports,
        /** {@code vectors}. */
        vectors,
        /** {@code <serial>}. */
        serial,
        /** {@code <model>}, {@code <target>} and {@code <pcihole64>}. */
        target,
        /** What virtio devices take of {@code <driver>}. */
        virtio,
        /** {@code queues} of {@code <driver>}. */
        queues,
        /** {@code ioeventfd} of {@code <driver>}. */
        ioeventfd,
        /** The other attributes of {@code <driver>}, which are virtio-scsi's. */
        scsi
    }

    /** What such a controller takes. */
    default Set<Attribute> takes(Controller controller) {
        return EnumSet.noneOf(Attribute.class);
    }

    /** The models that there are of the type. */
    default Set<Model> models() {
        return Set.of();
    }

    /** Tells what is malformed of the controller as it is written; see {@link Conversion#malformed}. */
    default void wellFormed(Conversion c, Controller controller) {}

    /** Fills in what the document's own controllers leave open, when each has its index. */
    default void defaults(Conversion c, Controller controller) {}

    /** Chooses the model where it is left open; of the document's own controllers, then of those that it implies. */
    default void chooseModel(Conversion c, Controller controller) {}

    /** Refuses a controller that got no model, and gives it any, so that the rest can be checked. */
    default void requireModel(Conversion c, Controller controller) {}

    /** Fills in what depends on the devices of the domain, when the controllers that they imply are there. */
    default void implicit(Conversion c) {}

    /** Where the controller sits itself. */
    default PlaceNeed place(Conversion c, Controller controller) {
        return PlaceNeed.NONE;
    }

    /** QEMU's id of it: type and index, but for what a machine has from the start and QEMU has named. */
    default String id(Conversion c, Controller controller) {
        return Words.of(controller.type) + controller.index;
    }

    /** Refuses what the controller cannot be in this machine and with this QEMU. */
    default void check(Conversion c, Controller controller) {}

    /** The same of all controllers of the type together. */
    default void check(Conversion c, List<Controller> ofType) {}

    /** The {@code -device} without its address, or null where the machine brings the controller along. */
    default Props device(Conversion c, Controller controller) {
        return null;
    }
}
