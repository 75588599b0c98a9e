/**
 * The domain format as plain data: one file per element family, public fields in the order in which the format's
 * documentation writes them, no logic beyond reading units, nothing defaulted, absence representable as null (or an
 * empty list).
 *
 * <p>Constants of enumerations are spelled as the XML spells them, so that {@code name()} is the word in the file; only
 * where Java has no such name (a hyphen, a leading digit, a keyword) does {@code @XmlEnumValue} say it.
 */
@XmlAccessorType(XmlAccessType.FIELD)
package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
