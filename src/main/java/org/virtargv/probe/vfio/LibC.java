package org.virtargv.probe.vfio;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;

/** The real system calls, through the C library. */
final class LibC implements Kernel {
    /** From asm-generic/fcntl.h. */
    private static final int O_RDWR = 2;

    private static final int O_CLOEXEC = 0x80000;

    private final C c;

    /**
     * open and ioctl are variadic in C, and so they are here: some architectures pass such arguments in another way.
     */
    interface C extends Library {
        int open(String path, int flags, Object... mode) throws LastErrorException;

        int ioctl(int descriptor, NativeLong request, Object... argument) throws LastErrorException;

        int close(int descriptor) throws LastErrorException;
    }

    /** @throws LinkageError where JNA cannot load its native part, for example without a writable temporary folder */
    LibC() {
        c = Native.load("c", C.class);
    }

    @Override
    public int open(String path) throws Errno {
        try {
            return c.open(path, O_RDWR | O_CLOEXEC);
        } catch (LastErrorException e) {
            throw new Errno(e.getErrorCode());
        }
    }

    @Override
    public int ioctl(int descriptor, long request, long argument) throws Errno {
        return call(descriptor, request, new NativeLong(argument));
    }

    @Override
    public int ioctl(int descriptor, long request, Memory argument) throws Errno {
        return call(descriptor, request, argument);
    }

    private int call(int descriptor, long request, Object argument) throws Errno {
        try {
            return c.ioctl(descriptor, new NativeLong(request), argument);
        } catch (LastErrorException e) {
            throw new Errno(e.getErrorCode());
        }
    }

    @Override
    public void close(int descriptor) {
        try {
            c.close(descriptor);
        } catch (LastErrorException e) {
            // the descriptor is gone all the same: Linux frees it before anything can fail
        }
    }
}
