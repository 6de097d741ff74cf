package ua.vikno.kiosk.runtime.portal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Map;
import ua.vikno.kiosk.journal.Journal;
import ua.vikno.portal.api.PortalApi;

/** A portal whose submissions write their idempotency key to disk before they leave. */
final class JournalingPortal {
    private static final Map<String, Journal.Operation> SUBMISSIONS =
            Map.of("bill", Journal.Operation.BILL, "register", Journal.Operation.REGISTRATION);

    private JournalingPortal() {}

    static PortalApi of(PortalApi portal, Journal journal) {
        return (PortalApi) Proxy.newProxyInstance(
                PortalApi.class.getClassLoader(), new Class<?>[] {PortalApi.class}, (self, method, arguments) -> {
                    Journal.Operation operation = SUBMISSIONS.get(method.getName());
                    if (operation != null) {
                        write(journal, (String) arguments[1], operation);
                    }
                    try {
                        return method.invoke(portal, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private static void write(Journal journal, String key, Journal.Operation operation) {
        try {
            journal.write(key, operation);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be written", e);
        }
    }
}
