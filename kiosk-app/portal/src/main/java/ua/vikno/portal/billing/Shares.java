package ua.vikno.portal.billing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.vikno.portal.api.billing.BillRequest.Choice;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Money;

/**
 * Divides what a resident pays for a service among the accounts of that service: each gets what it owes, in the order of the
 * statement, as far as the sum goes. What is left over goes to the first that owes, or to the first when none does. A
 * prepayment of one account pays no other.
 */
final class Shares {
    private Shares() {}

    /** The number of each account that gets something, and how much; the sums come to the chosen amount. */
    static Map<String, Money> of(Choice choice, List<Line> lines) {
        Map<String, Money> closings = new LinkedHashMap<>();
        lines.stream()
                .filter(l ->
                        l.provider().equals(choice.provider()) && l.service().equals(choice.service()))
                .forEach(l -> closings.merge(l.account(), l.figures().closing(), Money::plus));
        Map<String, Money> shares = new LinkedHashMap<>();
        Money left = choice.amount();
        for (var account : closings.entrySet()) {
            Money owed = account.getValue().orZero();
            Money share = owed.compareTo(left) < 0 ? owed : left;
            if (share.isPositive()) {
                shares.put(account.getKey(), share);
                left = left.minus(share);
            }
        }
        if (left.isPositive()) {
            Map<String, Money> owing = shares.isEmpty() ? closings : shares;
            shares.merge(owing.keySet().iterator().next(), left, Money::plus);
        }
        return shares;
    }
}
