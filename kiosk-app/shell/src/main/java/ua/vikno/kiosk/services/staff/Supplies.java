package ua.vikno.kiosk.services.staff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.flow.StaffAnswer.Roll;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Table.Row;
import ua.vikno.kiosk.screen.Words;

/** Paper and toner: how each printer is, and what to do about it. */
final class Supplies {
    static final String NEW_ROLL = "new-roll";

    private Supplies() {}

    /** @param roll null without a receipt printer */
    static Screen screen(@Nullable Roll roll, Context context) {
        List<Row> rows = new ArrayList<>();
        add(rows, "sheet", Icon.PRINTER, context.readiness().sheet());
        add(rows, "receipt", Icon.RECEIPT, context.readiness().receipt());
        List<Action> actions = new ArrayList<>(List.of(Action.back()));
        if (roll != null) {
            rows.add(roll(roll));
            actions.add(Action.extra(NEW_ROLL, "staff.supplies.new-roll"));
        }
        return rows.isEmpty()
                ? new Screen.Prose(
                        Forms.frame("staff.supplies", null, Action.back()),
                        List.of(Words.of("staff.supplies.no-printer")))
                : new Screen.Table(
                        Forms.frame(
                                "staff.supplies",
                                Words.of("staff.supplies.instruction"),
                                actions.toArray(Action[]::new)),
                        rows,
                        null);
    }

    private static Row roll(Roll roll) {
        return new Row(
                "roll",
                Icon.RECEIPT,
                Words.of("staff.supplies.roll"),
                roll.days() == 0 ? null : Words.of("staff.supplies.days", new Words.Count(roll.days())),
                Words.of("staff.supplies.metres", new Words.Count(roll.metres())),
                null,
                false);
    }

    private static void add(List<Row> rows, String id, Icon icon, PrinterState printer) {
        if (printer.present()) {
            rows.add(new Row(
                    id,
                    icon,
                    Words.of("staff.supplies." + id),
                    what(printer.conditions()),
                    Words.of(printer.usable() ? "staff.supplies.ready" : "staff.supplies.waits"),
                    null,
                    false));
        }
    }

    /** The gravest that there are, as they stand in the list of conditions. */
    static @Nullable Words what(Set<Condition> conditions) {
        Set<Condition> told = EnumSet.noneOf(Condition.class);
        told.addAll(conditions);
        return told.stream()
                .findFirst()
                .map(condition -> Words.of("staff.condition." + StaffScreens.id(condition)))
                .orElse(null);
    }
}
