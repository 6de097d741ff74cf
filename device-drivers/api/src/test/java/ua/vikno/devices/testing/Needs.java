package ua.vikno.devices.testing;

import java.util.Set;

/**
 * The tags of tests that need more than the JVM: {@code @Tag(Needs.PEER)}. {@code ./vikno check} leaves them out,
 * {@code ./vikno test} runs them all. A test without a tag starts no process and no JavaFX and does not sleep;
 * {@link UnitTestGuard} fails it otherwise.
 */
public final class Needs {
    /** An X display: JavaFX is started. */
    public static final String DISPLAY = "display";

    /** A device, real or simulated, whose driver runs its own loop: the test waits on real time. */
    public static final String DEVICE = "device";

    /** Another program or a server on a socket: CUPS, socat, a decoder from npm, zint, qpdf, a second JVM. */
    public static final String PEER = "peer";

    /** The virtual machine; its tests plug devices in and out. Never run by Maven. */
    public static final String MACHINE = "machine";

    /** A PostgreSQL server. */
    public static final String DATABASE = "database";

    /** A JVM of its own, after all other tests: heap, file descriptors or frame times are measured. */
    public static final String MEASURED = "measured";

    public static final Set<String> ALL = Set.of(DISPLAY, DEVICE, PEER, MACHINE, DATABASE, MEASURED);

    private Needs() {}
}
