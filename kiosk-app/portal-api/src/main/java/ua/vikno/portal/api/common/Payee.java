package ua.vikno.portal.api.common;

/** Requisites of a credit transfer: name, IBAN without spaces, code (ЄДРПОУ). */
public record Payee(String name, String iban, String code) {}
