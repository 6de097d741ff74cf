package ua.vikno.devices.linux.transport;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A character device opened non-blocking. Java's own file channels would hang with the device: a printer that has no
 * paper takes no bytes, and a blocked {@code write} cannot be ended.
 */
public final class DeviceFile implements Transport {
    private static final int F_SETFL = 4;
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;
    private static final int LOCK_EX = 2;
    private static final int LOCK_NB = 4;
    private static final int PROT_READ = 1;
    private static final int PROT_WRITE = 2;
    private static final int MAP_SHARED = 1;
    private static final long MAP_FAILED = -1;
    private static final short POLLIN = 1;
    private static final short POLLOUT = 4;
    private static final short POLLERR = 8;
    private static final short POLLHUP = 16;
    private static final int POLLFD = 8;
    private static final int CHUNK = 8192;

    private final Path path;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment state = arena.allocate(Libc.STATE);
    private final MemorySegment scratch = arena.allocate(CHUNK);
    private final MemorySegment polled = arena.allocate(2L * POLLFD, JAVA_INT.byteAlignment());
    private final MemorySegment bell = arena.allocate(JAVA_LONG);
    private final int fd;
    private final int wakeFd;
    private boolean closed;

    /** @throws DeviceFileException with the kernel's reason, such as {@link Errno#EACCES} */
    public static DeviceFile open(Path path) throws IOException {
        return new DeviceFile(path);
    }

    /**
     * A descriptor that the kernel has handed out for a part of this device, such as lines of a GPIO chip. It is closed
     * with the file returned, and at once if that cannot be made.
     */
    public DeviceFile part(int descriptor) throws IOException {
        DeviceFile part = new DeviceFile(path, descriptor);
        if (Libc.fcntl(part.state, descriptor, F_SETFL, O_NONBLOCK) < 0) {
            int errno = Libc.errno(part.state);
            part.close();
            throw new DeviceFileException(path, "fcntl", errno);
        }
        return part;
    }

    private DeviceFile(Path path) throws IOException {
        this(path, opened(path));
    }

    private static int opened(Path path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            int flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
            int fd = Libc.open(state, arena.allocateFrom(path.toString()), flags);
            if (fd < 0) {
                throw new DeviceFileException(path, "open", Libc.errno(state));
            }
            return fd;
        }
    }

    private DeviceFile(Path path, int fd) throws IOException {
        this.path = path;
        this.fd = fd;
        wakeFd = Libc.eventfd(state, O_NONBLOCK | O_CLOEXEC);
        if (wakeFd < 0) {
            int errno = Libc.errno(state);
            Libc.close(state, fd);
            arena.close();
            throw new DeviceFileException(path, "eventfd", errno);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int length = Math.min(CHUNK, bytes.remaining());
        if (length == 0) {
            return 0;
        }
        scratch.asSlice(0, length).copyFrom(MemorySegment.ofBuffer(bytes).asSlice(0, length));
        int written = transferred("write", Libc.write(state, fd, scratch, length));
        bytes.position(bytes.position() + written);
        return written;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        int length = Math.min(CHUNK, bytes.remaining());
        if (length == 0) {
            return 0;
        }
        int read = transferred("read", Libc.read(state, fd, scratch, length));
        bytes.put(scratch.asSlice(0, read).asByteBuffer());
        // What was scanned may be personal.
        scratch.asSlice(0, read).fill((byte) 0);
        return read;
    }

    @Override
    public void await(boolean untilWritable, Duration longest) throws IOException {
        short wanted = untilWritable ? POLLIN | POLLOUT : POLLIN;
        watch(0, fd, wanted);
        watch(1, wakeFd, POLLIN);
        int ready = Libc.poll(state, polled, 2, Math.clamp(longest.toMillis(), 0, Integer.MAX_VALUE));
        if (ready < 0 && Libc.errno(state) != Errno.EINTR) {
            throw new DeviceFileException(path, "poll", Libc.errno(state));
        }
        if (ready > 0 && happened(1) != 0) {
            Libc.read(state, wakeFd, bell, bell.byteSize());
        }
        if (ready > 0 && (happened(0) & (POLLERR | POLLHUP)) != 0) {
            throw new DeviceFileException(path, "poll", Errno.ENODEV);
        }
    }

    @Override
    public synchronized void wake() {
        if (!closed) {
            try (Arena own = Arena.ofConfined()) {
                MemorySegment one = own.allocateFrom(JAVA_LONG, 1);
                Libc.write(own.allocate(Libc.STATE), wakeFd, one, one.byteSize());
            }
        }
    }

    /**
     * Keeps the device from other programs that ask in the same way, as terminal programs do; the kernel's own exclusive
     * mode of serial lines does not stop root.
     *
     * @throws DeviceFileException with {@link Errno#EBUSY} when another program has it
     */
    public void claim() throws IOException {
        if (Libc.flock(state, fd, LOCK_EX | LOCK_NB) < 0) {
            int errno = Libc.errno(state);
            throw new DeviceFileException(path, "flock", errno == Errno.EAGAIN ? Errno.EBUSY : errno);
        }
    }

    /**
     * @param argument a structure that the kernel reads or fills, or a number as {@link MemorySegment#ofAddress}
     * @return what the kernel answers, never negative
     */
    public int ioctl(String name, long request, MemorySegment argument) throws IOException {
        return checked(name, Libc.ioctl(state, fd, request, argument));
    }

    /**
     * The device's own memory, to be read.
     *
     * @param lifetime ends the mapping
     */
    @SuppressWarnings("restricted") // as long as the kernel has just mapped
    public MemorySegment map(long offset, long length, Arena lifetime) throws IOException {
        MemorySegment mapped = Libc.mmap(state, length, PROT_READ | PROT_WRITE, MAP_SHARED, fd, offset);
        if (mapped.address() == MAP_FAILED) {
            throw new DeviceFileException(path, "mmap", Libc.errno(state));
        }
        return mapped.reinterpret(length, lifetime, segment -> unmap(segment, length));
    }

    private static void unmap(MemorySegment mapped, long length) {
        try (Arena own = Arena.ofConfined()) {
            Libc.munmap(own.allocate(Libc.STATE), mapped, length);
        }
    }

    /** Only a terminal line keeps what was written; other devices refuse to empty what they have not got. */
    @Override
    public void discard() {
        try {
            ioctl("TCFLSH", Termios.TCFLSH, MemorySegment.ofAddress(Termios.BOTH_DIRECTIONS));
        } catch (IOException e) {
            // Not a terminal line, or it has gone with everything it held.
        } finally {
            close();
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            Libc.close(state, fd);
            Libc.close(state, wakeFd);
            arena.close();
        }
    }

    private void watch(int index, int descriptor, short events) {
        polled.set(JAVA_INT, (long) index * POLLFD, descriptor);
        polled.set(JAVA_SHORT, (long) index * POLLFD + 4, events);
        polled.set(JAVA_SHORT, (long) index * POLLFD + 6, (short) 0);
    }

    private int happened(int index) {
        return polled.get(JAVA_SHORT, (long) index * POLLFD + 6);
    }

    private int transferred(String call, long count) throws IOException {
        if (count < 0 && (Libc.errno(state) == Errno.EAGAIN || Libc.errno(state) == Errno.EINTR)) {
            return 0;
        }
        return checked(call, (int) count);
    }

    private int checked(String call, int answer) throws IOException {
        if (answer < 0) {
            throw new DeviceFileException(path, call, Libc.errno(state));
        }
        return answer;
    }
}
