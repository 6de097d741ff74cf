package ua.vikno.portal.api;

import java.time.YearMonth;

/** A month of a dwelling in sums over all services. */
public record HistoryMonth(YearMonth period, Money accrued, Money paid, Money closing) {}
