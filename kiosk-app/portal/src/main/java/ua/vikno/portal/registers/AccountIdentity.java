package ua.vikno.portal.registers;

/** What an account is told by: its provider's number at an address; a number alone does not name a household. */
record AccountIdentity(String number, String foldedAddress) {
    static AccountIdentity of(ChargeLine line) {
        return new AccountIdentity(line.account(), line.address().foldedKey());
    }

    @Override
    public String toString() {
        return "AccountIdentity";
    }
}
