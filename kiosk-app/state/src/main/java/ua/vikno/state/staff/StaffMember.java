package ua.vikno.state.staff;

import org.jspecify.annotations.Nullable;

/**
 * One of the staff, known by a number only; who that is stands in the centre's own list.
 *
 * @param number 1 … 99, as the journal names her
 * @param pin a {@link PinHash}; null for a member who has only a card
 * @param card a {@link StaffCard} hash; null for a member who has only a PIN. With both, both are asked for
 */
public record StaffMember(
        int number,
        Role role,
        @Nullable String pin,
        @Nullable String card) {
    public static final int LARGEST_NUMBER = 99;

    /** What the menu lets a member do; a technician may do what a clerk may. */
    public enum Role {
        CLERK,
        TECHNICIAN
    }

    /** What is written here is secret, though it is hashed. */
    @Override
    public String toString() {
        return "StaffMember[" + number + " " + role + "]";
    }
}
