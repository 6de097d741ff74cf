package ua.vikno.portal.api;

import java.util.List;

/** What the resident chose to pay (K1): at most one amount for each provider's service, each above zero. */
public record BillRequest(List<Choice> choices) {
    public record Choice(String provider, String service, Money amount) {}
}
