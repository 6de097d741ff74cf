package ua.vikno.portal.api.enrolment;

/** @param certificate PEM; the one before it is good until this one is used, and a day longer */
public record RenewedCertificate(String certificate) {}
