package ua.vikno.kiosk.boot;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Guard;
import ua.vikno.kiosk.runtime.Host.Presenter;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;

/**
 * Carries screens from the host's thread to the toolkit's. If the toolkit is busy, it gets the newest screen only, so that
 * nothing ever piles up before it.
 */
final class ScreenPost<S> implements Presenter<S> {
    private final Face face;
    private final Function<S, Settings> settings;
    private final Guard guard;
    private final Witness witness;
    private final AtomicReference<@Nullable Look> waiting = new AtomicReference<>();
    private volatile @Nullable Look last;

    ScreenPost(Face face, Function<S, Settings> settings, Guard guard, Witness witness) {
        this.face = face;
        this.settings = settings;
        this.guard = guard;
        this.witness = witness;
    }

    private record Look(Screen screen, Settings settings) {}

    @Override
    public void present(Screen screen, S state) {
        Look look = new Look(screen, settings.apply(state));
        if (look.equals(last)) {
            return;
        }
        last = look;
        if (waiting.getAndSet(look) == null) {
            Platform.runLater(this::deliver);
        }
    }

    private void deliver() {
        Look look = waiting.getAndSet(null);
        if (look == null) {
            return;
        }
        if (!guard.run(LogEvent.VIEW_BROKE, () -> face.show(look.screen(), look.settings()))) {
            // Tried again with the next event, also when nothing has changed.
            last = null;
        }
        guard.run(LogEvent.WITNESS_BROKE, () -> witness.shown(look.screen()));
    }
}
