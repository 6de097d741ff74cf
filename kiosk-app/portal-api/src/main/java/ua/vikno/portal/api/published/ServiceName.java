package ua.vikno.portal.api.published;

import ua.vikno.portal.api.common.Localized;

/**
 * What a communal service is called, on the screen, by voice, on the bill and in the purpose of its payment.
 *
 * @param id as registers' lines name it: {@code cold-water}
 * @param icon {@code water}, {@code sewerage}, {@code heating}, {@code waste} or {@code service}
 */
public record ServiceName(String id, Localized name, String icon) {}
