package org.virtargv.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.virtargv.binding.Member;
import org.virtargv.domain.Node;

/** Reading and filling the members of a node. */
final class Members {
    private Members() {}

    static boolean full(Member member, Node parent) {
        return member.is(Member.LIST) && member.get(parent) instanceof List<?> list && list.size() >= Binder.MOST_ALIKE;
    }

    @SuppressWarnings("unchecked")
    static void add(Member member, Node node, Object value) {
        if (!member.is(Member.LIST)) {
            member.set(node, value);
            return;
        }
        List<Object> list = (List<Object>) member.get(node);
        if (list == null) {
            list = new ArrayList<>();
            member.set(node, list);
        }
        list.add(value);
    }

    /** Which members are written matters only where some have to be. */
    static void note(Set<Member> written, Member member) {
        if (written != null) {
            written.add(member);
        }
    }

    /** What is empty counts as not there. */
    static void forget(Set<Member> written, Member member) {
        if (written != null) {
            written.remove(member);
        }
    }

    static List<String> keys(List<Member> members) {
        return members.stream().map(Member::key).toList();
    }
}
