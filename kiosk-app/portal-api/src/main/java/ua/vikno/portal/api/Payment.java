package ua.vikno.portal.api;

import java.time.LocalDate;

/** A payment that reached a provider (P6). */
public record Payment(String provider, String service, String account, LocalDate date, Money amount, String document) {}
