package ua.vikno.devices.linux.speech.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A synthesiser that reads UTF-8 text from its input and writes a RIFF/WAVE stream, 16 bit mono, to its output. */
public interface Engine {
    /** As in {@code engine=}, and as its Debian package is called. */
    String name();

    boolean installed();

    /**
     * How to start it for this language; empty if it has no voice for it. What is said goes to the input, never to the
     * arguments: those can be read by every user of the machine.
     *
     * @param perCent of the words per minute it was configured with
     */
    Optional<List<String>> command(Locale language, int perCent);
}
