package ua.vikno.portal.problems;

import java.util.Map;
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
}
