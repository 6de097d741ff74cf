package ua.vikno.kiosk.runtime.devices;

import java.util.function.Predicate;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.kiosk.runtime.Host.Presenter;
import ua.vikno.kiosk.screen.Screen;

/**
 * Tells the scanner whether a scan would mean something now; a camera is off otherwise. It follows from the state
 * alone, so that no way out of a visit can forget it.
 */
final class ScanExpectation<S> implements Presenter<S> {
    private final BarcodeScanner scanner;
    private final Predicate<S> takesScan;
    /** As scanners begin. */
    private boolean told = true;

    ScanExpectation(BarcodeScanner scanner, Predicate<S> takesScan) {
        this.scanner = scanner;
        this.takesScan = takesScan;
    }

    @Override
    public void present(Screen screen, S state) {
        boolean expected = takesScan.test(state);
        if (expected != told) {
            told = expected;
            scanner.expect(expected);
        }
    }
}
