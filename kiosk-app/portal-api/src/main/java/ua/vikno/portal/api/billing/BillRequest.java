package ua.vikno.portal.api.billing;

import java.util.List;
import ua.vikno.portal.api.common.Money;

/** What the resident chose to pay (K1): at most one amount for each provider's service, each above zero. */
public record BillRequest(List<Choice> choices) {
    public record Choice(String provider, String service, Money amount) {}
}
