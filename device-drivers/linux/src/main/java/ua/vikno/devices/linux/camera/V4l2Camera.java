package ua.vikno.devices.linux.camera;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.vikno.devices.linux.transport.DeviceFile;
import ua.vikno.devices.linux.transport.DeviceFileException;
import ua.vikno.devices.linux.transport.Errno;

/** A Video4Linux camera, streaming into memory that it shares with us (kernel: userspace-api/media/v4l/mmap). */
public final class V4l2Camera implements FrameSource {
    private static final long QUERYCAP = 0x80685600L;
    private static final long S_FMT = 0xC0D05605L;
    private static final long REQBUFS = 0xC0145608L;
    private static final long QUERYBUF = 0xC0585609L;
    private static final long QBUF = 0xC058560FL;
    private static final long DQBUF = 0xC0585611L;
    private static final long STREAMON = 0x40045612L;

    private static final int CAPABILITY = 104;
    private static final int DEVICE_CAPABILITIES = 88;
    private static final int CAPTURE_AND_STREAMING = 0x0400_0001;
    private static final int FORMAT = 208;
    private static final int BUFFER = 88;
    private static final int BUFFER_FLAGS = 12;
    private static final int BUFFER_MEMORY = 60;
    private static final int BUFFER_OFFSET = 64;
    private static final int BUFFER_LENGTH = 72;
    private static final int FLAG_ERROR = 0x40;
    private static final int CAPTURE = 1;
    private static final int MMAP = 1;
    private static final int BUFFERS = 4;
    private static final int LARGEST_SIDE = 4096;

    private final DeviceFile file;
    private final Arena arena = Arena.ofShared();
    private final List<MemorySegment> memory = new ArrayList<>();
    private final MemorySegment buffer = arena.allocate(BUFFER, Long.BYTES);
    private PixelFormat format = PixelFormat.YUYV;
    private int width;
    private int height;
    private int stride;

    private V4l2Camera(DeviceFile file) {
        this.file = file;
    }

    /**
     * Turns the camera on.
     *
     * @param width wished for; the camera takes what is nearest
     * @throws IOException when it is no camera, or speaks no format of ours
     */
    public static V4l2Camera open(Path device, int width, int height) throws IOException {
        V4l2Camera camera = new V4l2Camera(DeviceFile.open(device));
        try {
            camera.begin(width, height);
            return camera;
        } catch (IOException | RuntimeException e) {
            camera.close();
            throw e;
        }
    }

    private void begin(int wishedWidth, int wishedHeight) throws IOException {
        MemorySegment capability = arena.allocate(CAPABILITY, Integer.BYTES);
        file.ioctl("VIDIOC_QUERYCAP", QUERYCAP, capability);
        if ((capability.get(JAVA_INT, DEVICE_CAPABILITIES) & CAPTURE_AND_STREAMING) != CAPTURE_AND_STREAMING) {
            throw new DeviceFileException(file.path(), "a camera", Errno.ENOTTY);
        }
        negotiate(wishedWidth, wishedHeight);
        share();
        file.ioctl("VIDIOC_STREAMON", STREAMON, arena.allocateFrom(JAVA_INT, CAPTURE));
    }

    private void negotiate(int wishedWidth, int wishedHeight) throws IOException {
        MemorySegment wish = arena.allocate(FORMAT, Long.BYTES);
        for (PixelFormat candidate : PixelFormat.values()) {
            wish.fill((byte) 0);
            wish.set(JAVA_INT, 0, CAPTURE);
            wish.set(JAVA_INT, 8, wishedWidth);
            wish.set(JAVA_INT, 12, wishedHeight);
            wish.set(JAVA_INT, 16, candidate.fourCc);
            file.ioctl("VIDIOC_S_FMT", S_FMT, wish);
            if (wish.get(JAVA_INT, 16) == candidate.fourCc) {
                format = candidate;
                width = within(wish.get(JAVA_INT, 8));
                height = within(wish.get(JAVA_INT, 12));
                stride = wish.get(JAVA_INT, 24);
                return;
            }
        }
        throw new DeviceFileException(file.path(), "a format we read", Errno.ENOTTY);
    }

    private int within(int side) throws IOException {
        if (side < 1 || side > LARGEST_SIDE) {
            throw new DeviceFileException(file.path(), "a sensible picture", Errno.ENOTTY);
        }
        return side;
    }

    private void share() throws IOException {
        MemorySegment request = arena.allocate(20, Integer.BYTES);
        request.set(JAVA_INT, 0, BUFFERS);
        request.set(JAVA_INT, 4, CAPTURE);
        request.set(JAVA_INT, 8, MMAP);
        file.ioctl("VIDIOC_REQBUFS", REQBUFS, request);
        int granted = Math.min(request.get(JAVA_INT, 0), BUFFERS);
        for (int i = 0; i < granted; i++) {
            ask("VIDIOC_QUERYBUF", QUERYBUF, i);
            memory.add(file.map(
                    Integer.toUnsignedLong(buffer.get(JAVA_INT, BUFFER_OFFSET)),
                    Integer.toUnsignedLong(buffer.get(JAVA_INT, BUFFER_LENGTH)),
                    arena));
            ask("VIDIOC_QBUF", QBUF, i);
        }
    }

    @Override
    public Optional<GreyImage> next(Duration longest) throws IOException {
        file.await(false, longest);
        int newest = -1;
        long used = 0;
        for (int taken = take(); taken >= 0; taken = take()) {
            if (newest >= 0) {
                ask("VIDIOC_QBUF", QBUF, newest);
            }
            newest = taken;
            boolean broken = (buffer.get(JAVA_INT, BUFFER_FLAGS) & FLAG_ERROR) != 0;
            used = broken ? 0 : Integer.toUnsignedLong(buffer.get(JAVA_INT, 8));
        }
        if (newest < 0) {
            return Optional.empty();
        }
        MemorySegment filled = memory.get(newest);
        Optional<GreyImage> frame =
                format.frame(filled.asSlice(0, Math.min(used, filled.byteSize())), width, height, stride);
        ask("VIDIOC_QBUF", QBUF, newest);
        return frame;
    }

    /** @return the buffer that the camera has filled, or −1 */
    private int take() throws IOException {
        try {
            ask("VIDIOC_DQBUF", DQBUF, 0);
        } catch (DeviceFileException e) {
            if (e.errno() == Errno.EAGAIN) {
                return -1;
            }
            throw e;
        }
        int index = buffer.get(JAVA_INT, 0);
        return index < memory.size() ? index : -1;
    }

    private void ask(String name, long request, int index) throws IOException {
        buffer.fill((byte) 0);
        buffer.set(JAVA_INT, 0, index);
        buffer.set(JAVA_INT, 4, CAPTURE);
        buffer.set(JAVA_INT, BUFFER_MEMORY, MMAP);
        file.ioctl(name, request, buffer);
    }

    @Override
    public void wake() {
        file.wake();
    }

    /** Turns the camera off: the kernel stops a stream when its last file is closed. */
    @Override
    public void close() {
        file.close();
        arena.close();
    }
}
