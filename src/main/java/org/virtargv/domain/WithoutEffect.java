package org.virtargv.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Part of the domain format that means something to libvirt and nothing to QEMU's command line (it describes the host's
 * side, or how the domain is managed). It is read and kept, and no code need ask for it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface WithoutEffect {
    /** Whose business it is instead. */
    String value();
}
