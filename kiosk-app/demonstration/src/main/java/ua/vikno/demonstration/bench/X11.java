package ua.vikno.demonstration.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The few calls of Xlib and the XTEST extension that a measurement needs: what is on the screen, and a finger on it.
 * Nothing of the measured program's toolkit is used, so that every program is judged the same way.
 */
@SuppressWarnings("restricted")
final class X11 implements AutoCloseable {
    private static final int Z_PIXMAP = 2;
    private static final long ALL_PLANES = 0xFFFFFFFFL;
    private static final ValueLayout.OfLong WINDOW = JAVA_LONG;
    /** Offsets in the C structure XImage of a 64-bit machine. */
    private static final long DATA = 16;

    private static final long BYTES_PER_LINE = 44;
    private static final int LEFT_BUTTON = 1;

    private final Arena arena = Arena.ofConfined();
    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup xlib = SymbolLookup.libraryLookup("libX11.so.6", arena);
    private final SymbolLookup xtest = SymbolLookup.libraryLookup("libXtst.so.6", arena);
    private final MethodHandle getImage = call(
            xlib, "XGetImage", ADDRESS, ADDRESS, WINDOW, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT);
    private final MethodHandle freeImage = call(xlib, "XDestroyImage", JAVA_INT, ADDRESS);
    private final MethodHandle sync = call(xlib, "XSync", JAVA_INT, ADDRESS, JAVA_INT);
    private final MethodHandle fakeMotion =
            call(xtest, "XTestFakeMotionEvent", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG);
    private final MethodHandle fakeButton =
            call(xtest, "XTestFakeButtonEvent", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_LONG);
    private final MemorySegment display;
    private final long root;

    X11() {
        MethodHandle open = call(xlib, "XOpenDisplay", ADDRESS, ADDRESS);
        MethodHandle rootOf = call(xlib, "XDefaultRootWindow", WINDOW, ADDRESS);
        try {
            display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.address() == 0) {
                throw new IllegalStateException("no X server at DISPLAY=" + System.getenv("DISPLAY"));
            }
            root = (long) rootOf.invokeExact(display);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The colours (0xRRGGBB) of a rectangle of the screen, row by row. */
    int[] pixels(Area area) {
        try {
            MemorySegment image = (MemorySegment) getImage.invokeExact(
                    display, root, area.x(), area.y(), area.width(), area.height(), ALL_PLANES, Z_PIXMAP);
            MemorySegment header = image.reinterpret(BYTES_PER_LINE + Integer.BYTES);
            int stride = header.get(JAVA_INT, BYTES_PER_LINE);
            MemorySegment data = header.get(ADDRESS, DATA).reinterpret((long) stride * area.height());
            int[] colours = new int[area.width() * area.height()];
            for (int y = 0; y < area.height(); y++) {
                for (int x = 0; x < area.width(); x++) {
                    colours[y * area.width() + x] = data.get(JAVA_INT, (long) y * stride + 4L * x) & 0xFFFFFF;
                }
            }
            int ignored = (int) freeImage.invokeExact(image);
            return colours;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    void moveTo(Point point) {
        try {
            int ignored = (int) fakeMotion.invokeExact(display, -1, point.x(), point.y(), 0L);
            flush();
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    void press() {
        button(1);
    }

    void release() {
        button(0);
    }

    private void button(int pressed) {
        try {
            int ignored = (int) fakeButton.invokeExact(display, LEFT_BUTTON, pressed, 0L);
            flush();
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void flush() throws Throwable {
        int ignored = (int) sync.invokeExact(display, 0);
    }

    private MethodHandle call(SymbolLookup library, String name, MemoryLayout result, MemoryLayout... arguments) {
        return linker.downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    @Override
    public void close() {
        arena.close();
    }

    /** A place on the screen, in pixels from its upper left corner. */
    record Point(int x, int y) {}

    /** A rectangle of the screen, in pixels. */
    record Area(int x, int y, int width, int height) {
        static Area around(Point centre, int side) {
            return new Area(centre.x() - side / 2, centre.y() - side / 2, side, side);
        }
    }
}
