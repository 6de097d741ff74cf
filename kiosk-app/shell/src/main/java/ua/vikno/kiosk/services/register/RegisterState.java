package ua.vikno.kiosk.services.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.services.printing.Printing;
import ua.vikno.portal.api.identity.Registration;

/**
 * A registration being filled in.
 *
 * @param draft everything typed; kept on every screen of the service
 * @param reviewed the review was seen: a changed answer leads back to it
 */
record RegisterState(Place place, Draft draft, boolean reviewed) {
    RegisterState at(Place next) {
        return new RegisterState(next, draft, reviewed || next instanceof Place.Review);
    }

    RegisterState with(Draft next) {
        return new RegisterState(place, next, reviewed);
    }

    /** Which screen. */
    public sealed interface Place {
        record Question(Field field) implements Place {}

        record Consent() implements Place {}

        /** @param sent what was submitted unchanged and never answered; null after any change */
        record Review(@Nullable Request<Registration> sent) implements Place {}

        record Waiting(Request<Registration> request) implements Place {}

        record Already() implements Place {}

        record Done(Registration registration) implements Place {}

        record Slip(Printing printing, Done before) implements Place {}
    }

    /** What is asked, in this order. */
    public enum Field {
        NAME("register.name"),
        PHONE("register.phone"),
        EMAIL("register.email"),
        PIN("register.pin"),
        PIN_AGAIN("register.pin-again");

        private static final List<Field> ORDER = List.of(values());
        private final String id;

        Field(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        /** From 1. */
        int step() {
            return ORDER.indexOf(this) + 1;
        }

        Optional<Field> next() {
            return at(ORDER.indexOf(this) + 1);
        }

        Optional<Field> previous() {
            return at(ORDER.indexOf(this) - 1);
        }

        private static Optional<Field> at(int index) {
            return index >= 0 && index < ORDER.size() ? Optional.of(ORDER.get(index)) : Optional.empty();
        }
    }

    public record Draft(Entry name, Entry phone, Entry email, Entry pin, Entry again) {
        static final Draft EMPTY = new Draft(Entry.EMPTY, Entry.EMPTY, Entry.EMPTY, Entry.EMPTY, Entry.EMPTY);

        Entry get(Field field) {
            return switch (field) {
                case NAME -> name;
                case PHONE -> phone;
                case EMAIL -> email;
                case PIN -> pin;
                case PIN_AGAIN -> again;
            };
        }

        Draft with(Field field, Entry entry) {
            return switch (field) {
                case NAME -> new Draft(entry, phone, email, pin, again);
                case PHONE -> new Draft(name, entry, email, pin, again);
                case EMAIL -> new Draft(name, phone, entry, pin, again);
                case PIN -> new Draft(name, phone, email, entry, again);
                case PIN_AGAIN -> new Draft(name, phone, email, pin, entry);
            };
        }
    }
}
