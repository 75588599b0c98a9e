package org.virtargv.family.general;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Metadata;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.w3c.dom.Element;

/**
 * {@code <metadata>} as libvirt keeps it: one element of each namespace, the first (formatdomain.html, General
 * metadata). What has no namespace, or one that another element had before, would be lost when the domain is defined.
 */
public final class DomainMetadata implements Family {
    @Override
    public void defaults(Conversion c) {
        Metadata metadata = c.domain().metadata;
        if (metadata == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        List<Element> lost = metadata.content.stream()
                .filter(e -> e.getNamespaceURI() == null || !seen.add(e.getNamespaceURI()))
                .filter(e -> !Metadata.OWN.equals(e.getNamespaceURI()))
                .toList();
        for (Element e : lost) {
            c.problems()
                    .warning(
                            "metadata-lost",
                            metadata.placeOf(e),
                            "libvirt keeps only one element of each namespace in <metadata>, and <" + e.getTagName()
                                    + "> " + (e.getNamespaceURI() == null ? "has none" : "is not the first of its own"),
                            "give each application one element with a namespace of its own");
        }
        Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(lost);
        metadata.content.removeIf(gone::contains);
    }
}
