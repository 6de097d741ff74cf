package ua.vikno.portal.api.published;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published tariff (P12), never one that is only proposed or planned. {@code value} in hryvnias per {@code unit}.
 *
 * @param service as published, Ukrainian
 * @param serviceId the {@link ServiceName} it is of; null where the published words name none or several
 * @param validFrom first day, {@code YYYY[-MM[-DD]]}; null where nobody has published it
 * @param asOf when somebody published it: {@code YYYY[-MM[-DD]]} or {@code undated}
 * @param validTo last day, {@code YYYY[-MM[-DD]]}; null while it has none
 * @param validFromNote since when, in Ukrainian, where it is no date
 */
public record Tariff(
        String service,
        @Nullable String serviceId,
        @Nullable String provider,
        BigDecimal value,
        String unit,
        @Nullable String consumers,
        @Nullable String validFrom,
        @Nullable String act,
        String source,
        String asOf,
        @Nullable String validTo,
        @Nullable String validFromNote) {}
