package ua.vikno.kiosk.boot;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Window;
import ua.vikno.devices.Device;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.night.Backdrop;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.kiosk.runtime.portal.TrialLine;
import ua.vikno.kiosk.runtime.printing.PrintRunner.PaperMaker;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.state.config.Panel;

/** This kiosk, for a test of itself. */
record NightBackdrop(
        Backstage behind, Proofs proofs, SelfReport report, Panel panel, Texts texts, Scene window, EventLog log)
        implements Backdrop {
    @Override
    public TrialLine line() {
        return behind.portal().trialLine();
    }

    @Override
    public Canvas canvas() {
        return new OffScreen(WindowFace.geometry(panel), texts, log);
    }

    @Override
    public PaperMaker papers() {
        return behind.papers();
    }

    @Override
    public void prove(Effect.Prove prove, Reply reply) {
        proofs.prove(prove, reply);
    }

    @Override
    public List<Device> devices() {
        return behind.devices().all();
    }

    @Override
    public boolean isWhole() throws InterruptedException {
        return OffScreen.onToolkit(this::fills, log);
    }

    /** A window of a demonstration fills nothing. */
    private boolean fills() {
        Window shown = window.getWindow();
        Rectangle2D whole = Screen.getPrimary().getBounds();
        boolean fits = Math.abs(window.getWidth() - whole.getWidth()) < 1
                && Math.abs(window.getHeight() - whole.getHeight()) < 1;
        return shown != null && shown.isShowing() && (!panel.full() || fits);
    }

    @Override
    public Optional<Long> room() {
        return report.room();
    }

    @Override
    public Optional<Integer> certificateDays() {
        return Optional.ofNullable(report.certificateDays());
    }
}
