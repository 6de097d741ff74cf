package ua.vikno.portal.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;

/**
 * An open session as the portal keeps it.
 *
 * @param registration the number of the cabinet that opened it; null for paper
 */
public record OpenSession(
        long dwelling,
        Level level,
        @Nullable String registeredName,
        @Nullable String registration,
        Instant expiresAt) {

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
