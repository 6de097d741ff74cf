package ua.vikno.portal.billing;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest.Choice;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.problems.ProblemException;

/** One payment order for each payee chosen. */
final class Orders {
    /** What the payment QR leaves room for at its error correction. */
    static final int LONGEST_PURPOSE = 160;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.uuuu", Locale.ROOT);
    private final Catalogue catalogue;

    Orders(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Bill.Order> of(String billNumber, YearMonth period, List<Line> lines, List<Choice> choices) {
        Map<String, List<Choice>> byProvider = new LinkedHashMap<>();
        for (Line line : lines) {
            for (Choice choice : choices) {
                if (choice.provider().equals(line.provider())
                        && choice.service().equals(line.service())) {
                    List<Choice> chosen = byProvider.computeIfAbsent(line.provider(), _ -> new ArrayList<>());
                    if (!chosen.contains(choice)) {
                        chosen.add(choice);
                    }
                }
            }
        }
        List<Bill.Order> orders = new ArrayList<>();
        byProvider.forEach((provider, chosen) -> orders.add(order(billNumber, period, lines, provider, chosen)));
        return List.copyOf(orders);
    }

    private Bill.Order order(
            String billNumber, YearMonth period, List<Line> lines, String provider, List<Choice> chosen) {
        Provider known = catalogue.provider(provider).orElse(null);
        if (known == null || known.payee() == null) {
            throw ProblemException.invalid("choices", "no-payee");
        }
        Set<String> services = new LinkedHashSet<>();
        Set<String> accounts = new LinkedHashSet<>();
        Money amount = Money.ZERO;
        for (Choice choice : chosen) {
            services.add(catalogue.names().ukrainian(choice.service()));
            amount = amount.plus(choice.amount());
            lines.stream()
                    .filter(l -> l.provider().equals(provider) && l.service().equals(choice.service()))
                    .forEach(l -> accounts.add(l.account()));
        }
        String named = String.join(", ", services);
        String purpose = named.charAt(0)
                + named.substring(1).toLowerCase(Locale.of("uk"))
                + " " + MONTH.format(period) + ", о/р " + String.join(", ", accounts);
        return new Bill.Order(provider, known.name(), known.payee(), amount, printable(purpose), billNumber);
    }

    /** Windows-1251 without what the National Bank's rules exclude; anything else becomes a blank. */
    static String printable(String purpose) {
        CharsetEncoder encoder = Charset.forName("windows-1251").newEncoder();
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < purpose.length(); i++) {
            char c = purpose.charAt(i) == 'ʼ' ? '\'' : purpose.charAt(i);
            result.append(c >= ' ' && c != 0x7F && c != 0xA0 && encoder.canEncode(c) ? c : ' ');
        }
        return result.length() <= LONGEST_PURPOSE ? result.toString() : result.substring(0, LONGEST_PURPOSE);
    }
}
