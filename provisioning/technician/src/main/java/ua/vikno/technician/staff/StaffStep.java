package ua.vikno.technician.staff;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ua.vikno.state.staff.PinHash;
import ua.vikno.state.staff.StaffFile;
import ua.vikno.state.staff.StaffFile.Staff;
import ua.vikno.state.staff.StaffMember;
import ua.vikno.state.staff.StaffMember.Role;
import ua.vikno.technician.PinRule;
import ua.vikno.technician.StaffRights;
import ua.vikno.technician.step.Answer;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Question.Option;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;

/** {@code staff}: who may open the service menu, by PIN; a forgotten one is taken out, and entered anew. */
public final class StaffStep implements Step {
    private static final String DONE = "staff-done";
    private static final String CLERK = "staff-clerk";
    private static final String TECHNICIAN = "staff-technician";
    private static final String REMOVE = "remove ";

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    public StaffStep(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public Turn begin() {
        return switch (new StaffFile(file).read()) {
            case Staff.Nobody _ -> choose(List.of());
            case Staff.Known(List<StaffMember> members) -> choose(members);
            case Staff.Refused(StaffFile.Fault fault) -> refused(fault);
        };
    }

    /** What lets nobody in has nothing to lose. */
    private Turn refused(StaffFile.Fault fault) {
        return Turn.tried(
                Finding.bad("staff.refused", file, fault.name()),
                Turn.ask(
                        Question.yesNo("staff.anew"),
                        answer -> answer.equals(Question.YES)
                                ? choose(List.of())
                                : Turn.note(Finding.bad("staff.refused", file, fault.name()), Turn.end())));
    }

    private Turn choose(List<StaffMember> members) {
        List<Option> options = new ArrayList<>();
        if (members.size() < StaffFile.MOST_MEMBERS) {
            options.addAll(Question.options(CLERK, TECHNICIAN));
        }
        for (StaffMember member : members) {
            options.add(
                    new Option(REMOVE + member.number(), Say.of("staff.remove", member.number(), role(member.role()))));
        }
        Question what = new Question.Choose(
                members.isEmpty() ? Say.of("staff.nobody") : Say.of("staff.what"), Question.options(options, DONE));
        return Turn.ask(what, chosen -> switch (chosen) {
            case DONE -> finish(members);
            case CLERK -> pin(Role.CLERK, members);
            case TECHNICIAN -> pin(Role.TECHNICIAN, members);
            default -> remove(chosen.substring(REMOVE.length()), members);
        });
    }

    private static Turn finish(List<StaffMember> members) {
        return Turn.note(
                members.isEmpty() ? Finding.weak("staff.none") : Finding.good("staff.known", members.size()),
                Turn.end());
    }

    private Turn pin(Role role, List<StaffMember> members) {
        return new Turn.Ask(
                Question.secret("staff.pin"),
                first -> PinRule.good(first.value())
                        ? new Turn.Ask(Question.secret("staff.pin-again"), again -> again(role, first, again, members))
                        : Turn.tried(Finding.bad("staff.weak"), choose(members)));
    }

    private Turn again(Role role, Answer first, Answer again, List<StaffMember> members) {
        if (!first.value().equals(again.value())) {
            return Turn.tried(Finding.bad("staff.differs"), choose(members));
        }
        Optional<Integer> number = IntStream.rangeClosed(1, StaffMember.LARGEST_NUMBER)
                .boxed()
                .filter(free -> members.stream().noneMatch(one -> one.number() == free))
                .findFirst();
        StaffMember member = new StaffMember(number.orElseThrow(), role, PinHash.of(first.value(), random), null);
        return write(
                Stream.concat(members.stream(), Stream.of(member)).toList(),
                members,
                Finding.good("staff.added", member.number(), role(role)));
    }

    private Turn remove(String number, List<StaffMember> members) {
        List<StaffMember> fewer = members.stream()
                .filter(one -> !Integer.toString(one.number()).equals(number))
                .toList();
        return write(fewer, members, Finding.good("staff.removed", number));
    }

    private Turn write(List<StaffMember> now, List<StaffMember> before, Finding done) {
        return Turn.work(
                Say.of("staff.writing"),
                () -> {
                    try {
                        StaffRights.write(file, now);
                        return "";
                    } catch (IOException | UnsupportedOperationException e) {
                        return e.toString();
                    }
                },
                trouble -> trouble.isEmpty()
                        ? Turn.note(done, choose(now))
                        : Turn.tried(Finding.bad("file.refused", file, trouble), choose(before)));
    }

    private static Say role(Role role) {
        return Say.of("staff.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
