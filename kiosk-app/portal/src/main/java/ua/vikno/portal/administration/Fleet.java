package ua.vikno.portal.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.vikno.portal.enrolment.KioskDesk;
import ua.vikno.portal.fleet.KioskHour;
import ua.vikno.portal.fleet.KioskState;
import ua.vikno.portal.fleet.KioskState.Lasting;
import ua.vikno.portal.fleet.KioskStates;
import ua.vikno.portal.fleet.Level;
import ua.vikno.portal.fleet.Trouble;
import ua.vikno.portal.fleet.Trouble.Kind;

/** All kiosks: those that have enrolled or were invited, and those that are heard by their key. */
record Fleet(KioskDesk desk, KioskStates states, Clock clock) {
    private static final int HOURS = 48;

    /** The worst first. */
    List<Glance> all() {
        Map<String, KioskState> heard = new TreeMap<>();
        states.all().forEach(state -> heard.put(state.kiosk(), state));
        List<Glance> all = new ArrayList<>();
        for (KioskDesk.Entry entry : desk.all()) {
            all.add(enrolled(entry, Optional.ofNullable(heard.remove(entry.name()))));
        }
        states.served(heard.values()).forEach(state -> all.add(keyed(state)));
        all.sort(Glance.WORST_FIRST);
        return all;
    }

    Optional<Glance> of(String name) {
        return all().stream().filter(glance -> glance.name().equals(name)).findFirst();
    }

    /** The last two days, the newest first. */
    List<KioskHour> hours(String name) {
        return states.hours(name, HOURS);
    }

    private Glance enrolled(KioskDesk.Entry entry, Optional<KioskState> state) {
        Instant now = clock.instant();
        List<Lasting> wrong;
        if (entry.certified().isEmpty()) {
            wrong = List.of(new Lasting(
                    new Trouble(Kind.NO_CERTIFICATE, Level.AMBER),
                    state.map(KioskState::received).orElse(now)));
        } else {
            wrong = state.map(heard -> heard.wrong(now))
                    .orElse(List.of(new Lasting(new Trouble(Kind.NEVER_HEARD, Level.AMBER), now)));
        }
        return new Glance(
                entry.name(), entry.place(), true, entry.waiting().isPresent(), entry.certified(), state, wrong);
    }

    private Glance keyed(KioskState state) {
        return new Glance(
                state.kiosk(), "", false, false, Optional.empty(), Optional.of(state), state.wrong(clock.instant()));
    }
}
