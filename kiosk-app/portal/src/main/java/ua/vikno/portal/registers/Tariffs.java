package ua.vikno.portal.registers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.common.Money;

/**
 * The lines of one month and service that stand one below the other because the tariff changed. A balance that is carried
 * from line to line is counted once: the second line then begins at zero, so that closings may be added up.
 */
final class Tariffs {
    private final Map<String, Set<BigDecimal>> tariffs = new HashMap<>();
    private final Map<String, Money> carried = new HashMap<>();
    private String household = "";

    /** Whether a further line of this key has a tariff of its own; only lines near the first one are remembered. */
    boolean adds(String key, @Nullable BigDecimal tariff) {
        Set<BigDecimal> known = tariffs.get(key);
        return tariff != null && known != null && !known.contains(tariff.stripTrailingZeros());
    }

    /** @param key month, account, address and service, lines apart; the service last */
    Figures own(String key, @Nullable BigDecimal tariff, Figures figures) {
        String of = key.substring(0, key.lastIndexOf('\n'));
        if (!of.equals(household)) {
            household = of;
            tariffs.clear();
            carried.clear();
        }
        if (tariff != null) {
            tariffs.computeIfAbsent(key, _ -> new HashSet<>()).add(tariff.stripTrailingZeros());
        }
        Money before = carried.put(key, figures.closing());
        if (before == null || before.isZero() || !before.equals(figures.opening())) {
            return figures;
        }
        return new Figures(
                Money.ZERO,
                figures.accrued(),
                figures.benefit(),
                figures.subsidy(),
                figures.recalculated(),
                figures.penalty(),
                figures.paid(),
                figures.closing().minus(before));
    }
}
