package ua.vikno.devices.linux.transport;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The C library's calls on file descriptors. Each takes the segment that {@code errno} is left in, and answers −1 for
 * trouble.
 */
final class Libc {
    static final StructLayout STATE = Linker.Option.captureStateLayout();

    private static final Linker LINKER = Linker.nativeLinker();
    private static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));
    private static final MethodHandle OPEN =
            handle("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle IOCTL = handle(
            "ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle FCNTL = handle(
            "fcntl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle READ =
            handle("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            handle("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle POLL =
            handle("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle EVENTFD = handle("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle FLOCK = handle("flock", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle MMAP =
            handle("mmap", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle MUNMAP = handle("munmap", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private Libc() {}

    static int errno(MemorySegment state) {
        return (int) ERRNO.get(state, 0L);
    }

    static int fcntl(MemorySegment state, int fd, int command, int argument) {
        return number(FCNTL, state, fd, command, argument).intValue();
    }

    static int open(MemorySegment state, MemorySegment path, int flags) {
        return number(OPEN, state, path, flags).intValue();
    }

    static int ioctl(MemorySegment state, int fd, long request, MemorySegment argument) {
        return number(IOCTL, state, fd, request, argument).intValue();
    }

    static long read(MemorySegment state, int fd, MemorySegment bytes, long length) {
        return number(READ, state, fd, bytes, length).longValue();
    }

    static long write(MemorySegment state, int fd, MemorySegment bytes, long length) {
        return number(WRITE, state, fd, bytes, length).longValue();
    }

    static int poll(MemorySegment state, MemorySegment fds, long count, int millis) {
        return number(POLL, state, fds, count, millis).intValue();
    }

    static int eventfd(MemorySegment state, int flags) {
        return number(EVENTFD, state, 0, flags).intValue();
    }

    static int flock(MemorySegment state, int fd, int operation) {
        return number(FLOCK, state, fd, operation).intValue();
    }

    /** The address is −1 for trouble. */
    static MemorySegment mmap(MemorySegment state, long length, int protection, int flags, int fd, long offset) {
        return (MemorySegment) call(MMAP, state, MemorySegment.NULL, length, protection, flags, fd, offset);
    }

    static void munmap(MemorySegment state, MemorySegment mapped, long length) {
        call(MUNMAP, state, mapped, length);
    }

    static int close(MemorySegment state, int fd) {
        return number(CLOSE, state, fd).intValue();
    }

    private static Number number(MethodHandle call, Object... arguments) {
        return (Number) call(call, arguments);
    }

    private static Object call(MethodHandle call, Object... arguments) {
        try {
            return call.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("restricted") // the C library's own signatures, written from its manual pages
    private static MethodHandle handle(String name, FunctionDescriptor shape, Linker.Option... options) {
        Linker.Option[] all = new Linker.Option[options.length + 1];
        all[0] = Linker.Option.captureCallState("errno");
        System.arraycopy(options, 0, all, 1, options.length);
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, all);
    }
}
