package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAnyElement;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** {@code <metadata>}: what other programs keep with the domain, as they wrote it. */
public class Metadata extends Node {
    @XmlAnyElement
    public List<Element> content = new ArrayList<>();
}
