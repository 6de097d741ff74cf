package ua.vikno.kiosk.night;

import java.util.List;
import java.util.Optional;
import ua.vikno.devices.Device;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.kiosk.runtime.portal.TrialLine;
import ua.vikno.kiosk.runtime.printing.PrintRunner.PaperMaker;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;

/** The kiosk as far as a test of itself needs it. Asked on a thread that may wait. */
public interface Backdrop {
    /** Connections to the portal of their own; closed by whoever asked for them. */
    TrialLine line();

    /** A place off the screen to draw on; closed by whoever asked for it. */
    Canvas canvas();

    PaperMaker papers();

    /** As a visit's own; see {@link Effect.Prove}. */
    void prove(Effect.Prove prove, Reply reply);

    List<Device> devices();

    /** Whether what people see fills the panel of the configuration. */
    boolean isWhole() throws InterruptedException;

    /** Room for the kiosk's state, in MiB; empty where nobody knows. */
    Optional<Long> room();

    /** Until the kiosk's certificate ends; empty without one. */
    Optional<Integer> certificateDays();

    /** Draws screens that nobody sees. */
    interface Canvas extends AutoCloseable {
        /** @return whether there is a picture, and something on it */
        boolean draw(Screen screen, Settings settings) throws InterruptedException;

        @Override
        void close();
    }
}
