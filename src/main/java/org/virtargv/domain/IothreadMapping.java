package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <iothreads>} of a driver: which threads serve which queues of the device. */
public class IothreadMapping extends Node {
    @XmlElement(name = "iothread")
    public List<Iothread> threads = new ArrayList<>();

    /** {@code <iothread>}: without queues it takes its turn with the others. */
    public static class Iothread extends Node {
        @XmlAttribute(required = true)
        public Integer id;

        /** A queue that the thread serves. */
        @XmlElement(name = "queue")
        public List<Queue> queues = new ArrayList<>();
    }

    /** {@code <queue>}. */
    public static class Queue extends Node {
        @XmlAttribute(required = true)
        public Integer id;
    }
}
