package org.virtargv.domain;

/** {@code <vsock>}. */
public class Vsock extends Device {
}
