package ua.vikno.devices.linux.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceEvent.Scanned;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.contract.BarcodeScannerContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.discovery.FakeSys;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.evdev.Capabilities;
import ua.vikno.devices.linux.evdev.FakeInput;
import ua.vikno.devices.linux.evdev.InputEvent;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.linux.transport.Errno;
import ua.vikno.devices.spi.DeviceAddress;

/** A keyboard-wedge scanner found in a made-up sysfs; its keys come from a test instead of the kernel. */
@Execution(ExecutionMode.CONCURRENT)
final class EvdevScannerTest extends BarcodeScannerContract {
    private final FakeInput input = new FakeInput();
    private final FakeSys sys;
    private FakeSys.Usb usb;

    EvdevScannerTest(@TempDir Path root) {
        sys = new FakeSys(root);
        usb = scanner();
    }

    private FakeSys.Usb scanner() {
        return sys.plugIn("1-2", "0c2e", "0b61", "A1", "Honeywell Scanner")
                .input(3, FakeSys.MEDIA_KEYS)
                .input(4, FakeSys.KEYBOARD);
    }

    @Override
    protected BarcodeScanner create() {
        DeviceAddress address = DeviceAddress.of(URI.create("scanner+evdev:?vendor=0c2e&product=0b61"));
        return new EvdevScanner(
                "scanner",
                new InputSearch(sys.tree(), Wanted.of(address), Capabilities::types),
                input,
                Framing.of(address, 800),
                clock());
    }

    @Override
    protected void show(String text) {
        input.type(text + "\r");
    }

    @Override
    protected void unplug() {
        usb.unplug();
        input.trouble(Errno.ENODEV);
    }

    @Override
    protected void plugIn() {
        input.trouble(0);
        usb = scanner();
    }

    @Test
    void takesTheInterfaceThatTypesForItselfAlone() {
        assertThat(ready().status().detail()).contains("event4", "0c2e:0b61", "A1");
        assertThat(input.grabbed()).isTrue();
    }

    @Test
    void goesOnceHoweverOftenItIsLookedFor() throws Exception {
        BarcodeScanner scanner = ready();
        List<DeviceStatus> told = new CopyOnWriteArrayList<>();
        scanner.listen(event -> {
            if (event instanceof DeviceEvent.StatusChanged changed) {
                told.add(changed.now());
            }
        });
        unplug();
        Watch.until(scanner, status -> status.state() == State.ABSENT);
        Watch.untilSaid(scanner, "not plugged in");
        plugIn();
        Watch.until(scanner, DeviceStatus::usable);
        var scan = Watch.next(scanner, Scanned.class, event -> true);
        show("4820000000017");
        Watch.get(scan, scanner);
        assertThat(told).extracting(DeviceStatus::state).containsExactly(State.ABSENT, State.READY);
    }

    /** The best of three: a busy test machine is no slow driver. */
    @Test
    void isMissedAndFoundAgainWithinThreeSeconds() throws Exception {
        BarcodeScanner scanner = ready();
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 3 && best.compareTo(Duration.ofSeconds(3)) >= 0; i++) {
            unplug();
            Watch.until(scanner, status -> status.state() == State.ABSENT);
            long unplugged = System.nanoTime();
            Watch.untilSaid(scanner, "not plugged in");
            plugIn();
            Watch.until(scanner, DeviceStatus::usable);
            Duration took = Duration.ofNanos(System.nanoTime() - unplugged);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void saysThatAnotherProgramHasIt() {
        input.trouble(Errno.EBUSY);
        device().start();
        DeviceStatus status = Watch.until(device(), now -> now.state() == State.FAULT);
        assertThat(status.conditions()).containsExactly(Condition.IN_USE_BY_OTHER);
        assertThat(status.detail()).contains("event4", "EVIOCGRAB");
        input.trouble(0);
        Watch.until(device(), DeviceStatus::usable);
    }

    @Test
    void saysThatItMayNotOpenIt() {
        input.trouble(Errno.EACCES);
        device().start();
        DeviceStatus status = Watch.until(device(), now -> now.state() == State.FAULT);
        assertThat(status.conditions()).containsExactly(Condition.PERMISSION_DENIED);
    }

    @Test
    void endsACodeWithoutSuffixWhenTheScannerFallsSilent() {
        ready();
        var scan = Watch.next(device(), Scanned.class, event -> true);
        input.type("]C0123456789012345678");
        Scanned read = Watch.get(scan, device());
        assertThat(read.text()).isEqualTo("123456789012345678");
        assertThat(read.symbology()).isEqualTo("]C0");
    }

    @Test
    void separatesCodesWithoutSuffixByTheKernelsTimeEvenIfReadTogether() {
        ready();
        var second = Watch.next(device(), Scanned.class, event -> event.text().equals("TWO"));
        input.type("ONE");
        input.later(Duration.ofSeconds(1));
        input.type("TWO");
        assertThat(Watch.get(second, device()).text()).isEqualTo("TWO");
    }

    @Test
    void tellsNothingOfACodeOfWhichKeysWereLost() {
        ready();
        var whole = Watch.next(device(), Scanned.class, event -> true);
        input.type("LOST");
        input.event(InputEvent.SYN, InputEvent.SYN_DROPPED, 0);
        input.type("REST\rWHOLE\r");
        assertThat(Watch.get(whole, device()).text()).isEqualTo("WHOLE");
    }

    @Test
    void forgetsWhatWasHalfReadWhenItWasPulledOut() throws Exception {
        ready();
        input.type("HALF");
        unplug();
        Watch.until(device(), status -> status.state() == State.ABSENT);
        plugIn();
        Watch.until(device(), DeviceStatus::usable);
        var scan = Watch.next(device(), Scanned.class, event -> true);
        show("WHOLE");
        assertThat(Watch.get(scan, device()).text()).isEqualTo("WHOLE");
    }
}
