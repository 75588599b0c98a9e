package org.virtargv.domain;

/** {@code <launchSecurity>}. */
public class LaunchSecurity extends Node {
}
