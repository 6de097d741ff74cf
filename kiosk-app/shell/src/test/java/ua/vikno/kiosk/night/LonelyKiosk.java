package ua.vikno.kiosk.night;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import ua.vikno.devices.Device;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.kiosk.runtime.portal.TrialLine;
import ua.vikno.kiosk.runtime.printing.PrintRunner.PaperMaker;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;

/** A kiosk whose portal is away, or hangs. */
final class LonelyKiosk implements Backdrop {
    /** Counts the lines that are open, and those that were opened. */
    final AtomicInteger open = new AtomicInteger();

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger drawn = new AtomicInteger();
    final CountDownLatch hanging = new CountDownLatch(1);
    volatile boolean hangs;
    volatile boolean draws = true;
    volatile Optional<Long> room = Optional.of(5_000L);

    @Override
    public TrialLine line() {
        open.incrementAndGet();
        opened.incrementAndGet();
        return new TrialLine() {
            @Override
            public Opening open() {
                return new Opening.Not(new Event.Refusal.Unreachable());
            }

            @Override
            public void ask(Asked<?> asked, Reply reply) {
                reply.send(new Event.Refused(asked.tag(), new Event.Refusal.Unreachable()));
            }

            @Override
            public CompletableFuture<Void> wipe() {
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }

    @Override
    public Canvas canvas() {
        return new Canvas() {
            @Override
            public boolean draw(Screen screen, Settings settings) throws InterruptedException {
                drawn.incrementAndGet();
                if (hangs) {
                    hanging.countDown();
                    new CountDownLatch(1).await();
                }
                return draws;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public PaperMaker papers() {
        return new PaperMaker() {
            @Override
            public byte[] pdf(Paper paper) {
                return new byte[0];
            }

            @Override
            public Receipt receipt(Paper paper) {
                return new Receipt(List.of());
            }
        };
    }

    @Override
    public void prove(Effect.Prove prove, Reply reply) {
        reply.send(new Event.Proved(prove.tag(), null));
    }

    @Override
    public List<Device> devices() {
        return List.of();
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public Optional<Long> room() {
        return room;
    }

    @Override
    public Optional<Integer> certificateDays() {
        return Optional.empty();
    }
}
