package ua.vikno.portal.registers;

/** One register on its way into the database; {@code kind} is {@code charges} or {@code payments}. */
record Load(long id, String kind) {
    static final String CHARGES = "charges";
    static final String PAYMENTS = "payments";
}
