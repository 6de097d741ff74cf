package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.screen.Input;

/** When a scan means something, and that a camera need not look at anybody else. */
class ScanningTest {
    private final Resident resident = Resident.atWorkingKiosk();

    private boolean takesScan() {
        return resident.flow.takesScan(resident.visit());
    }

    @Test
    void aBillIsAwaitedUntilItIsFoundAndAgainWhenSheHasGone() {
        assertThat(takesScan()).as("start").isTrue();
        resident.begins();
        assertThat(takesScan()).as("menu").isTrue();
        resident.chooses("charges").chooses("scan");
        assertThat(takesScan()).as("the screen that asks for it").isTrue();
        resident.scans(Samples.BILL_CODE);
        assertThat(takesScan()).as("while the portal is asked").isFalse();
        resident.waits();
        assertThat(resident.id()).isEqualTo("charges.statement");
        assertThat(takesScan()).as("her charges").isFalse();
        resident.does(new Input.Finish());
        assertThat(resident.id()).isEqualTo("start");
        assertThat(takesScan()).as("start again").isTrue();
    }

    @Test
    void whoeverSignsInMayHoldHerSlipWhoeverReadsTariffsNeedsNone() {
        resident.begins().chooses("sign-in");
        assertThat(takesScan()).isTrue();
        resident.goesBack().chooses("tariffs");
        assertThat(takesScan()).isFalse();
        resident.passes(Duration.ofMinutes(2));
        assertThat(resident.id()).isEqualTo("start");
        assertThat(takesScan()).as("after she walked away").isTrue();
    }

    @Property(tries = 400)
    void whereNoScanIsAwaitedNoneGoesAnywhere(@ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> whims) {
        Resident any = Resident.atWorkingKiosk();
        whims.forEach(whim -> Whim.of(whim, any));
        if (any.flow.takesScan(any.visit())) {
            return;
        }
        Visit before = any.visit();
        int effects = any.effects.size();

        any.scans(Samples.BILL_CODE);

        // Where service is stopped, a scan at rest is answered as a touch is: with the page that says so.
        assertThat(any.visit().stage()).isEqualTo(VisitInputs.begun(before).stage());
        assertThat(before.occupied() || before.surroundings().stopped()).isTrue();
        assertThat(any.effects).hasSize(effects);
    }
}
