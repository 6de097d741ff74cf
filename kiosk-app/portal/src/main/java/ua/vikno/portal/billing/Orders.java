package ua.vikno.portal.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest.Choice;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.problems.ProblemException;

/** Makes the payments of a bill: one for each account, so that a payee can credit each. */
final class Orders {
    private final Catalogue catalogue;

    Orders(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Each names its provider's own month. Services of one account are paid together while their sum is one that a payment QR can hold. */
    List<Bill.Order> of(String billNumber, List<Line> lines, List<Choice> choices) {
        Map<Account, List<Part>> byAccount = new LinkedHashMap<>();
        for (Line line : lines) {
            byAccount.put(Account.of(line), new ArrayList<>());
        }
        for (Choice choice : choices) {
            Shares.of(choice, lines)
                    .forEach((number, sum) -> byAccount
                            .computeIfAbsent(new Account(choice.provider(), number), _ -> new ArrayList<>())
                            .add(new Part(choice.service(), sum)));
        }
        List<Bill.Order> orders = new ArrayList<>();
        byAccount.forEach((account, parts) -> payable(parts)
                .forEach(together -> orders.add(order(billNumber, month(account, lines), account, together))));
        return List.copyOf(orders);
    }

    private static YearMonth month(Account account, List<Line> lines) {
        return lines.stream()
                .filter(line -> Account.of(line).equals(account))
                .map(Line::period)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<List<Part>> payable(List<Part> parts) {
        List<List<Part>> payments = new ArrayList<>();
        Money sum = Money.ZERO;
        for (Part part : parts) {
            if (payments.isEmpty() || sum.plus(part.sum()).compareTo(Bills.MOST) > 0) {
                payments.add(new ArrayList<>());
                sum = Money.ZERO;
            }
            payments.getLast().add(part);
            sum = sum.plus(part.sum());
        }
        return payments;
    }

    private Bill.Order order(String billNumber, YearMonth period, Account account, List<Part> parts) {
        Provider known = catalogue.provider(account.provider()).orElse(null);
        if (known == null || known.payee() == null) {
            throw ProblemException.invalid("choices", "no-payee");
        }
        Money amount = parts.stream().map(Part::sum).reduce(Money.ZERO, Money::plus);
        List<String> services = parts.stream()
                .map(part -> catalogue.names().ukrainian(part.service()))
                .toList();
        String purpose =
                Purpose.of(services, period, account.number(), known.payee().name());
        return new Bill.Order(account.provider(), known.name(), known.payee(), amount, purpose, billNumber);
    }

    private record Account(String provider, String number) {
        static Account of(Line line) {
            return new Account(line.provider(), line.account());
        }
    }

    private record Part(String service, Money sum) {}
}
