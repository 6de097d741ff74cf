package ua.vikno.kiosk.boot;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a start that failed still does: says so on the screen and aloud first, for closing takes seconds and a disk that hangs
 * never lets the counter be read.
 *
 * @param page shows that the kiosk is out of order, with these lines about the counter
 * @param voice says the same
 * @param ending has the process ended after a while, whatever becomes of the rest
 * @param counter reads about the counter from the disk
 * @param closing closes what has been opened
 */
record FailedStart(
        Consumer<List<String>> page,
        Consumer<List<String>> voice,
        Runnable ending,
        Supplier<List<String>> counter,
        Runnable closing) {
    void tell() {
        page.accept(List.of());
        ending.run();
        voice.accept(List.of());
        List<String> lines = counter.get();
        if (!lines.isEmpty()) {
            page.accept(lines);
            voice.accept(lines);
        }
        closing.run();
    }
}
