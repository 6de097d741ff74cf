package ua.vikno.kiosk.services.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.StaffAnswer.Badge;
import ua.vikno.kiosk.flow.StaffAnswer.LeftPaper;
import ua.vikno.kiosk.flow.StaffAnswer.Roll;
import ua.vikno.kiosk.screen.Words;

/** Where one of the staff is in the service menu. */
sealed interface StaffState {
    /**
     * A PIN is asked for, or a card.
     *
     * @param card a known card whose PIN is wanted; null without
     */
    record Asking(Entry pin, @Nullable String card) implements StaffState {
        static final Asking BEGIN = new Asking(Entry.EMPTY, null);

        /** A wrong PIN is typed anew: masked digits cannot be mended one by one. */
        Asking wrong(Words error) {
            return new Asking(pin.with("").wrong(error), card);
        }

        /** The log never sees a card's code. */
        @Override
        public String toString() {
            return "Asking[]";
        }
    }

    /** @param tag of the order that is waited for */
    record Checking(String tag, Asking before) implements StaffState {}

    /**
     * Let in.
     *
     * @param paused until when the kiosk is paused; null when it is not
     */
    record In(Badge badge, @Nullable Instant paused, Place place) implements StaffState {
        In at(Place next) {
            return new In(badge, paused, next);
        }
    }

    /** Which screen of the menu. */
    sealed interface Place {
        record Menu() implements Place {}

        /** Paper and toner. */
        record Supplies(@Nullable Roll roll) implements Place {}

        /** For how long to pause. */
        record Pausing() implements Place {}

        /** "Restart?" */
        record Restart(boolean machine) implements Place {}

        /** "Put a stick in." */
        record Stick() implements Place {}

        /** "Test everything?" */
        record SelfTest() implements Place {}

        /** "A new certificate?" */
        record Enrol() implements Place {}

        /**
         * The invitation is to be held to the scanner.
         *
         * @param trouble what was held there instead; null before
         */
        record Inviting(@Nullable Words trouble) implements Place {}

        /**
         * The administrator types this code.
         *
         * @param tag of the order that is waited for
         * @param until when waiting ends
         */
        record Code(String tag, String code, Instant until) implements Place {}

        /**
         * "Erase everything?"
         *
         * @param sure whether it was answered once with yes
         */
        record Erase(boolean sure) implements Place {}

        /** @param tag of the order that is waited for */
        record Doing(String tag) implements Place {}

        record Devices(StaffAnswer.Seen seen) implements Place {}

        /** On which printer to print a test page. */
        record Testing() implements Place {}

        record Printing(String job) implements Place {}

        record Left(List<LeftPaper> papers) implements Place {
            public Left {
                papers = List.copyOf(papers);
            }
        }

        /** @param what how it ended */
        record Told(boolean good, List<Words> what) implements Place {
            public Told {
                what = List.copyOf(what);
            }
        }
    }

    /** How long a pause may be. */
    enum Length {
        QUARTER(Duration.ofMinutes(15)),
        HOUR(Duration.ofHours(1)),
        FOUR_HOURS(Duration.ofHours(4));

        private final Duration time;

        Length(Duration time) {
            this.time = time;
        }

        Duration time() {
            return time;
        }
    }
}
