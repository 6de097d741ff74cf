package ua.vikno.kiosk.boot;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Tells the system's manager how the kiosk is, as sd_notify(3): one datagram to the UNIX socket named by {@code NOTIFY_SOCKET}; a name
 * that begins with {@code @} is an abstract one. The JDK has no datagrams over UNIX sockets.
 */
final class SystemdSocket {
    private static final short AF_UNIX = 1;
    private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
    private static final int MSG_NOSIGNAL_DONTWAIT = 0x4000 | 0x40;
    private static final int FAMILY_BYTES = 2;
    /** Of {@code sun_path}, its ending zero included. */
    private static final int MAX_PATH = 108;

    private final String name;

    private SystemdSocket(String name) {
        this.name = name;
    }

    /** @param name of the socket; null or unusable when nobody listens */
    static @Nullable SystemdSocket of(@Nullable String name) {
        return name == null || name.isEmpty() || name.getBytes(StandardCharsets.UTF_8).length >= MAX_PATH
                ? null
                : new SystemdSocket(name);
    }

    /**
     * Never waits: a manager that does not read loses it.
     *
     * @param state such as {@code WATCHDOG=1}
     * @return whether it was handed over
     */
    boolean send(String state) {
        try (Arena arena = Arena.ofConfined()) {
            byte[] path = name.getBytes(StandardCharsets.UTF_8);
            if (path[0] == '@') {
                path[0] = 0;
            }
            MemorySegment address = arena.allocate(FAMILY_BYTES + MAX_PATH);
            address.set(ValueLayout.JAVA_SHORT, 0, AF_UNIX);
            MemorySegment.copy(path, 0, address, ValueLayout.JAVA_BYTE, FAMILY_BYTES, path.length);
            byte[] text = state.getBytes(StandardCharsets.UTF_8);
            MemorySegment data = arena.allocateFrom(ValueLayout.JAVA_BYTE, text);
            int socket = (int) Calls.SOCKET.invokeExact((int) AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
            if (socket < 0) {
                return false;
            }
            long sent = (long) Calls.SENDTO.invokeExact(
                    socket, data, (long) text.length, MSG_NOSIGNAL_DONTWAIT, address, FAMILY_BYTES + path.length);
            int _ = (int) Calls.CLOSE.invokeExact(socket);
            return sent == text.length;
        } catch (Throwable broken) {
            throw new IllegalStateException("sd_notify", broken);
        }
    }

    /** Linked at the first use, which is after the first frame. */
    @SuppressWarnings("restricted")
    private static final class Calls {
        private static final Linker LINKER = Linker.nativeLinker();
        static final MethodHandle SOCKET = of(
                "socket",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        static final MethodHandle SENDTO = of(
                "sendto",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT));
        static final MethodHandle CLOSE =
                of("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

        private static MethodHandle of(String function, FunctionDescriptor shape) {
            return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(function), shape);
        }
    }
}
