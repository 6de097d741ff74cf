package ua.vikno.portal.problems;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Problem;

/** A refusal on its way to the caller. */
public final class ProblemException extends RuntimeException {
    private final Problem problem;
    private final transient Map<String, Object> properties;

    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /** @param properties members of the problem document beside its type */
    public ProblemException(Problem problem, Map<String, Object> properties) {
        super(problem.type(), null, false, false);
        this.problem = problem;
        this.properties = Map.copyOf(properties);
    }

    public static ProblemException invalid(String field, String reason) {
        return new ProblemException(Problem.INVALID_FIELD, Map.of("field", field, "reason", reason));
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, Object> properties() {
        return properties;
    }

    /** Checks of what came in from outside, where a type cannot say it. */
    public static final class Require {
        private Require() {}

        public static <T> T present(@Nullable T value, String field) {
            if (value == null) {
                throw ProblemException.invalid(field, "missing");
            }
            return value;
        }

        /** A text of 0 to {@code longest} characters without control characters: PostgreSQL keeps no NUL. */
        public static String atMost(@Nullable String value, String field, int longest) {
            return plain(present(value, field), field, longest);
        }

        /** A text of 1 to {@code longest} characters without control characters, outer blanks removed. */
        public static String text(@Nullable String value, String field, int longest) {
            String text = present(value, field).strip();
            if (text.isEmpty()) {
                throw ProblemException.invalid(field, "missing");
            }
            return plain(text, field, longest);
        }

        private static String plain(String text, String field, int longest) {
            if (text.length() > longest) {
                throw ProblemException.invalid(field, "too-long");
            }
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw ProblemException.invalid(field, "control-character");
            }
            return text;
        }
    }
}
