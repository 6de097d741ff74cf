package ua.vikno.portal.api.billing;

import java.time.YearMonth;
import ua.vikno.portal.api.common.Money;

/** A month of a dwelling in sums over all services. */
public record HistoryMonth(YearMonth period, Money accrued, Money paid, Money closing) {}
