package ua.vikno.kiosk.services.charges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Money;

/** What the resident wants to pay, by provider and service (K1): at first everything that is due. */
record Basket(List<Item> items) {
    static final Basket EMPTY = new Basket(List.of());

    public Basket {
        items = List.copyOf(items);
    }

    /**
     * @param closing what is due; negative is a prepayment
     * @param amount what the resident wants to pay
     */
    public record Item(String provider, String service, Money closing, Money amount, boolean chosen) {
        String id() {
            return provider + "|" + service;
        }

        Item toggled() {
            return new Item(provider, service, closing, amount, !chosen);
        }

        Item paying(Money sum) {
            return new Item(provider, service, closing, sum, true);
        }

        boolean pays() {
            return chosen && amount.isPositive();
        }
    }

    /** Several accounts with one provider for one service are one item; a prepayment of one pays no other. */
    static Basket of(Statement statement) {
        Map<List<String>, Money> accounts = new LinkedHashMap<>();
        for (Line line : statement.lines()) {
            accounts.merge(
                    List.of(line.provider(), line.service(), line.account()),
                    line.figures().closing(),
                    Money::plus);
        }
        Map<List<String>, Money> closings = new LinkedHashMap<>();
        accounts.forEach((account, closing) -> closings.merge(account.subList(0, 2), closing, Basket::together));
        List<Item> items = new ArrayList<>();
        closings.forEach((service, closing) ->
                items.add(new Item(service.get(0), service.get(1), closing, closing.orZero(), closing.isPositive())));
        return new Basket(items);
    }

    /** Debts are added up, and so are prepayments; beside a debt a prepayment counts for nothing. */
    private static Money together(Money one, Money other) {
        return one.isPositive() || other.isPositive() ? one.orZero().plus(other.orZero()) : one.plus(other);
    }

    Optional<Item> find(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    Basket change(String id, UnaryOperator<Item> change) {
        List<Item> changed = new ArrayList<>(items);
        changed.replaceAll(item -> item.id().equals(id) ? change.apply(item) : item);
        return new Basket(changed);
    }

    Money total() {
        return items.stream().filter(Item::pays).map(Item::amount).reduce(Money.ZERO, Money::plus);
    }

    boolean isEmpty() {
        return items.stream().noneMatch(Item::pays);
    }

    BillRequest request() {
        return new BillRequest(items.stream()
                .filter(Item::pays)
                .map(item -> new BillRequest.Choice(item.provider(), item.service(), item.amount()))
                .toList());
    }
}
