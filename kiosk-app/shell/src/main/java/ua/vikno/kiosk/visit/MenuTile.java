package ua.vikno.kiosk.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.portal.api.published.PublishedService.Group;
import ua.vikno.portal.api.published.PublishedService.Hours;

/**
 * A service in the menu of this city.
 *
 * @param order ascending from the top
 * @param hours when it can be had; null is always
 */
record MenuTile(
        ServiceEntry<?> entry,
        int order,
        @Nullable Group group,
        @Nullable List<Hours> hours) {}
