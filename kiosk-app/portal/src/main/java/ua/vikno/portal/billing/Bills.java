package ua.vikno.portal.billing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.access.ControlCodes;
import ua.vikno.portal.access.Idempotency;
import ua.vikno.portal.access.IssuedBills;
import ua.vikno.portal.access.Right.Level;
import ua.vikno.portal.access.Trials;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.billing.BillRequest.Choice;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.dwellings.Dwellings.Found;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.ProblemException.Require;
import ua.vikno.portal.store.Database;

/** Forms bills and finds them again. A bill once formed is kept as it was printed, without its code. */
final class Bills implements IssuedBills {
    private static final int MOST_CHOICES = 50;
    /** The National Bank's limit for one transfer in a payment QR. */
    static final Money MOST = new Money(99_999_999_999L);
    /** A bill of more than 366 days ago names no dwelling. How long it opens a session is its code's business. */
    private static final Duration LIFE = Duration.ofDays(366);

    private final Database database;
    private final Statements statements;
    private final Catalogue catalogue;
    private final ControlCodes codes;
    private final Idempotency idempotency;
    private final Clock clock;
    private final boolean demonstration;
    private final JsonMapper json = JsonMapper.builder().build();

    Bills(
            Database database,
            Statements statements,
            Catalogue catalogue,
            ControlCodes codes,
            Idempotency idempotency,
            Clock clock,
            boolean demonstration) {
        this.database = database;
        this.statements = statements;
        this.catalogue = catalogue;
        this.codes = codes;
        this.idempotency = idempotency;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /** Forms a bill once for each key; the same key and request give the same bill again. */
    Bill form(String kiosk, String key, Found found, Level level, BillRequest request) {
        Statement statement = new TrialStatement(catalogue).of(found, statements.of(found));
        List<Choice> choices = checked(request, statement.lines());
        String number = idempotency.once(
                kiosk,
                "bill",
                key,
                found.id() + " " + level + " " + choices,
                () -> formed(statement, choices, demonstration || found.id() == Trials.DWELLING),
                bill -> create(found.id(), bill));
        Bill kept = load(number).orElseThrow(() -> new ProblemException(Problem.BILL_NOT_FOUND));
        return withCode(kept, codes.of(found.foldedAddress(), kept.period(), level));
    }

    @Override
    public Optional<Issued> byNumber(String number) {
        if (!BillNumber.isOne(number)) {
            return Optional.empty();
        }
        return database.client()
                .sql("select dwelling_id, period from bill where number = :number and issued_at >= :oldest")
                .param("number", number)
                .param("oldest", clock.instant().minus(LIFE).toEpochMilli())
                .query((row, _) -> new Issued(row.getLong(1), YearMonth.parse(row.getString(2))))
                .optional();
    }

    private Optional<Bill> load(String number) {
        return database.client()
                .sql("select body from bill where number = :number")
                .param("number", number)
                .query(String.class)
                .optional()
                .map(body -> json.readValue(body, Bill.class));
    }

    /** @param sample whether it says so */
    private Bill formed(Statement statement, List<Choice> choices, boolean sample) {
        String number = BillNumber.random();
        return new Bill(
                number,
                "",
                "",
                Instant.ofEpochMilli(clock.millis()),
                catalogue.name(),
                catalogue.centre().name(),
                statement.dwelling(),
                statement.payer(),
                statement.period(),
                statement.lines(),
                names(statement.lines()),
                statement.due(),
                new Orders(catalogue).of(number, statement.lines(), choices),
                sample);
    }

    /** A bill is kept without its code, which the portal's secret tells again. */
    private static Bill withCode(Bill kept, String code) {
        return new Bill(
                kept.number(),
                code,
                kept.number() + code,
                kept.issuedAt(),
                kept.city(),
                kept.centre(),
                kept.dwelling(),
                kept.payer(),
                kept.period(),
                kept.lines(),
                kept.services(),
                kept.due(),
                kept.orders(),
                kept.demonstration());
    }

    private Map<String, String> names(List<Line> lines) {
        return lines.stream()
                .map(Line::service)
                .distinct()
                .collect(Collectors.toMap(id -> id, catalogue.names()::ukrainian));
    }

    private String create(long dwelling, Bill bill) {
        database.client()
                .sql("insert into bill (number, dwelling_id, period, issued_at, body)"
                        + " values (:number, :dwelling, :period, :at, :body)")
                .param("number", bill.number())
                .param("dwelling", dwelling)
                .param("period", bill.period().toString())
                .param("at", bill.issuedAt().toEpochMilli())
                .param("body", json.writeValueAsString(bill))
                .update();
        return bill.number();
    }

    private static List<Choice> checked(BillRequest request, List<Line> lines) {
        List<Choice> choices = Require.present(request.choices(), "choices");
        if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
            throw ProblemException.invalid("choices", choices.isEmpty() ? "missing" : "too-many");
        }
        Set<List<String>> seen = new HashSet<>();
        for (Choice choice : choices) {
            Choice present = Require.present(choice, "choices");
            String provider = Require.text(present.provider(), "provider", 40);
            String service = Require.text(present.service(), "service", 40);
            Money amount = Require.present(present.amount(), "amount");
            if (!amount.isPositive() || amount.compareTo(MOST) > 0) {
                throw ProblemException.invalid("amount", amount.isPositive() ? "too-much" : "not-positive");
            }
            if (lines.stream()
                    .noneMatch(l -> l.provider().equals(provider) && l.service().equals(service))) {
                throw ProblemException.invalid("service", "not-charged");
            }
            if (!seen.add(List.of(provider, service))) {
                throw ProblemException.invalid("service", "chosen-twice");
            }
        }
        return choices;
    }
}
