package ua.vikno.portal.access;

import org.jspecify.annotations.Nullable;

/**
 * The sender of a request: a kiosk, or an operator who sends registers.
 *
 * @param provider whose registers the caller may send, {@code *} for all; null for a kiosk
 */
public record Caller(String id, @Nullable String provider) {
    public boolean isKiosk() {
        return provider == null;
    }

    public boolean mayLoad(String register) {
        return provider != null && (provider.equals("*") || provider.equals(register));
    }
}
