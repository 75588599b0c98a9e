package org.virtargv.family;

import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.place.PlaceNeed;

/** A family whose elements are devices of one kind: it says what place each of them needs. */
public interface DeviceFamily<D extends Device> extends Family {
    Devices.Kind kind();

    /** What the device needs of the machine's buses. Asked after {@link #implicit}, before any address is given out. */
    PlaceNeed place(Conversion c, D device);
}
