package org.virtargv.domain;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** The attributes of an element that is not the format's own in the order of the document, which DOM does not keep. */
public final class ForeignAttributes {
    private static final String KEY = ForeignAttributes.class.getName();

    private ForeignAttributes() {}

    /** Notes an attribute that was set, behind those that were noted before. */
    public static void note(Element element, Attr attribute) {
        @SuppressWarnings("unchecked")
        List<Attr> noted = (List<Attr>) element.getUserData(KEY);
        if (noted == null) {
            noted = new ArrayList<>();
            element.setUserData(KEY, noted, null);
        }
        noted.add(attribute);
    }

    /** Those that were noted, or all in DOM's own order. */
    public static List<Attr> of(Element element) {
        @SuppressWarnings("unchecked")
        List<Attr> noted = (List<Attr>) element.getUserData(KEY);
        if (noted != null) {
            return noted;
        }
        List<Attr> all = new ArrayList<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            all.add((Attr) attributes.item(i));
        }
        return all;
    }
}
