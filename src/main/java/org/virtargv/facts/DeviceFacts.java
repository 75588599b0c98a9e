package org.virtargv.facts;

/** What is known of host devices. */
public final class DeviceFacts {
    private DeviceFacts() {
    }

    /** Nothing is known of any device. */
    public static DeviceFacts none() {
        return new DeviceFacts();
    }
}
