package ua.vikno.portal.api.billing;

import java.time.LocalDate;
import ua.vikno.portal.api.common.Money;

/** A payment that reached a provider (P6). */
public record Payment(String provider, String service, String account, LocalDate date, Money amount, String document) {}
