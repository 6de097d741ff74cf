package ua.vikno.kiosk.services.impure;

import java.util.List;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.services.charges.ChargesFlow;

/** A service that knows another. */
public final class NewsBesideCharges {
    public List<ServiceEntry<?>> entries() {
        return ChargesFlow.entries();
    }
}
