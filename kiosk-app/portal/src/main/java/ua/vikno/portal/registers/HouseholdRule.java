package ua.vikno.portal.registers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.address.PayerName;

/**
 * Which accounts are one household, among accounts whose addresses are equal but for ґ and г. Forms that can hold ґ tell
 * «Гонти» from «Ґонти»; a form that cannot means whichever of the two there is. Where there are both, the payer's name
 * decides; where it cannot, nobody does. Two payers of one provider at one address are two households: see {@link Payers}.
 */
record HouseholdRule(List<Household> households, List<HouseholdRule.Stated> ambiguous) {

    /**
     * An account as its provider states it.
     *
     * @param rank the provider's place among the others
     * @param dwelling where it was put before
     */
    record Stated(
            long id,
            String provider,
            int rank,
            String number,
            Address address,
            boolean holdsGhe,
            PayerName payer,
            @Nullable Long dwelling,
            @Nullable String area,
            @Nullable Integer residents) {}

    /** @param apart the payer's key where the address has several households; empty where it has one */
    record Household(List<Stated> accounts, String apart) {
        /** As the most faithful provider spells it. */
        Address address() {
            return accounts.stream()
                    .max(Comparator.comparing(Stated::holdsGhe)
                            .thenComparingLong(s -> s.address()
                                    .street()
                                    .chars()
                                    .filter(c -> c == '\'')
                                    .count())
                            .thenComparingInt(s -> -s.rank()))
                    .orElseThrow()
                    .address();
        }

        /** The fullest name, with every ґ that any provider knows of. */
        PayerName payer() {
            PayerName name = accounts.stream()
                    .max(Comparator.comparingInt((Stated s) -> s.payer().fullness())
                            .thenComparing(Stated::holdsGhe)
                            .thenComparingInt(s -> -s.rank()))
                    .orElseThrow()
                    .payer();
            for (Stated stated : accounts) {
                name = stated.holdsGhe() ? name.respelledBy(stated.payer()) : name;
            }
            return name;
        }
    }

    /** @param group accounts with one folded address */
    static HouseholdRule of(List<Stated> group) {
        Map<String, List<Stated>> faithful = new LinkedHashMap<>();
        List<Stated> folded = new ArrayList<>();
        for (Stated stated : group) {
            if (stated.holdsGhe()) {
                faithful.computeIfAbsent(stated.address().key(), _ -> new ArrayList<>())
                        .add(stated);
            } else {
                folded.add(stated);
            }
        }
        if (faithful.size() < 2) {
            return new HouseholdRule(Payers.apart(group), List.of());
        }
        List<Stated> ambiguous = new ArrayList<>();
        Map<String, List<Stated>> joined = new LinkedHashMap<>();
        faithful.forEach((key, accounts) -> joined.put(key, new ArrayList<>(accounts)));
        for (Stated stated : folded) {
            List<String> candidates = faithful.entrySet().stream()
                    .filter(e -> e.getValue().stream()
                            .anyMatch(s -> s.payer().key().equals(stated.payer().key())))
                    .map(Map.Entry::getKey)
                    .toList();
            if (candidates.size() == 1) {
                joined.computeIfAbsent(candidates.getFirst(), _ -> new ArrayList<>())
                        .add(stated);
            } else {
                ambiguous.add(stated);
            }
        }
        return new HouseholdRule(
                joined.values().stream()
                        .flatMap(accounts -> Payers.apart(accounts).stream())
                        .toList(),
                List.copyOf(ambiguous));
    }
}
