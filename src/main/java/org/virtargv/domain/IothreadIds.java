package org.virtargv.domain;

/** {@code <iothreadids>}. */
public class IothreadIds extends Node {
}
