package ua.vikno.kiosk.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.fleet.Notices;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.HeartbeatAnswer;
import ua.vikno.portal.api.identity.Access;
import ua.vikno.portal.api.identity.AccountPreview;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.PictureContent;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.PublishedList;
import ua.vikno.portal.api.published.PublishedPicture;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.api.published.ServiceName;
import ua.vikno.portal.api.published.ServiceNames;
import ua.vikno.portal.api.published.Tariff;
import ua.vikno.portal.api.recording.Recording;
import ua.vikno.portal.api.trial.Trial;

/** A portal with one household that behaves as the contract says; trouble is switched on from outside. */
final class CannedPortal implements PortalApi {
    /** What the next calls run into; null while the portal is well. */
    @Nullable
    Refusal trouble;

    final List<BillRequest> bills = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    final List<String> closed = new ArrayList<>();
    final List<String> ended = new ArrayList<>();
    final List<RegistrationRequest> registrations = new ArrayList<>();
    private int wrong;

    /** Carries a refusal out of a call. */
    static final class No extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        No(Refusal refusal) {
            super(refusal.toString());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    static Refusal no(Problem problem) {
        return new Refusal.Declined(problem);
    }

    private void well() {
        if (trouble != null) {
            throw new No(trouble);
        }
    }

    @Override
    public Trial trial() {
        throw new No(no(Problem.DWELLING_NOT_FOUND));
    }

    @Override
    public City city() {
        return Samples.city();
    }

    @Override
    public List<Provider> providers() {
        return Samples.providers();
    }

    @Override
    public List<Tariff> tariffs() {
        return Samples.tariffs();
    }

    @Override
    public List<ServiceName> serviceNames() {
        return ServiceNames.builtIn().all();
    }

    @Override
    public List<PublishedService> services() {
        return Samples.services();
    }

    @Override
    public PublishedList list(String list) {
        return Samples.notices(list);
    }

    @Override
    public List<PublishedPicture> pictures() {
        return List.of();
    }

    @Override
    public PictureContent picture(String id) {
        return new PictureContent(id, "", "");
    }

    @Override
    public Notices notices() {
        return new Notices(Samples.NOON, List.of());
    }

    @Override
    public HeartbeatAnswer beat(Heartbeat heartbeat) {
        throw new UnsupportedOperationException("no flow tells how the kiosk is");
    }

    @Override
    public void record(Recording recording) {
        throw new UnsupportedOperationException("no flow tells how the kiosk was");
    }

    @Override
    public List<String> streets(String part) {
        well();
        return List.of("вул. Успенська", "вул. Устинова").stream()
                .filter(street -> street.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public List<String> houses(String street) {
        well();
        return List.of("20а", "22");
    }

    @Override
    public List<String> flats(String street, String house) {
        well();
        return house.equals("22") ? List.of("") : List.of("12", Samples.CANARY_NUMBER);
    }

    @Override
    public AccountPreview preview(AccountQuery query) {
        well();
        if ("unknown".equals(query.account())) {
            throw new No(no(Problem.ACCOUNT_NOT_FOUND));
        }
        return Samples.preview(query.account() == null ? null : Money.of("2505.55"));
    }

    @Override
    public Session open(SessionRequest request) {
        well();
        boolean right = switch (request.method()) {
            case CONTROL_CODE -> request.secret().equals(Samples.CODE);
            case BILL_BARCODE -> request.secret().equals(Samples.BILL_CODE);
            case PORTAL_PIN -> request.secret().equals("2580");
            case PORTAL_SLIP -> request.secret().equals(Samples.SLIP);
        };
        if (right) {
            return Samples.session(
                    switch (request.method()) {
                        case CONTROL_CODE, BILL_BARCODE -> null;
                        case PORTAL_PIN, PORTAL_SLIP -> Samples.CANARY;
                    });
        }
        wrong++;
        throw new No(
                wrong < 3
                        ? new Refusal.Declined(Problem.WRONG_FACTOR, null, 3 - wrong, null, null)
                        : new Refusal.Declined(Problem.LOCKED, Instant.parse("2026-02-10T10:15:00Z"), -1, null, null));
    }

    @Override
    public List<Access> access(String session) {
        well();
        return Samples.cabinets().stream()
                .filter(cabinet -> !ended.contains(cabinet.id()))
                .toList();
    }

    @Override
    public void end(String session, String id) {
        well();
        ended.add(id);
    }

    @Override
    public Registration slip(String session) {
        well();
        return Samples.registration(Samples.CANARY);
    }

    @Override
    public void close(String session) {
        closed.add(session);
    }

    @Override
    public Statement statement(String session) {
        well();
        return Samples.statement();
    }

    @Override
    public List<Payment> payments(String session) {
        well();
        return Samples.payments();
    }

    @Override
    public List<HistoryMonth> history(String session) {
        well();
        return Samples.history();
    }

    @Override
    public Bill bill(String session, String key, BillRequest request) {
        keys.add(key);
        well();
        bills.add(request);
        return Samples.bill();
    }

    @Override
    public Registration register(String session, String key, RegistrationRequest request) {
        keys.add(key);
        well();
        registrations.add(request);
        return Samples.registration(request.name());
    }
}
