package ua.vikno.kiosk.flow.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.heartbeat.HeartbeatApi;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.api.identity.SessionRequest;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.PublishedPicture;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.api.recording.RecordingApi;
import ua.vikno.portal.api.trial.TrialApi;

class PortalCallTest {
    private static final City CITY = new City("city", "City", new City.Centre("", null, null), null, true, List.of());

    /** A tile whose list the portal fills. */
    private static final PublishedService FILLED =
            new PublishedService("notices", "list", null, null, null, null, null, false, null, null, null, null);

    @Test
    void everyOperationOfThePortalIsOneCallOrATopicThatIsKept() {
        List<String> reached = new ArrayList<>();
        PortalApi portal = recording(method -> reached.add(method.getName()));

        samples().forEach(call -> make(call, portal));
        portal.city();
        // Asked by a watch of its own, whether or not somebody is here.
        portal.notices();
        Directory published = Directory.of(CITY, Instant.EPOCH).with(Topic.SERVICES, List.of(FILLED));
        for (Topic<?> topic : Topic.ALL) {
            var _ = topic.source().apply(portal, published);
        }

        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PortalApi.class.getMethods())
                        // Sent by senders of their own, each minute or at night, whether or not somebody is here.
                        .filter(method -> method.getDeclaringClass() != HeartbeatApi.class
                                && method.getDeclaringClass() != RecordingApi.class
                                && method.getDeclaringClass() != TrialApi.class)
                        .map(Method::getName)
                        .toList());
        assertThat(samples().stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("a sample of each")
                .containsExactlyInAnyOrderElementsOf(records(PortalCall.class).toList());
    }

    @Test
    void whatTheContractCallsASubmissionIsOne() {
        for (PortalCall<?> call : samples()) {
            List<Method> reached = new ArrayList<>();
            make(call, recording(reached::add));

            assertThat(reached.getFirst().isAnnotationPresent(ua.vikno.portal.api.common.Submission.class))
                    .as(reached.getFirst().getName())
                    .isEqualTo(call instanceof Submission);
        }
    }

    @Test
    void equalCallsAreEqualAndUnequalOnesAreNot() {
        assertThat(samples()).isEqualTo(samples()).doesNotHaveDuplicates();
        assertThat(new Query.Houses("вул. Шевченка")).isNotEqualTo(new Query.Houses("вул. Франка"));
    }

    @Test
    void theLogSeesNothingOfWhatIsAsked() {
        for (PortalCall<?> call : samples()) {
            assertThat(new Asked<>("visit1.event2.ask", call)).hasToString("Asked[visit1.event2.ask]");
        }
    }

    private static PortalApi recording(Consumer<Method> record) {
        return (PortalApi) Proxy.newProxyInstance(
                PortalApi.class.getClassLoader(), new Class<?>[] {PortalApi.class}, (self, method, arguments) -> {
                    record.accept(method);
                    return method.getName().equals("pictures") ? List.of(new PublishedPicture("emblem", "0")) : null;
                });
    }

    private static <A> A make(PortalCall<A> call, PortalApi portal) {
        return switch (call) {
            case Query<A> query -> query.on(portal);
            case Submission<A> submission -> submission.on(portal, "key");
        };
    }

    private static List<PortalCall<?>> samples() {
        return List.of(
                new Query.Streets("шев"),
                new Query.Houses("вул. Шевченка"),
                new Query.Flats("вул. Шевченка", "1"),
                new Query.Preview(AccountQuery.byAccount("1")),
                new Query.OpenSession(new SessionRequest(SessionRequest.Method.PORTAL_PIN, "1", "2")),
                new Query.CloseSession("token"),
                new Query.Cabinets("token"),
                new Query.EndAccess("token", "id"),
                new Query.NewSlip("token"),
                new Query.Statement("token"),
                new Query.Payments("token"),
                new Query.History("token"),
                new Submission.Bill(
                        "token", new BillRequest(List.of(new BillRequest.Choice("p", "s", Money.of("1.00"))))),
                new Submission.Registration("token", new RegistrationRequest("Іван", null, null, "2580", "2026-11")));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(PortalCallTest::records);
    }
}
