package ua.vikno.portal.access;

import java.time.YearMonth;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.problems.ProblemException;

/** What identification needs to know of charges; billing answers it, so that neither feature knows the other. */
public interface Balances {
    /**
     * The newest month that was charged.
     *
     * @throws ProblemException {@code NO_REGISTERS} while there are none
     */
    YearMonth period();

    /** What a dwelling has to pay, of each provider in its newest month; below zero where there are only prepayments. */
    Money due(long dwelling);
}
