package ua.vikno.devices.simulated.person;

import java.time.Duration;
import java.util.List;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.simulated.play.Playable;
import ua.vikno.devices.simulated.play.Scene;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.support.DeviceBase;
import ua.vikno.devices.support.DeviceClock;

/** A simulated device without a thread of its own: it changes only when a test, the desk or its address makes it. */
abstract class PersonalDevice extends DeviceBase implements Playable {
    private final Scene scene;

    PersonalDevice(String id, DeviceKind kind, DeviceClock clock, List<Situation> situations, Situation first) {
        super(id, kind, clock, Duration.ZERO);
        this.scene = new Scene(situations, first, this::changed);
    }

    /** Something beside the status follows from a new situation. */
    void follow(Situation situation) {}

    final boolean present() {
        return !closed() && current().kind() != Situation.Kind.UNPLUGGED;
    }

    private void changed() {
        board().post(Reports.of(current()));
        follow(current());
    }

    @Override
    public final List<Situation> situations() {
        return scene.situations();
    }

    @Override
    public final Situation current() {
        return scene.current();
    }

    @Override
    public final void play(Situation situation) {
        scene.play(situation);
    }

    @Override
    protected final void begin() {
        board().post(Reports.of(current()));
    }

    @Override
    protected void end() {}
}
