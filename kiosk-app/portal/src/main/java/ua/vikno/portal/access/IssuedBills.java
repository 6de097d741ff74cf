package ua.vikno.portal.access;

import java.time.YearMonth;
import java.util.Optional;

/** What identification needs to know of bills; billing answers it, so that neither feature knows the other. */
public interface IssuedBills {
    /** Finds a bill of at most 366 days ago; empty for a text that is no bill number, too. */
    Optional<Issued> byNumber(String number);

    /**
     * Where a bill was issued for.
     *
     * @param period the month whose control code is printed beside the number
     */
    record Issued(long dwelling, YearMonth period) {}
}
