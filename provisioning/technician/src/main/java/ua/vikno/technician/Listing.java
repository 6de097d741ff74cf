package ua.vikno.technician;

import java.util.ArrayList;
import java.util.List;

/** {@code list}: what is there, and the line for the kiosk's configuration. */
final class Listing {
    private final Session session;
    private final Inventory inventory;

    Listing(Session session, Inventory inventory) {
        this.session = session;
        this.inventory = inventory;
    }

    int run() throws InterruptedException {
        List<Plugged> found = new ArrayList<>(inventory.find());
        found.addAll(Inventory.queues());
        found.addAll(Inventory.network());
        if (found.isEmpty()) {
            session.out().tell(session.words().text("list.none"));
        }
        found.forEach(this::tell);
        return DevicesCommand.GOOD;
    }

    private void tell(Plugged thing) {
        boolean driven = session.drivers().kinds(thing.address()).contains(thing.kind());
        String line = SelfTest.key(thing.kind()) + "=" + thing.address();
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
