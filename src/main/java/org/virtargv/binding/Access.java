package org.virtargv.binding;

import org.virtargv.domain.Node;

/** Makes, reads and fills the objects of some classes of the model; classes and fields are told by number. */
public interface Access {
    Node make(int shape);

    Object get(int shape, int member, Node node);

    void set(int shape, int member, Node node, Object value);
}
