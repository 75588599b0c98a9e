package org.virtargv.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Part of the domain format that this program knows and cannot translate yet: a document that has it is refused. On a
 * field: the element or attribute; on an enumeration's constant: the value.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NotTranslated {
    /** What a person can do meanwhile; empty where nothing is known. */
    String value() default "";

    /** Whether libvirt passes over it: a document that has such a field is warned, then, not refused. */
    boolean passed() default false;
}
