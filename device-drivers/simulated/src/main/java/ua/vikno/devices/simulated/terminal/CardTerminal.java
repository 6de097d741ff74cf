package ua.vikno.devices.simulated.terminal;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.simulated.play.Scene;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;

/** The machine itself: one operation at a time, a batch of receipts, and a bank that does what the situation says. */
final class CardTerminal {
    static final List<Situation> SITUATIONS = List.of(
            Situation.NORMAL,
            Situation.of(Kind.CARD_DECLINED),
            Situation.of(Kind.CARD_PARTLY_APPROVED),
            Situation.of(Kind.PERSON_CANCELS),
            Situation.of(Kind.OCCUPIED),
            Situation.of(Kind.PAPER_OUT),
            Situation.of(Kind.SLOW),
            Situation.of(Kind.ANSWER_LOST),
            Situation.of(Kind.REQUEST_LOST),
            Situation.of(Kind.FRAGMENTED),
            Situation.of(Kind.GARBAGE),
            Situation.of(Kind.DEAD),
            Situation.of(Kind.UNPLUGGED));

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final int BATCH = 1000;
    private static final int WAITING_FOR_CARD = 9;
    private static final int PIN = 6;
    private static final int AUTHORISING = 3;
    /** § 5.22 and others wait a minute for a person. */
    private static final Duration PERSON = Duration.ofSeconds(60);

    private final Scene scene;
    private final InstantSource clock;
    private final Duration step;
    private final Deque<CardReceipt> batch = new ArrayDeque<>();
    private boolean busy;
    private boolean interrupted;
    private int status;
    private int number;
    private long charged;

    /** @param step how long each of card, PIN and bank takes */
    CardTerminal(Scene scene, InstantSource clock, Duration step) {
        this.scene = scene;
        this.clock = clock;
        this.step = step;
    }

    /**
     * How an operation ended.
     *
     * @param receipt null if it left none
     */
    record Result(String code, @Nullable CardReceipt receipt) {}

    Kind mood() {
        return scene.current().kind();
    }

    synchronized boolean busy() {
        return busy || mood() == Kind.OCCUPIED;
    }

    /** LastStatMsgCode of the protocol. */
    synchronized int status() {
        return status;
    }

    synchronized @Nullable CardReceipt last() {
        return batch.peekLast();
    }

    /** Kopecks that cards have lost so far. */
    synchronized long charged() {
        return charged;
    }

    synchronized void interrupt() {
        interrupted = true;
        notifyAll();
    }

    /**
     * Takes its time; null if another operation is under way.
     *
     * @param unwanted asked at the beginning and at each {@link #interrupt}, which may have come before there was anything to
     *     interrupt
     */
    @Nullable
    Result purchase(long kopecks, BooleanSupplier unwanted) throws InterruptedException {
        synchronized (this) {
            if (busy()) {
                return null;
            }
            busy = true;
            interrupted = false;
        }
        try {
            return operate(kopecks, unwanted);
        } finally {
            synchronized (this) {
                busy = false;
                status = 0;
                notifyAll();
            }
        }
    }

    private Result operate(long kopecks, BooleanSupplier unwanted) throws InterruptedException {
        boolean nobody = mood() == Kind.SLOW || mood() == Kind.DEAD;
        if (wait(WAITING_FOR_CARD, nobody ? PERSON : step, unwanted) || nobody || mood() == Kind.PERSON_CANCELS) {
            return new Result("1001", null);
        }
        if (mood() == Kind.PAPER_OUT) {
            return new Result("1005", null);
        }
        if (wait(PIN, step, unwanted) || wait(AUTHORISING, step, unwanted)) {
            return new Result("1001", null);
        }
        return switch (mood()) {
            case CARD_DECLINED -> done("0005", kopecks);
            case CARD_PARTLY_APPROVED -> done("0010", Math.max(1, kopecks / 2));
            default -> done("0000", kopecks);
        };
    }

    /** @return whether it was interrupted */
    private synchronized boolean wait(int what, Duration longest, BooleanSupplier unwanted)
            throws InterruptedException {
        status = what;
        long end = System.nanoTime() + longest.toNanos();
        long rest = longest.toMillis();
        while (rest > 0 && !interrupted && !unwanted.getAsBoolean()) {
            wait(rest);
            rest = (end - System.nanoTime()) / 1_000_000;
        }
        return interrupted || unwanted.getAsBoolean();
    }

    private synchronized Result done(String code, long kopecks) {
        number++;
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), KYIV);
        boolean charges = code.equals("0000") || code.equals("0010");
        CardReceipt receipt = new CardReceipt(
                String.format(Locale.ROOT, "%06d", number),
                code,
                kopecks,
                charges ? String.format(Locale.ROOT, "%012d", 14_721_258_000L + number) : "",
                charges ? String.format(Locale.ROOT, "%06d", 230_000 + number) : "",
                DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT).format(now),
                DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(now));
        batch.addLast(receipt);
        if (batch.size() > BATCH) {
            batch.removeFirst();
        }
        charged += charges ? kopecks : 0;
        return new Result(code, receipt);
    }
}
