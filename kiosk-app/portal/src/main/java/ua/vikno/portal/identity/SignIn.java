package ua.vikno.portal.identity;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Balances;
import ua.vikno.portal.access.ControlCodes;
import ua.vikno.portal.access.IssuedBills;
import ua.vikno.portal.access.IssuedBills.Issued;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Right.Level;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.access.Sessions;
import ua.vikno.portal.access.Trials;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.AccountPreview;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;
import ua.vikno.portal.api.identity.SessionRequest.Method;
import ua.vikno.portal.dwellings.Dwellings;
import ua.vikno.portal.dwellings.Dwellings.Found;
import ua.vikno.portal.identity.Cabinets.Cabinet;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.ProblemException.Require;

/** Signs a visitor in: finds an account, then checks the second factor and opens a session. */
record SignIn(
        Dwellings dwellings,
        Balances balances,
        IssuedBills bills,
        Cabinets cabinets,
        PinHash pins,
        Sessions sessions,
        Handles handles,
        ControlCodes codes,
        Trials trials,
        FactorGuard guard,
        PreviewLimit previews,
        Journal journal) {
    private static final int LONGEST = 200;
    private static final int BARCODE = 18;
    private static final int BILL_DIGITS = 12;

    AccountPreview preview(String kiosk, AccountQuery query) {
        previews.count(kiosk);
        if ((query.account() == null) == (query.dwelling() == null)) {
            throw ProblemException.invalid("account", query.account() == null ? "missing" : "one-of-two");
        }
        Found found;
        try {
            found = query.account() != null
                    ? byAccount(kiosk, Require.text(query.account(), "account", LONGEST))
                    : byAddress(query);
        } catch (ProblemException e) {
            if (e.problem() == Problem.ACCOUNT_NOT_FOUND) {
                previews.unknown(kiosk);
            }
            throw e;
        }
        // What a dwelling owes is told after the code: whoever tries numbers in a row learns no debts.
        return new AccountPreview(handles.of(kiosk, found.id()), found.payer().masked(), null, balances.period());
    }

    Session open(String kiosk, SessionRequest request) {
        String secret = Require.text(request.secret(), "secret", LONGEST);
        Method method = Require.present(request.method(), "method");
        try {
            return opened(kiosk, method, request, secret);
        } catch (ProblemException e) {
            journal.note(Journal.Kind.REFUSED, kiosk, Map.of("method", method, "reason", e.problem()));
            throw e;
        }
    }

    private Session opened(String kiosk, Method method, SessionRequest request, String secret) {
        return switch (method) {
            case CONTROL_CODE -> byCode(kiosk, Require.text(request.identifier(), "identifier", LONGEST), secret);
            case BILL_BARCODE -> byBarcode(kiosk, secret.replaceAll("\\s", ""));
            case PORTAL_PIN -> byPin(kiosk, Require.text(request.identifier(), "identifier", LONGEST), secret);
            case PORTAL_SLIP -> bySlip(kiosk, secret);
        };
    }

    private Session byCode(String kiosk, String handle, String code) {
        OptionalLong dwelling = handles.dwelling(kiosk, handle);
        Found found =
                dwelling.isEmpty() ? null : dwellings.byId(dwelling.getAsLong()).orElse(null);
        if (found == null) {
            throw new ProblemException(Problem.ACCOUNT_NOT_FOUND);
        }
        if (found.id() == Trials.DWELLING) {
            // A stolen key is told its codes: it is kept to a number of sessions.
            previews.count(kiosk);
            // Of its own for each kiosk: what one types wrong keeps no other from testing itself.
            guard.check(kiosk, Method.CONTROL_CODE, "trial:" + Secrets.sha256(kiosk), () -> trials.isCode(kiosk, code));
            return opened(kiosk, found, Level.TRIAL, null);
        }
        Optional<Level> level = codes.opens(code, found.foldedAddress(), balances.period());
        guard.check(kiosk, Method.CONTROL_CODE, "dwelling:" + found.id(), level::isPresent);
        return opened(kiosk, found, level.orElseThrow(), null);
    }

    private Session byBarcode(String kiosk, String digits) {
        if (!digits.matches("[0-9]{" + BARCODE + "}")) {
            throw ProblemException.invalid("secret", "malformed");
        }
        // Paper opens for as long as the code that is printed on it.
        Issued issued = bills.byNumber(digits.substring(0, BILL_DIGITS))
                .filter(SignIn::isOfSomebody)
                .filter(bill -> ControlCodes.isGood(bill.period(), balances.period()))
                .orElseThrow(() -> guard.unknown(kiosk, Method.BILL_BARCODE, Problem.BILL_NOT_FOUND));
        Found found = known(issued.dwelling());
        Optional<Level> level = codes.opensIn(digits.substring(BILL_DIGITS), found.foldedAddress(), issued.period());
        // Of its own: who holds the paper is not kept out by codes that somebody typed.
        guard.check(kiosk, Method.BILL_BARCODE, "bill:" + digits.substring(0, BILL_DIGITS), level::isPresent);
        return opened(kiosk, found, level.orElseThrow(), null);
    }

    /** A number nobody has is refused like a wrong PIN, locks like one, and takes as long. */
    private Session byPin(String kiosk, String typed, String pin) {
        String number = typed.replaceAll("[\\s-]", "");
        if (!PortalNumber.isOne(number)) {
            throw ProblemException.invalid("identifier", "malformed");
        }
        Optional<Cabinet> cabinet = cabinets.byNumber(number);
        String hash = cabinet.map(Cabinet::pinHash).orElse(null);
        guard.check(kiosk, Method.PORTAL_PIN, "number:" + number, () -> pins.fits(pin, hash));
        Cabinet hers = cabinet.orElseThrow(() -> new ProblemException(Problem.WRONG_FACTOR));
        if (!PinHash.isKeyed(hers.pinHash())) {
            cabinets.hash(hers, pins.of(pin));
        }
        return opened(kiosk, known(hers.dwelling()), Level.REGISTERED, hers);
    }

    private Session bySlip(String kiosk, String token) {
        Cabinet hers = cabinets.bySlip(token)
                .orElseThrow(() -> guard.unknown(kiosk, Method.PORTAL_SLIP, Problem.WRONG_FACTOR));
        return opened(kiosk, known(hers.dwelling()), Level.SLIP, hers);
    }

    private Session opened(String kiosk, Found found, Level level, @Nullable Cabinet by) {
        if (by != null) {
            cabinets.seen(by);
        }
        journal.note(Journal.Kind.SIGNED_IN, kiosk, found.id());
        String name = by == null ? null : by.name();
        Sessions.Opened opened = sessions.open(kiosk, found.id(), level, name, by == null ? null : by.number());
        return new Session(opened.token(), opened.expiresAt(), found.dwelling(), name);
    }

    private Found byAccount(String kiosk, String typed) {
        if (trials.isAccount(kiosk, typed)) {
            return known(Trials.DWELLING);
        }
        String digits = typed.replaceAll("\\s", "");
        Optional<Issued> issued = bills.byNumber(digits).filter(SignIn::isOfSomebody);
        if (issued.isPresent()) {
            return known(issued.get().dwelling());
        }
        var found = dwellings.byAccount(typed);
        if (found.size() > 1) {
            // Two providers gave this number to two households: the address tells them apart.
            throw new ProblemException(Problem.ACCOUNT_NOT_FOUND, Map.of("reason", "ambiguous"));
        }
        return found.stream().findFirst().orElseThrow(() -> new ProblemException(Problem.ACCOUNT_NOT_FOUND));
    }

    private static boolean isOfSomebody(Issued bill) {
        return bill.dwelling() != Trials.DWELLING;
    }

    private Found byAddress(AccountQuery query) {
        var dwelling = Require.present(query.dwelling(), "dwelling");
        Require.text(dwelling.street(), "street", LONGEST);
        Require.text(dwelling.house(), "house", LONGEST);
        Require.atMost(dwelling.flat(), "flat", LONGEST);
        return dwellings.byAddress(dwelling).orElseThrow(() -> new ProblemException(Problem.DWELLING_NOT_FOUND));
    }

    private Found known(long dwelling) {
        return dwellings.byId(dwelling).orElseThrow(() -> new ProblemException(Problem.DWELLING_NOT_FOUND));
    }
}
