package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAnyElement;
import java.util.ArrayList;
import java.util.List;
import org.virtargv.problem.Location;
import org.w3c.dom.Element;

/** {@code <metadata>}: what other programs keep with the domain, as they wrote it. */
public class Metadata extends Node {
    /** The namespace of what this program itself is asked for there. */
    public static final String OWN = "http://virt-argv.org/xmlns/domain/1.0";

    private static final String PLACE = "place";

    @XmlAnyElement
    public List<Element> content = new ArrayList<>();

    /** Keeps where an element of the content begins. */
    public static void place(Element element, Location at) {
        element.setUserData(PLACE, at, null);
    }

    /** Where an element of the content begins, as far as that was kept. */
    public Location placeOf(Element element) {
        return element.getUserData(PLACE) instanceof Location l ? l : at;
    }
}
