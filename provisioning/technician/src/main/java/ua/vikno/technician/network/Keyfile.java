package ua.vikno.technician.network;

import java.util.List;
import java.util.UUID;
import ua.vikno.technician.network.Plan.Access;
import ua.vikno.technician.network.Plan.Addresses;

/** Writes a plan as a profile of NetworkManager (nm-settings-keyfile(5)). It holds secrets: mode 0600, owner root. */
final class Keyfile {
    static final String ID = "vikno";

    /** Before any profile that the installer made. */
    private static final int PRIORITY = 100;

    private final StringBuilder text = new StringBuilder();

    private Keyfile() {}

    static String of(Plan plan, UUID id) {
        return new Keyfile().write(plan, id);
    }

    private String write(Plan plan, UUID id) {
        section("connection");
        line("id", ID);
        line("uuid", id.toString());
        line("type", plan.wireless().isPresent() ? "wifi" : "ethernet");
        line("interface-name", plan.device());
        // Only what has reached the portal may come back by itself after a power cut.
        line("autoconnect", "false");
        line("autoconnect-priority", String.valueOf(PRIORITY));
        // A switch that is off, or refuses for a minute, is tried for ever.
        line("autoconnect-retries", "0");
        plan.wireless().ifPresent(network -> wireless(network, plan.access().isPresent()));
        plan.access().ifPresent(this::access);
        addresses(plan.addresses());
        return text.toString();
    }

    private void wireless(Plan.Wireless network, boolean access) {
        section("wifi");
        line("mode", "infrastructure");
        line("ssid", escaped(network.name()).replace(";", "\\;"));
        if (network.hidden()) {
            line("hidden", "true");
        }
        if (access || !network.secret().isEmpty()) {
            section("wifi-security");
            line("key-mgmt", access ? "wpa-eap" : "wpa-psk");
        }
        if (!access && !network.secret().isEmpty()) {
            line("psk", escaped(network.secret()));
        }
    }

    private void access(Access access) {
        section("802-1x");
        line("identity", escaped(access.identity()));
        line("ca-cert", escaped(access.authority()));
        switch (access) {
            case Access.Password(var _, var _, String secret) -> {
                line("eap", "peap;");
                line("phase2-auth", "mschapv2");
                line("password", escaped(secret));
            }
            case Access.Certificate(var _, var _, String certificate, String key, String secret) -> {
                line("eap", "tls;");
                line("client-cert", escaped(certificate));
                line("private-key", escaped(key));
                if (secret.isEmpty()) {
                    line("private-key-password-flags", "4"); // not required
                } else {
                    line("private-key-password", escaped(secret));
                }
            }
        }
    }

    private void addresses(Addresses addresses) {
        switch (addresses) {
            case Addresses.Automatic() -> {
                protocol("ipv4", "auto");
                protocol("ipv6", "auto");
            }
            case Addresses.Fixed fixed -> {
                protocol(fixed.six() ? "ipv4" : "ipv6", "disabled");
                protocol(fixed.six() ? "ipv6" : "ipv4", "manual");
                line("address1", fixed.address() + "," + fixed.gateway());
                line("dns", list(fixed.names()));
            }
        }
    }

    private void protocol(String name, String method) {
        section(name);
        line("method", method);
    }

    private static String list(List<String> each) {
        return String.join(";", each) + ";";
    }

    private void section(String name) {
        text.append(text.isEmpty() ? "[" : "\n[").append(name).append("]\n");
    }

    private void line(String key, String value) {
        text.append(key).append('=').append(value).append('\n');
    }

    /** As GKeyFile reads it: blanks at the ends would be lost, and a line's end would begin another setting. */
    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        int begin = value.length() - value.stripLeading().length();
        int end = value.stripTrailing().length();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case ' ' -> escaped.append(i < begin || i >= end ? "\\s" : " ");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
