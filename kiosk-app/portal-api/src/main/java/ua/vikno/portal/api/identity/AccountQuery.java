package ua.vikno.portal.api.identity;

import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Dwelling;

/** Exactly one of the two: an account number as printed, or an address. */
public record AccountQuery(
        @Nullable String account, @Nullable Dwelling dwelling) {
    public static AccountQuery byAccount(String account) {
        return new AccountQuery(account, null);
    }

    public static AccountQuery byDwelling(Dwelling dwelling) {
        return new AccountQuery(null, dwelling);
    }
}
