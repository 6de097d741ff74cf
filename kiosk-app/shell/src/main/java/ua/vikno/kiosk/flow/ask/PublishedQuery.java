package ua.vikno.kiosk.flow.ask;

import java.util.List;
import ua.vikno.portal.api.PortalApi;

/** Reads published data that is too large to be kept on the kiosk. */
public sealed interface PublishedQuery<A> extends Query<A> {
    /** @param part what a street's name holds; at least two letters */
    record Streets(String part) implements PublishedQuery<List<String>> {
        @Override
        public List<String> on(PortalApi portal) {
            return portal.streets(part);
        }
    }

    record Houses(String street) implements PublishedQuery<List<String>> {
        @Override
        public List<String> on(PortalApi portal) {
            return portal.houses(street);
        }
    }

    record Flats(String street, String house) implements PublishedQuery<List<String>> {
        @Override
        public List<String> on(PortalApi portal) {
            return portal.flats(street, house);
        }
    }
}
