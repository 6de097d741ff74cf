package ua.vikno.technician.clock;

import java.time.Instant;
import java.time.InstantSource;
import ua.vikno.technician.portal.KioskPortal;
import ua.vikno.technician.portal.PortalAnswer;
import ua.vikno.technician.portal.PortalWords;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;

/** {@code time}: the clock against the portal's, and who keeps it. */
public final class TimeStep implements Step {
    /** What a certificate's beginning and a one-time code of 30 s bear. */
    private static final long BEARABLE_S = 5;

    /** Earlier than any release of this program: a machine whose button cell is empty begins at 1970 or 2000. */
    private static final Instant FIRST_RELEASE = Instant.parse("2026-01-01T00:00:00Z");

    /** What the step needs from the world. */
    interface World {
        /** As it is configured; empty for none. */
        String portal();

        PortalAnswer ask(String portal) throws InterruptedException;

        TimeKeeper.Keeping keeping() throws InterruptedException;
    }

    private final World world;
    private final InstantSource clock;

    TimeStep(World world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Of this machine. */
    public static Step of(KioskPortal portal, InstantSource clock) {
        TimeKeeper keeper = new TimeKeeper();
        return new TimeStep(
                new World() {
                    @Override
                    public String portal() {
                        return portal.address();
                    }

                    @Override
                    public PortalAnswer ask(String address) throws InterruptedException {
                        return portal.ask(address);
                    }

                    @Override
                    public TimeKeeper.Keeping keeping() throws InterruptedException {
                        return keeper.look();
                    }
                },
                clock);
    }

    @Override
    public String name() {
        return "time";
    }

    @Override
    public Turn begin() {
        Instant now = clock.instant();
        Turn look = Turn.work(Say.of("time.looking"), world::keeping, this::kept);
        return now.getEpochSecond() < FIRST_RELEASE.getEpochSecond()
                ? Turn.note(Finding.bad("time.epoch", now), look)
                : look;
    }

    private Turn kept(TimeKeeper.Keeping keeping) {
        Finding finding = switch (keeping) {
            case SYNCHRONISED -> Finding.good("time.synchronised", "NTP");
            case NOT -> Finding.weak("time.unsynchronised");
            case UNKNOWN -> Finding.unchecked("time.unknown");
        };
        String portal = world.portal();
        return Turn.note(
                finding,
                portal.isEmpty()
                        ? Turn.note(Finding.weak("time.no-portal"), Turn.end())
                        : Turn.work(
                                Say.of("portal.asking"), () -> world.ask(portal), answer -> compared(portal, answer)));
    }

    private Turn compared(String portal, PortalAnswer answer) {
        Turn rest = answer instanceof PortalAnswer.Told(Instant time, long _)
                ? Turn.note(difference(time), Turn.end())
                : Turn.end();
        return Turn.note(PortalWords.of(portal, answer), rest);
    }

    private Finding difference(Instant portal) {
        long seconds = Math.abs(clock.instant().getEpochSecond() - portal.getEpochSecond());
        return seconds <= BEARABLE_S ? Finding.good("time.right", BEARABLE_S) : Finding.bad("time.wrong", seconds);
    }
}
