package ua.vikno.kiosk.view;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Input;

/**
 * Drops the second of two touches in quick succession, as a trembling finger makes them, even if it lands on the next
 * screen's button.
 */
final class TouchFilter {
    private final LongSupplier nanos;
    private final Supplier<Duration> apart;
    private @Nullable Input last;
    private long lastAt;

    TouchFilter(LongSupplier nanos, Supplier<Duration> apart) {
        this.nanos = nanos;
        this.apart = apart;
    }

    boolean counts(Input input) {
        return switch (input) {
            // Keys of the keyboard may be struck quickly: 11 is typed by two touches.
            case Input.Type ignored -> true;
            case Input.Presence ignored -> true;
            case Input.Astray ignored -> true;
            case Input.Practise ignored -> true;
            case Input.Press press -> first(press);
            case Input.Choose choose -> first(choose);
            case Input.Toggle toggle -> first(toggle);
            case Input.Begin begin -> first(begin);
            case Input.StaffKnock ignored -> true;
            case Input.Help help -> first(help);
            case Input.Finish finish -> first(finish);
            case Input.SetLanguage set -> first(set);
            case Input.SetSize set -> first(set);
            case Input.SetTheme set -> first(set);
            case Input.SetLowReach set -> first(set);
            case Input.SetHidden set -> first(set);
            case Input.SetSpeech set -> first(set);
            case Input.SetVolume set -> first(set);
            case Input.SetPace set -> first(set);
            case Input.SetAloud set -> first(set);
            case Input.SetHand set -> first(set);
        };
    }

    void forget() {
        last = null;
    }

    private boolean first(Input input) {
        long now = nanos.getAsLong();
        boolean again = input.equals(last) && now - lastAt < apart.get().toNanos();
        if (!again) {
            last = input;
            lastAt = now;
        }
        return !again;
    }
}
