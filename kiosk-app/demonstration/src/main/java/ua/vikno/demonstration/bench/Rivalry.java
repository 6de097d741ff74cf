package ua.vikno.demonstration.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.demonstration.bench.Result.Target;

/** Our kiosk and a browser kiosk, started in turns on the same screen, so that a busy minute hurts both. */
final class Rivalry {
    private static final Duration POLL = Duration.ofMillis(2);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofSeconds(4);
    private static final int WARM_UP_TAPS = 4;
    private static final int TAPS = 20;

    private final X11 screen;
    private final Path work;
    private final PrintStream progress;

    Rivalry(X11 screen, Path work, PrintStream progress) {
        this.screen = screen;
        this.work = work;
        this.progress = progress;
    }

    List<Result> run(Contender ours, Contender peer, int width, int height, int runs) throws IOException {
        var here = new Measured(ours, screen);
        var there = new Measured(peer, screen);
        for (int run = 0; run <= runs; run++) {
            // The first of each only fills the file cache.
            visit(here, width, height, run);
            visit(there, width, height, run);
        }
        return report(here, there);
    }

    private void visit(Measured one, int width, int height, int run) throws IOException {
        var paint = new Paint(screen);
        String name = one.contender.name();
        Path log = Files.createTempFile(work, name, ".log");
        Paint.await(name + ", empty screen", System.nanoTime(), POLL, LIMIT, () -> !paint.hasContent(width, height));
        long start = System.nanoTime();
        try (ProcessTree tree = one.contender.start(log)) {
            double painted =
                    Paint.await(name + ", first paint", start, POLL, LIMIT, () -> paint.hasContent(width, height));
            double ready = Paint.await(name + ", ready", start, POLL, LIMIT, () -> one.contender.ready(log));
            Paint.rest(SETTLE);
            double megabytes = tree.megabytes();
            progress.printf(
                    "  %s run %d: painted %.0f ms, ready %.0f ms, %.0f MB%n", name, run, painted, ready, megabytes);
            if (run > 0) {
                one.painted.add(painted);
                one.ready.add(ready);
                one.megabytes.add(megabytes);
                one.touches.enter();
                for (int tap = 0; tap < WARM_UP_TAPS + TAPS; tap++) {
                    one.touches.round(tap >= WARM_UP_TAPS);
                }
            }
        }
    }

    private static List<Result> report(Measured ours, Measured peer) {
        var results = new ArrayList<Result>();
        results.add(side(
                "start to first painted frame", "ms", ours.painted, peer.painted, 0.5, peer, Target.timesPeer(0.8)));
        // The browser's page is complete when it is painted.
        results.add(side("start to ready", "ms", ours.ready, peer.painted, 0.5, peer, Target.timesPeer(1.4)));
        results.add(side(
                "memory (PSS) of all processes",
                "MB",
                ours.megabytes,
                peer.megabytes,
                0.5,
                peer,
                Target.timesPeer(0.45)));
        results.add(side(
                "press to pressed look, median",
                "ms",
                ours.touches.pressed(),
                peer.touches.pressed(),
                0.5,
                peer,
                null));
        results.add(side(
                "press to pressed look, p99", "ms", ours.touches.pressed(), peer.touches.pressed(), 0.99, peer, null));
        results.add(side(
                "release to next screen, median",
                "ms",
                ours.touches.next(),
                peer.touches.next(),
                0.5,
                peer,
                Target.timesPeer(1)));
        results.add(
                side("release to next screen, p99", "ms", ours.touches.next(), peer.touches.next(), 0.99, peer, null));
        return results;
    }

    private static Result side(
            String name,
            String unit,
            Numbers ours,
            Numbers theirs,
            double share,
            Measured peer,
            @Nullable Target target) {
        return new Result(
                name, unit, ours.quantile(share), theirs.quantile(share), peer.contender.name(), ours.count(), target);
    }

    /** What was measured of one contender so far. */
    private static final class Measured {
        private final Contender contender;
        private final Touches touches;
        private final Numbers painted = new Numbers();
        private final Numbers ready = new Numbers();
        private final Numbers megabytes = new Numbers();

        Measured(Contender contender, X11 screen) {
            this.contender = contender;
            this.touches = new Touches(screen, contender);
        }
    }
}
