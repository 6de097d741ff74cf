package ua.vikno.devices.simulated.escpos;

/** What the simulated printer understands; everything else is skipped. */
sealed interface Command {
    record Initialise() implements Command {}

    /** GS v 0: rows of {@code stride} bytes. */
    record Raster(int stride, byte[] rows) implements Command {}

    record Feed(int rows) implements Command {}

    record Cut() implements Command {}

    /** GS a: automatic status back. */
    record Automatic(boolean on) implements Command {}

    /** GS r: answered in its turn. */
    record Transmit() implements Command {}

    /** GS I: identity, answered in its turn. */
    record Identify(int which) implements Command {}

    /** DLE EOT: answered at once. */
    record AskStatus(int which) implements Command {}

    /** DLE ENQ 2. */
    record Recover() implements Command {}

    /** DLE DC4 8. */
    record ClearBuffer() implements Command {}
}
