package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <throttlegroups>}: limits that disks share by name. */
public class ThrottleGroups extends Node implements Joined {
    @XmlElement(name = "throttlegroup")
    public List<IoTune> list = new ArrayList<>();
}
