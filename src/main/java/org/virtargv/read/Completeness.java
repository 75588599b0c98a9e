package org.virtargv.read;

import java.util.List;
import java.util.Set;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Node;
import org.virtargv.domain.ScaledSize;
import org.virtargv.problem.Problems;

/** Whether elements that were read say all that the format wants of them. */
record Completeness(Problems problems) {

    /** @param written members that stand in the document: what is written wrong is told as that, and not as missing */
    void check(Shape shape, Node node, String element, Set<Member> written) {
        for (Member m : shape.required) {
            if (get(m, node) != null) {
                continue;
            }
            node.malformed(m.key());
            if (!written.contains(m)) {
                problems.error(
                        m.is(Member.ATTRIBUTE) ? "attribute-missing" : "element-missing",
                        node.at,
                        "<" + element + "> needs "
                                + (m.is(Member.ATTRIBUTE) ? "the attribute '" + m.key() + "'" : "a <" + m.key() + ">"),
                        null);
            }
        }
        if (node instanceof ScaledSize size) {
            size(size, element);
        }
    }

    private static Object get(Member member, Node node) {
        Object value = member.get(node);
        return value instanceof List<?> list && list.isEmpty() ? null : value;
    }

    /** A size in a unit that the format does not have, or without a number, is none for whoever asks for it later. */
    private void size(ScaledSize size, String element) {
        if (size.isEmpty()) {
            return;
        }
        try {
            if (size.value != null && size.bytes() >= 0) {
                return;
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            // said below
        }
        size.malformed(element);
        String unit = size.unit == null || ScaledSize.isUnit(size.unit) ? null : size.unit;
        problems.error(
                "size-invalid",
                size.at,
                unit == null
                        ? "<" + element + "> is not a valid size, or is too large"
                        : "'" + unit + "' in attribute 'unit' of <" + element + "> is not a unit for sizes",
                "write a number, and a unit such as KiB or MiB");
    }

    /** Whether an element says what it is for; one whose attribute has a wrong value was refused for that. */
    boolean hasEffect(Shape shape, Node node, String element) {
        Member m = shape.wanted;
        if (m == null || m.get(node) != null || (node.malformed != null && node.malformed.contains(m.key()))) {
            return true;
        }
        problems.warning(
                "element-idle",
                node.at,
                "<" + element + "> has no effect without the attribute '" + m.key() + "', so it is ignored",
                null);
        return false;
    }
}
