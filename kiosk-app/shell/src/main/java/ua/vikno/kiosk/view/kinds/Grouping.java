package ua.vikno.kiosk.view.kinds;

import ua.vikno.kiosk.screen.Field;

/** How a typed value is shown: digits in groups a tongue can hold, a PIN as dots. */
final class Grouping {
    private static final String NBSP = "\u00a0";

    private Grouping() {}

    static String of(Field field, String value) {
        return switch (field.kind()) {
            case PIN -> "●".repeat(value.length());
            case DIGITS, ACCOUNT -> grouped(value, field.maxLength() <= 9 ? 3 : 4);
            case PHONE -> phone(value);
            case AMOUNT, NAME, SEARCH, EMAIL -> value;
        };
    }

    private static String grouped(String value, int size) {
        if (!value.chars().allMatch(Character::isDigit)) {
            return value;
        }
        return value.replaceAll("(\\d{" + size + "})(?=\\d)", "$1" + NBSP);
    }

    private static String phone(String value) {
        int code = value.startsWith("+") ? 4 : 0;
        if (value.length() <= code) {
            return value;
        }
        String rest = value.substring(code);
        String national = code == 4 ? "0" + rest : rest;
        String spaced = national.replaceFirst("^(\\d{3})(?=\\d)", "$1" + NBSP)
                .replaceFirst("(\\u00a0\\d{3})(?=\\d)", "$1" + NBSP)
                .replaceFirst("(\\u00a0\\d{3}\\u00a0\\d{2})(?=\\d)", "$1" + NBSP);
        return code == 4 ? value.substring(0, 4) + NBSP + spaced.substring(1) : spaced;
    }
}
