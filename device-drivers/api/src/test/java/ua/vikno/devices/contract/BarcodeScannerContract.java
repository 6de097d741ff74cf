package ua.vikno.devices.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.DeviceEvent.Scanned;

/** What holds for every scanner of bar codes. */
public abstract class BarcodeScannerContract extends DeviceContract<BarcodeScanner> {
    private static final String BILL = "https://qr.bank.gov.ua/QkNECjAwMw";
    private static final String LAST = "990000000000000001";

    private final HastyClock clock = new HastyClock();

    /** What the driver under test has to take for the time. */
    protected HastyClock clock() {
        return clock;
    }

    /** Holds a symbol with this content (printable ASCII) before the scanner. */
    protected abstract void show(String text) throws Exception;

    /** What is told when these are shown one after the other, up to and without {@link #LAST}. */
    private List<String> told(String... texts) throws Exception {
        BarcodeScanner scanner = ready();
        List<String> told = new CopyOnWriteArrayList<>();
        scanner.listen(event -> {
            if (event instanceof Scanned scanned) {
                told.add(scanned.text());
            }
        });
        var last = Watch.next(scanner, Scanned.class, scan -> scan.text().equals(LAST));
        for (String text : texts) {
            show(text);
        }
        show(LAST);
        Watch.get(last, scanner);
        return told.stream().takeWhile(text -> !text.equals(LAST)).toList();
    }

    @Test
    void tellsWhatItReads() throws Exception {
        assertThat(told("1234567890", BILL, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ aZ"))
                .containsExactly("1234567890", BILL, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ aZ");
    }

    @Test
    void tellsOnceWhatLiesBeforeIt() throws Exception {
        assertThat(told(BILL, BILL, BILL)).containsExactly(BILL);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void tellsOnceWhatLiesBeforeItWhileTheWallClockIsSet(int hours) throws Exception {
        BarcodeScanner scanner = ready();
        var first = Watch.next(scanner, Scanned.class, scan -> scan.text().equals(BILL));
        show(BILL);
        Watch.get(first, scanner);
        clock().setWallClock(Duration.ofHours(hours));
        assertThat(told(BILL)).isEmpty();
    }

    @Test
    void tellsAgainWhatComesBackAfterSomethingElse() throws Exception {
        assertThat(told(BILL, "1234567890", BILL)).containsExactly(BILL, "1234567890", BILL);
    }

    @Test
    void readsOnWhenItIsPluggedInAgain() throws Exception {
        BarcodeScanner scanner = ready();
        unplug();
        Watch.until(scanner, status -> !status.usable());
        plugIn();
        assertThat(told(BILL)).containsExactly(BILL);
    }
}
