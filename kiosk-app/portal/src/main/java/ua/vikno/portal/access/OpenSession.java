package ua.vikno.portal.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;

/** An open session as the portal keeps it. */
public record OpenSession(
        long dwelling, Level level, @Nullable String registeredName, Instant expiresAt) {

    public OpenSession allowing(Right right) {
        if (!right.at(level)) {
            throw new ProblemException(Problem.FORBIDDEN);
        }
        return this;
    }

    @Override
    public String toString() {
        return "OpenSession[" + level + "]";
    }
}
