package org.virtargv.domain;

/** {@code <smartcard>}. */
public class Smartcard extends Device {
}
