package ua.vikno.kiosk.services.page;

import org.jspecify.annotations.Nullable;

/**
 * Which page is open.
 *
 * @param service id of the published service
 * @param item id of the item of its list; null for the service's own page or for the list
 */
record PageState(String service, @Nullable String item) {}
