package ua.vikno.devices.linux.escpos;

/** What a printer sends, told apart by fixed bits. */
sealed interface Reply {
    /** Four bytes of automatic status back (GS a): xx01xx00 0xx0xxxx 0xx0xxxx 0xx0xxxx. */
    record Automatic(int first, int second, int third) implements Reply {}

    /** One byte answering DLE EOT: 0xx1xx10; it does not say which question it answers. */
    record RealTime(int value) implements Reply {}

    /** One byte answering GS r: 0xx0xxxx. */
    record Done(int value) implements Reply {}

    /** Our own DLE EOT n, sent back. */
    record Echo() implements Reply {}

    /** Text answering GS I, between 5F and NUL. */
    record Identity(String text) implements Reply {}
}
