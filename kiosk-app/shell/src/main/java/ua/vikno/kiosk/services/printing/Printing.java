package ua.vikno.kiosk.services.printing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobPhase;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Effect.PrintTarget;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.identity.Registration;

/** A document on its way to paper. */
public record Printing(Document document, Phase phase) {
    /**
     * @param number names the document when there is no paper
     * @param heard what matters on the paper, for ears (EN 301 549, 5.1.3.16)
     */
    public record Document(Paper paper, Words number, List<Words> heard) {
        public Document {
            heard = List.copyOf(heard);
        }

        /**
         * A cabinet's slip.
         *
         * @param directory names the city's centre on it; null if the portal was never heard: then there is no paper
         */
        public static @Nullable Document slip(Registration registration, @Nullable Directory directory) {
            if (directory == null) {
                return null;
            }
            Words number = Words.secret("register.done.number", new Words.Plain(registration.number()));
            return new Document(
                    new Paper.RegistrationSlip(registration, directory.city()),
                    number,
                    List.of(
                            number,
                            Words.secret("register.slip.name", new Words.Plain(registration.name())),
                            Words.of("register.slip.qr")));
        }

        @Override
        public String toString() {
            return "Document[" + paper + "]";
        }
    }

    public static Printing of(Document document) {
        return new Printing(document, new Phase.Choosing());
    }

    Printing in(Phase next) {
        return new Printing(document, next);
    }

    /** How far it is. */
    public sealed interface Phase {
        /** Which printer; with none that works, the number is shown instead. */
        record Choosing() implements Phase {}

        /** @param job the printer's, or its queue's, name for it */
        record Running(Job job, JobPhase phase, int pagesDone, Set<Condition> conditions) implements Phase {
            public Running {
                conditions = Set.copyOf(conditions);
            }
        }

        /** Nothing came out. */
        record Stopped(PrintTarget target, int firstPage, Set<Condition> conditions) implements Phase {
            public Stopped {
                conditions = Set.copyOf(conditions);
            }
        }

        /** Something may have come out: only the resident can tell. */
        record Unsure(PrintTarget target, int pagesDone, Set<Condition> conditions) implements Phase {
            public Unsure {
                conditions = Set.copyOf(conditions);
            }
        }

        /** @param confirmed false when the printer cannot tell whether it printed */
        record TakePaper(PrintTarget target, Uptime since, boolean confirmed, Waited waited) implements Phase {}

        /** Listening to the document; then back to the screen before. */
        record Listening(Phase before) implements Phase {}
    }

    public record Job(String id, PrintTarget target, int firstPage, Uptime since, boolean cancelled) {}

    /** How long the paper has been lying there. */
    public enum Waited {
        BRIEFLY,
        REMINDED,
        REMINDED_AGAIN,
        STAFF_CALLED
    }
}
