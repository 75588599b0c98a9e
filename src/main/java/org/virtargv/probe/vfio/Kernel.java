package org.virtargv.probe.vfio;

import com.sun.jna.Memory;

/** The four system calls that a probe makes. The real ones are {@link LibC}; a test can hand made-up answers. */
interface Kernel {
    /** Opens for reading and writing, closed on exec. */
    int open(String path) throws Errno;

    /** An ioctl whose argument is a number. */
    int ioctl(int descriptor, long request, long argument) throws Errno;

    /** An ioctl whose argument is a structure, which the kernel may fill in. */
    int ioctl(int descriptor, long request, Memory argument) throws Errno;

    void close(int descriptor);
}
