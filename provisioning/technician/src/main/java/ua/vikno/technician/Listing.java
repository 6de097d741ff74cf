package ua.vikno.technician;

import java.util.List;
import ua.vikno.devices.spi.FoundDevice;
import ua.vikno.state.config.ConfigFile;

/** {@code list}: what is there, and the line for the kiosk's configuration. */
final class Listing {
    private final CommandRun session;

    Listing(CommandRun session) {
        this.session = session;
    }

    int run() throws InterruptedException {
        List<FoundDevice> found = session.drivers().discover();
        if (found.isEmpty()) {
            session.out().tell(session.words().text("list.none"));
        }
        found.forEach(this::tell);
        return DevicesCommand.GOOD;
    }

    private void tell(FoundDevice thing) {
        boolean driven = session.drivers().kinds(thing.address()).contains(thing.kind());
        String line = ConfigFile.key(thing.kind()) + "=" + thing.address();
        session.out()
                .tell(
                        "%-20s %-18s %s\n    %s"
                                .formatted(
                                        session.words().of(thing.kind()),
                                        thing.where(),
                                        Visible.of(thing.name()),
                                        driven
                                                ? session.words().text("list.configure", line)
                                                : session.words().text("list.no-driver")),
                        "kind",
                        thing.kind(),
                        "where",
                        thing.where(),
                        "name",
                        thing.name(),
                        "address",
                        thing.address(),
                        "driver",
                        driven);
    }
}
