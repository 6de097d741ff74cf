package ua.vikno.portal.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.registers.HouseholdRule.Household;
import ua.vikno.portal.registers.HouseholdRule.Stated;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;

/**
 * Tells households of one address apart. A provider that has two accounts there with two payers has divided the flat; its
 * accounts, and those of others with the same payers, are then two households, and an account that fits neither is a third.
 * Different payers of different providers are one household: a tenant, an heir, a new owner that one of them does not know.
 */
final class Payers {
    private static final Comparator<Stated> FULLEST_FIRST = Comparator.comparingInt(
                    (Stated stated) -> -stated.payer().fullness())
            .thenComparing(stated -> stated.payer().key())
            .thenComparingInt(Stated::rank)
            .thenComparing(Stated::number);

    private Payers() {}

    static List<Household> apart(List<Stated> accounts) {
        if (!divided(accounts)) {
            return List.of(new Household(List.copyOf(accounts), ""));
        }
        List<List<Stated>> households = new ArrayList<>();
        for (Stated stated : accounts.stream().sorted(FULLEST_FIRST).toList()) {
            List<List<Stated>> fitting = households.stream()
                    .filter(household ->
                            household.stream().allMatch(other -> other.payer().mayBe(stated.payer())))
                    .toList();
            if (fitting.size() == 1) {
                fitting.getFirst().add(stated);
            } else {
                households.add(new ArrayList<>(List.of(stated)));
            }
        }
        List<Household> apart = new ArrayList<>();
        for (List<Stated> household : households) {
            String key = household.getFirst().payer().key();
            boolean taken = apart.stream().anyMatch(other -> other.apart().equals(key));
            Stated first = household.getFirst();
            apart.add(new Household(
                    household.stream()
                            .sorted(Comparator.comparingLong(Stated::id))
                            .toList(),
                    taken ? key + " " + first.provider() + " " + first.number() : key));
        }
        return List.copyOf(apart);
    }

    private static boolean divided(List<Stated> accounts) {
        return accounts.stream()
                .anyMatch(one -> accounts.stream()
                        .anyMatch(other -> one.provider().equals(other.provider())
                                && !one.number().equals(other.number())
                                && !one.payer().mayBe(other.payer())));
    }

    /** What is odd about a household, as warnings about one provider's accounts. */
    static void warn(Household household, String provider, Faults warnings) {
        for (Stated stated : household.accounts()) {
            if (!stated.provider().equals(provider)) {
                continue;
            }
            if (!household.apart().isEmpty()) {
                warnings.add(0, "", stated.number(), Reason.TWO_PAYERS.with("kept apart at one address"));
            } else {
                compare(household, stated, warnings);
            }
        }
    }

    private static void compare(Household household, Stated stated, Faults warnings) {
        for (Stated other : household.accounts()) {
            if (other.rank() >= stated.rank()) {
                continue;
            }
            if (!other.payer().mayBe(stated.payer())) {
                warnings.add(0, "", stated.number(), Reason.TWO_PAYERS.with("another at " + other.provider()));
            }
            if (differ(other.area(), stated.area())) {
                warnings.add(
                        0,
                        "",
                        stated.number(),
                        Reason.AREA_DIFFERS.with(stated.area() + ", " + other.provider() + " says " + other.area()));
            }
            if (other.residents() != null
                    && stated.residents() != null
                    && !Objects.equals(other.residents(), stated.residents())) {
                warnings.add(
                        0,
                        "",
                        stated.number(),
                        Reason.RESIDENTS_DIFFER.with(
                                stated.residents() + ", " + other.provider() + " says " + other.residents()));
            }
        }
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && new BigDecimal(one).compareTo(new BigDecimal(other)) != 0;
    }
}
