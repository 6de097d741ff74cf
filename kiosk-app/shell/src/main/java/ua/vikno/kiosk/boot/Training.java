package ua.vikno.kiosk.boot;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Settings;

/**
 * A short visit for the start-up cache: the screens that every visit has, in each language, theme and size, then the
 * end.
 */
final class Training {
    private static final long STEP_MS = 400;
    private final Kiosk kiosk;
    private final Runnable over;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("training").factory());

    /** @param over called when the visit has been played */
    Training(Kiosk kiosk, Runnable over) {
        this.kiosk = kiosk;
        this.over = over;
    }

    private static final List<Input> VISIT = Stream.of(List.of(new Input.Begin()), languages(), rest())
            .<Input>flatMap(List::stream)
            .toList();

    private static List<Input.SetLanguage> languages() {
        return Stream.concat(Stream.of(Settings.Language.values()), Stream.of(Settings.DEFAULT.language()))
                .map(Input.SetLanguage::new)
                .toList();
    }

    private static List<Input> rest() {
        return List.of(
                new Input.SetTheme(Settings.Theme.DARK),
                new Input.SetTheme(Settings.Theme.LIGHT),
                new Input.SetSize(Settings.TextSize.LARGE),
                new Input.SetSize(Settings.TextSize.DEFAULT),
                new Input.Help(),
                new Input.Press(Action.BACK),
                new Input.Choose("tariffs"),
                new Input.Press(Action.BACK),
                new Input.Choose("providers"),
                new Input.Press(Action.BACK),
                new Input.Choose("charges"),
                new Input.Choose("number"),
                new Input.Type("account.number", "0"),
                new Input.Press(Action.CONTINUE),
                new Input.Press(Action.BACK),
                new Input.Finish());
    }

    void start() {
        Iterator<Input> visit = VISIT.iterator();
        var _ = kiosk.ready().thenRun(() -> {
            var _ = pace.scheduleAtFixedRate(() -> step(visit), STEP_MS, STEP_MS, TimeUnit.MILLISECONDS);
        });
    }

    private void step(Iterator<Input> visit) {
        if (visit.hasNext()) {
            kiosk.post(new Event.Did(visit.next()));
        } else {
            pace.shutdown();
            over.run();
        }
    }
}
