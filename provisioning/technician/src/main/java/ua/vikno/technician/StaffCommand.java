package ua.vikno.technician;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.staff.PinHash;
import ua.vikno.state.staff.StaffCard;
import ua.vikno.state.staff.StaffFile;
import ua.vikno.state.staff.StaffFile.Staff;
import ua.vikno.state.staff.StaffMember;

/**
 * {@code ./vikno staff}: who may open the service menu of a kiosk. Exit code 0: done, 1: the file cannot be used, 2: typed
 * wrongly. Only the code of a new card goes to standard output, so that it can be made a QR code and is kept nowhere.
 */
public final class StaffCommand {
    private final PrintStream out;
    private final PrintStream trouble;
    private final Translations words;
    private final PinEntry pins;
    private final SecureRandom random = new SecureRandom();

    /** Asks for a PIN. */
    @FunctionalInterface
    interface PinEntry {
        /** @return null where there is nobody to ask */
        @Nullable
        String ask(String question);
    }

    StaffCommand(PrintStream out, PrintStream trouble, Translations words, PinEntry pins) {
        this.out = out;
        this.trouble = trouble;
        this.words = words;
        this.pins = pins;
    }

    static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream trouble = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        String language = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        Translations words = new Translations(Translations.language(null, language));
        System.exit(new StaffCommand(out, trouble, words, new Hidden(trouble)).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        StaffLine line = StaffLine.parse(arguments).orElse(null);
        if (line == null) {
            return ended(DevicesCommand.MISUSED, "staff.misused");
        }
        Path path = line.file() == null ? KioskConfig.STAFF_FILE : line.file();
        return switch (new StaffFile(path).read()) {
            case Staff.Refused(StaffFile.Fault fault) -> ended(DevicesCommand.BAD, "staff.refused." + fault, path);
            case Staff.Nobody _ -> run(line, path, List.of());
            case Staff.Known(List<StaffMember> members) -> run(line, path, members);
        };
    }

    private int run(StaffLine line, Path path, List<StaffMember> members) {
        return switch (line.verb()) {
            case LIST -> list(members);
            case ADD -> add(line, path, members);
            case REMOVE -> remove(line.number(), path, members);
        };
    }

    private int list(List<StaffMember> members) {
        members.forEach(member -> out.println(words.text(
                "staff.member",
                member.number(),
                words.text("staff.role." + member.role()),
                words.text(member.pin() == null ? "staff.no-pin" : "staff.pin"),
                words.text(member.card() == null ? "staff.no-card" : "staff.card"))));
        return members.isEmpty() ? ended(DevicesCommand.GOOD, "staff.nobody") : DevicesCommand.GOOD;
    }

    private int add(StaffLine line, Path path, List<StaffMember> members) {
        Optional<Integer> number = IntStream.rangeClosed(1, StaffMember.LARGEST_NUMBER)
                .boxed()
                .filter(free -> members.stream().noneMatch(one -> one.number() == free))
                .findFirst();
        if (number.isEmpty() || members.size() >= StaffFile.MOST_MEMBERS) {
            return ended(DevicesCommand.BAD, "staff.full", StaffFile.MOST_MEMBERS);
        }
        String pin = null;
        if (line.pin()) {
            pin = pins.ask(words.text("staff.ask"));
            if (pin == null || !PinRule.good(pin)) {
                return ended(DevicesCommand.BAD, "staff.weak");
            }
            if (!pin.equals(pins.ask(words.text("staff.again")))) {
                return ended(DevicesCommand.BAD, "staff.differs");
            }
        }
        String code = line.card() ? StaffCard.newCode(random) : null;
        List<StaffMember> more = new ArrayList<>(members);
        more.add(new StaffMember(
                number.get(),
                line.role(),
                pin == null ? null : PinHash.of(pin, random),
                code == null ? null : StaffCard.hash(code)));
        int ended = written(path, more, "staff.added", number.get());
        if (ended == DevicesCommand.GOOD && code != null) {
            trouble.println(words.text("staff.code"));
            out.println(code);
        }
        return ended;
    }

    private int remove(int number, Path path, List<StaffMember> members) {
        List<StaffMember> fewer =
                members.stream().filter(one -> one.number() != number).toList();
        return fewer.size() == members.size()
                ? ended(DevicesCommand.BAD, "staff.unknown", number)
                : written(path, fewer, "staff.removed", number);
    }

    private int written(Path path, List<StaffMember> members, String done, int number) {
        try {
            StaffRights.write(path, members);
        } catch (IOException | UnsupportedOperationException e) {
            return ended(DevicesCommand.BAD, "staff.unwritable", path, e);
        }
        return ended(DevicesCommand.GOOD, done, number);
    }

    private int ended(int code, String key, Object... arguments) {
        trouble.println(words.text(key, arguments));
        return code;
    }
}
