package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlMixed;
import java.util.ArrayList;
import java.util.List;

/** {@code <nvram>} of {@code <os>}: where UEFI keeps its variables. */
public class VariableStore extends Node {
    /** Where the firmware's own, empty store is. */
    @XmlAttribute
    public String template;

    @XmlAttribute
    public Os.Loader.Format templateFormat;

    /** What the source is; nothing where the path stands alone. */
    @XmlAttribute
    public SourceType type;

    @XmlAttribute
    public Os.Loader.Format format;

    /** The path of the host, where no source says it; see {@link #path()}. */
    @XmlMixed
    public List<String> text = new ArrayList<>();

    public StorageSource source;

    /** The path of the host, or null where none is written. */
    public String path() {
        String path = String.join("", text).strip();
        return path.isEmpty() ? null : path;
    }

    public void path(String path) {
        text.clear();
        text.add(path);
    }
}
