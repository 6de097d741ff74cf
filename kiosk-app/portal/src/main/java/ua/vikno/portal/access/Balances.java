package ua.vikno.portal.access;

import java.time.YearMonth;
import ua.vikno.portal.problems.ProblemException;

/** What identification needs to know of charges; billing answers it, so that neither feature knows the other. */
public interface Balances {
    /**
     * The newest month that was charged.
     *
     * @throws ProblemException {@code NO_REGISTERS} while there are none
     */
    YearMonth period();
}
