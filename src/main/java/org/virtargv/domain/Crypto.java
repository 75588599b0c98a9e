package org.virtargv.domain;

/** {@code <crypto>}. */
public class Crypto extends Device {
}
