package ua.vikno.kiosk.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.services.access.AccessFlow;
import ua.vikno.kiosk.services.account.AccountFlow;
import ua.vikno.kiosk.services.charges.ChargesFlow;
import ua.vikno.kiosk.services.directory.DirectoryFlow;
import ua.vikno.kiosk.services.genuine.GenuineFlow;
import ua.vikno.kiosk.services.page.PageFlow;
import ua.vikno.kiosk.services.register.RegisterFlow;
import ua.vikno.kiosk.services.signin.SignInFlow;
import ua.vikno.kiosk.services.staff.StaffFlow;
import ua.vikno.portal.api.published.PublishedService;

/** All services of the kiosk. A service docks by one line in {@link #builtIn} or, as a kind, in {@link #kinds}. */
final class ServiceRegistry {
    /** The service that starts after identification when no other was chosen. */
    static final String HOME = "charges";

    /** The service that makes a session of a registered resident. */
    static final String SIGN_IN = "sign-in";

    private final AccountFlow account = new AccountFlow();
    private final ServiceEntry<?> access = AccessFlow.entry();
    private final ServiceEntry<?> staff = StaffFlow.entry();
    private final ServiceEntry<?> genuine = GenuineFlow.entry();
    private final List<ServiceEntry<?>> entries;
    private final Map<String, ServiceEntry.Kind> kinds =
            kinds().stream().collect(Collectors.toMap(ServiceEntry.Kind::id, Function.identity()));

    ServiceRegistry() {
        this(builtIn());
    }

    /** @param entries in the order of the menu */
    ServiceRegistry(List<ServiceEntry<?>> entries) {
        this.entries = List.copyOf(entries);
    }

    /** In the order of the menu. */
    private static List<ServiceEntry<?>> builtIn() {
        return Stream.of(ChargesFlow.entries(), RegisterFlow.entries(), SignInFlow.entries(), DirectoryFlow.entries())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ServiceEntry.Kind> kinds() {
        return PageFlow.kinds();
    }

    /** How an account is found and proven to be the resident's. */
    AccountFlow account() {
        return account;
    }

    /** For whoever is signed in it stands where signing in stood. */
    ServiceEntry<?> access() {
        return access;
    }

    /** The service menu; no tile leads to it, and nothing that the portal publishes. */
    ServiceEntry<?> staff() {
        return staff;
    }

    /** Whether this kiosk is genuine: asked from the start screen and from the help of the menu. */
    ServiceEntry<?> genuine() {
        return genuine;
    }

    List<ServiceEntry<?>> entries() {
        return entries;
    }

    /** Reads what the portal says about a service. */
    Docking docking(PublishedService published) {
        return Docking.of(published, entries, kinds);
    }

    /** @return empty for a service that neither the kiosk nor the portal has any more */
    Optional<ServiceEntry<?>> find(String id, @Nullable Directory directory) {
        List<PublishedService> published = directory == null ? List.of() : directory.list(Topic.SERVICES);
        Stream<ServiceEntry<?>> added = published.stream()
                .flatMap(service -> docking(service) instanceof Docking.Docked docked
                        ? Stream.<ServiceEntry<?>>of(docked.entry())
                        : Stream.empty());
        Stream<ServiceEntry<?>> own = Stream.concat(entries.stream(), Stream.<ServiceEntry<?>>of(access));
        return Stream.concat(added, own).filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Whether the resident waits for the portal or a printer. */
    boolean busy(Stage stage) {
        return switch (stage) {
            case Stage.Working working -> working.work().busy();
            case Stage.Staff(Work<?> work) -> work.busy();
            case Stage.Identify identify -> account.busy(identify.account());
            case Stage.Rest _, Stage.Menu _, Stage.More _ -> false;
        };
    }

    /** Whether only paper is to be taken. */
    boolean finished(Stage stage) {
        return stage instanceof Stage.Working working && working.work().finished();
    }

    /** A bill begins a visit, and opens the account from wherever no service is at work. */
    boolean takesScan(Stage stage) {
        return switch (stage) {
            case Stage.Rest _, Stage.Menu _, Stage.More _ -> true;
            case Stage.Identify identify -> account.takesScan(identify.account());
            case Stage.Working working -> working.work().takesScan();
            case Stage.Staff(Work<?> work) -> work.takesScan();
        };
    }
}
