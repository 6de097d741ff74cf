package ua.vikno.portal.api.billing;

import java.util.List;
import ua.vikno.portal.api.common.Money;

/**
 * What the resident chose to pay (K1): at most one amount for each provider's service, each above zero. Where a service has
 * several accounts, each gets what it owes as far as the amount goes; a prepayment of one pays no other.
 */
public record BillRequest(List<Choice> choices) {
    public record Choice(String provider, String service, Money amount) {}
}
