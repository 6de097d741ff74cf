package ua.vikno.kiosk.visit;

import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.identity.Session;

/**
 * Everything about the resident who is here now; nothing of it is kept anywhere else. The kiosk without a resident is a
 * visit too, a resting one.
 *
 * @param number of this visit since the kiosk started: answers to an earlier one are recognised by it
 * @param events handled so far; makes tags unique
 * @param session null until the resident was identified
 * @param overlay what lies over the service: help, a question
 * @param note a word about the last thing that could not be done; gone with the next input
 */
public record Visit(
        long number,
        long events,
        Surroundings surroundings,
        Settings settings,
        Stage stage,
        @Nullable Session session,
        @Nullable Overlay overlay,
        Watch watch,
        @Nullable Words note) {

    /** No visit is under way. */
    public static Visit resting(long number, Surroundings surroundings) {
        Settings settings = Settings.DEFAULT.withHeadphones(surroundings.headphones());
        return new Visit(
                number,
                0,
                surroundings,
                settings,
                new Stage.Rest(),
                null,
                null,
                Watch.beginning(surroundings.uptime()),
                null);
    }

    public boolean occupied() {
        return !(stage instanceof Stage.Rest);
    }

    Context context() {
        return new Context(
                surroundings.now(),
                surroundings.uptime(),
                surroundings.answerWithin(),
                surroundings.readiness(),
                surroundings.directory(),
                session,
                settings.language(),
                settings.size(),
                "visit" + number + ".event" + events);
    }

    /** What lies over everything. */
    sealed interface Overlay {
        /** @param called the staff were told */
        record Help(boolean called) implements Overlay {}

        /**
         * Keys only describe themselves.
         *
         * @param key struck last
         */
        record Practice(@Nullable PadKey key, int strikes) implements Overlay {
            static final Practice BEGIN = new Practice(null, 0);

            /** @return null when help was struck twice, which ends the practice */
            @Nullable
            Practice struck(PadKey next) {
                return next == PadKey.HELP && key == PadKey.HELP ? null : new Practice(next, strikes + 1);
            }
        }

        /** "Finish?": asked only when something would be lost. */
        record Finishing() implements Overlay {}
    }

    /**
     * Whether the resident is still there.
     *
     * @param warned since when the warning stands; null while it does not
     * @param personal something personal was entered or shown
     * @param moved when the resident last got on
     * @param offered help was offered with the screen that is shown
     * @param vain how often a button of this screen was pressed and changed nothing
     * @param left since when the sensor has seen nobody here; null while somebody is, or does something, or no sensor tells
     */
    public record Watch(
            Uptime lastSeen,
            @Nullable Uptime warned,
            boolean personal,
            boolean speaking,
            Uptime moved,
            boolean offered,
            int vain,
            @Nullable Uptime left) {
        static Watch beginning(Uptime now) {
            return new Watch(now, null, false, false, now, false, 0, null);
        }

        Watch seen(Uptime now) {
            return new Watch(now, null, personal, speaking, moved, offered, vain, null);
        }

        /** Speech or a printer does something, which says nothing of the place before the kiosk. */
        Watch busy(Uptime now) {
            return new Watch(now, null, personal, speaking, moved, offered, vain, left);
        }

        /** A person who comes while the warning stands may be another one: the place stays left then. */
        Watch near(boolean somebody, Uptime now) {
            Uptime since = somebody ? null : now;
            return warned != null && left != null
                    ? this
                    : new Watch(lastSeen, warned, personal, speaking, moved, offered, vain, since);
        }

        Watch withPersonal() {
            return new Watch(lastSeen, warned, true, speaking, moved, offered, vain, left);
        }

        Watch withSpeaking(boolean busy) {
            return new Watch(lastSeen, warned, personal, busy, moved, offered, vain, left);
        }

        Watch warnedAt(Uptime now) {
            return new Watch(lastSeen, now, personal, speaking, moved, offered, vain, left);
        }

        Watch moved(Uptime now) {
            return new Watch(lastSeen, warned, personal, speaking, now, offered, vain, left);
        }

        Watch offering(boolean help) {
            return new Watch(lastSeen, warned, personal, speaking, moved, help, vain, left);
        }

        Watch withVain(int times) {
            return new Watch(lastSeen, warned, personal, speaking, moved, offered, times, left);
        }
    }

    Visit counted() {
        return new Visit(number, events + 1, surroundings, settings, stage, session, overlay, watch, note);
    }

    Visit in(Surroundings next) {
        return new Visit(number, events, next, settings, stage, session, overlay, watch, note);
    }

    Visit with(Settings next) {
        return new Visit(number, events, surroundings, next, stage, session, overlay, watch, note);
    }

    Visit at(Stage next) {
        return new Visit(number, events, surroundings, settings, next, session, overlay, watch, note);
    }

    Visit with(@Nullable Session next) {
        return new Visit(number, events, surroundings, settings, stage, next, overlay, watch, note);
    }

    Visit under(@Nullable Overlay next) {
        return new Visit(number, events, surroundings, settings, stage, session, next, watch, note);
    }

    Visit with(Watch next) {
        return new Visit(number, events, surroundings, settings, stage, session, overlay, next, note);
    }

    Visit noting(@Nullable Words next) {
        return new Visit(number, events, surroundings, settings, stage, session, overlay, watch, next);
    }
}
