package ua.vikno.devices.simulated.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.Network;
import ua.vikno.devices.simulated.play.Playable;
import ua.vikno.devices.simulated.play.Scene;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceBase;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.Reading;

/** {@code sim:network?situation=cut}: TCP relays on the loopback, one for each place the kiosk wants to reach. */
public final class SimulatedNetwork extends DeviceBase implements Network, Playable {
    public static final Set<String> PARAMETERS = Set.of("situation");
    private static final List<Situation> SITUATIONS = List.of(
            Situation.NORMAL,
            Situation.of(Kind.CUT),
            Situation.of(Kind.SLOW),
            Situation.of(Kind.GARBAGE),
            Situation.of(Kind.HALF_OPEN));

    private final Scene scene;
    private final Map<InetSocketAddress, Relay> relays = new ConcurrentHashMap<>();

    public SimulatedNetwork(String id, DeviceAddress address, DeviceClock clock) {
        super(id, DeviceKind.NETWORK, clock, Duration.ZERO);
        this.scene = new Scene(
                SITUATIONS, Situation.named(address.text("situation", Situation.NORMAL.name())), this::changed);
    }

    @Override
    public URI reach(URI target) {
        int port = target.getPort() > 0 ? target.getPort() : 80;
        Relay relay = relays.computeIfAbsent(new InetSocketAddress(target.getHost(), port), this::relay);
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return URI.create(
                "%s://127.0.0.1:%d%s%s".formatted(target.getScheme(), relay.port(), target.getRawPath(), query));
    }

    @Override
    public List<Situation> situations() {
        return scene.situations();
    }

    @Override
    public Situation current() {
        return scene.current();
    }

    @Override
    public void play(Situation situation) {
        scene.play(situation);
    }

    @Override
    protected void begin() {
        post();
    }

    @Override
    protected void end() {
        relays.values().forEach(Relay::close);
    }

    private void changed() {
        relays.values().forEach(Relay::situationChanged);
        post();
    }

    /** Reports a half-open or slow line as ready, because a real one looks no different from here. */
    private void post() {
        board().post(
                        current().kind() == Kind.CUT
                                ? Reading.away(
                                        State.ABSENT,
                                        Condition.OFFLINE,
                                        current().name())
                                : Reading.answered(Set.of(), false, current().name()));
    }

    private Relay relay(InetSocketAddress target) {
        try {
            return new Relay(target, () -> current().kind());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
