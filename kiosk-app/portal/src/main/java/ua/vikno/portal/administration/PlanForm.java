package ua.vikno.portal.administration;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.fleet.WeekPlan;
import ua.vikno.portal.api.fleet.WeekPlan.Brightness;
import ua.vikno.portal.api.fleet.WeekPlan.Hours;
import ua.vikno.portal.api.fleet.WeekPlan.SpecialDay;

/** A week plan as the fields of its form, and back. */
final class PlanForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:\\s+(\\d?\\d:\\d\\d)\\s*[-\u2013\u2014]\\s*(\\d?\\d:\\d\\d))?\\s+(\\S.*)");
    private static final int MOST_LINES = 200;
    /** In this order a line has the reason, with a stroke between; only the first is needed. */
    private static final List<String> LANGUAGES = List.of("uk", "en", "hu");

    private static final String STROKE = "|";

    private PlanForm() {}

    /** What was typed is no plan. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final String typed;

        Unreadable(String typed) {
            super("unreadable");
            this.typed = typed;
        }

        String typed() {
            return typed;
        }
    }

    /** For a kiosk that has no plan: the usual hours of a centre. */
    static Map<String, String> usual() {
        List<Hours> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.add(new Hours(day, LocalTime.of(8, 0), LocalTime.of(17, 0)));
            }
        }
        return fields(new WeekPlan(
                week,
                List.of(),
                false,
                new Brightness(LocalTime.of(7, 0), 100, LocalTime.of(19, 0), 60),
                LocalTime.of(3, 30)));
    }

    static Map<String, String> fields(WeekPlan plan) {
        Map<String, String> fields = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            fields.put(from(day), "");
            fields.put(to(day), "");
        }
        plan.week().forEach(hours -> {
            fields.put(from(hours.day()), TIME.format(hours.from()));
            fields.put(to(hours.day()), TIME.format(hours.to()));
        });
        fields.put("days", plan.days().stream().map(PlanForm::line).collect(Collectors.joining("\n")));
        fields.put("serves", plan.servesClosed() ? "yes" : "");
        fields.put("day-from", TIME.format(plan.brightness().dayFrom()));
        fields.put("day", Integer.toString(plan.brightness().day()));
        fields.put("evening-from", TIME.format(plan.brightness().eveningFrom()));
        fields.put("evening", Integer.toString(plan.brightness().evening()));
        fields.put("restart", plan.restart() == null ? "" : TIME.format(plan.restart()));
        return fields;
    }

    private static String line(SpecialDay day) {
        String hours = day.from() == null || day.to() == null
                ? ""
                : " " + TIME.format(day.from()) + "-" + TIME.format(day.to());
        return day.date() + hours + " " + reason(day.reason().texts());
    }

    /** Without strokes at the end for languages that are missing there. */
    private static String reason(Map<String, String> texts) {
        return LANGUAGES.stream()
                .map(language -> texts.getOrDefault(language, ""))
                .collect(Collectors.joining(" " + STROKE + " "))
                .replaceFirst("[ |]+$", "");
    }

    private static Localized reason(String typed) throws Unreadable {
        String[] parts = typed.split(Pattern.quote(STROKE), LANGUAGES.size() + 1);
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (i == LANGUAGES.size()) {
                throw new Unreadable(typed);
            }
            if (!parts[i].isBlank()) {
                texts.put(LANGUAGES.get(i), parts[i].strip());
            }
        }
        if (!texts.containsKey(LANGUAGES.getFirst())) {
            throw new Unreadable(typed);
        }
        return new Localized(texts);
    }

    static WeekPlan plan(Map<String, String> form) throws Unreadable {
        List<Hours> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String from = typed(form, from(day));
            String to = typed(form, to(day));
            if (!from.isEmpty() || !to.isEmpty()) {
                week.add(new Hours(day, time(from), time(to)));
            }
        }
        List<SpecialDay> days = new ArrayList<>();
        for (String line : typed(form, "days").split("\\R", MOST_LINES)) {
            if (!line.isBlank()) {
                days.add(day(line.strip()));
            }
        }
        String restart = typed(form, "restart");
        return new WeekPlan(
                week,
                days,
                typed(form, "serves").equals("yes"),
                new Brightness(
                        time(typed(form, "day-from")),
                        number(typed(form, "day")),
                        time(typed(form, "evening-from")),
                        number(typed(form, "evening"))),
                restart.isEmpty() ? null : time(restart));
    }

    private static SpecialDay day(String line) throws Unreadable {
        Matcher parts = DAY.matcher(line);
        if (!parts.matches()) {
            throw new Unreadable(line);
        }
        return new SpecialDay(
                date(parts.group(1)),
                parts.group(2) == null ? null : time(parts.group(2)),
                parts.group(3) == null ? null : time(parts.group(3)),
                reason(parts.group(4)));
    }

    private static LocalDate date(String typed) throws Unreadable {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new Unreadable(typed);
        }
    }

    private static LocalTime time(String typed) throws Unreadable {
        try {
            return LocalTime.parse(typed.length() == "8:00".length() ? "0" + typed : typed);
        } catch (DateTimeException e) {
            throw new Unreadable(typed);
        }
    }

    private static int number(String typed) throws Unreadable {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new Unreadable(typed);
        }
    }

    private static String typed(Map<String, String> form, String field) {
        @Nullable String value = form.get(field);
        return value == null ? "" : value.strip();
    }

    static String from(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT) + "-from";
    }

    static String to(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT) + "-to";
    }
}
