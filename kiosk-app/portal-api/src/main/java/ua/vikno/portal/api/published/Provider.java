package ua.vikno.portal.api.published;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Payee;

/**
 * A provider of communal services, with contacts as published.
 *
 * @param services published names, Ukrainian
 * @param payee where to pay; null when the portal has no requisites for it
 * @param source public address of the facts
 * @param asOf when they were published: {@code YYYY[-MM[-DD]]} or {@code undated}
 */
public record Provider(
        String id,
        String name,
        List<String> services,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String site,
        @Nullable String email,
        @Nullable Payee payee,
        String source,
        String asOf) {}
