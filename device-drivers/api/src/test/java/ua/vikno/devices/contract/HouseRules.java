package ua.vikno.devices.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Set;

/** Architecture rules that every device module keeps. */
public final class HouseRules {
    private static final Set<String> WALL_CLOCK =
            Set.of("now", "isBefore", "isAfter", "compareTo", "until", "plus", "plusMillis", "plusSeconds", "minus");

    private static final Set<String> FORMATTING = Set.of(
            "String.format",
            "String.formatted",
            "String.toLowerCase",
            "String.toUpperCase",
            "PrintStream.printf",
            "PrintStream.format",
            "PrintWriter.printf",
            "PrintWriter.format",
            "DateTimeFormatter.ofPattern",
            "DateTimeFormatter.ofLocalizedDate",
            "DateTimeFormatter.ofLocalizedTime",
            "DateTimeFormatter.ofLocalizedDateTime",
            "DateTimeFormatterBuilder.toFormatter",
            "NumberFormat.getInstance",
            "NumberFormat.getNumberInstance",
            "NumberFormat.getIntegerInstance",
            "NumberFormat.getCurrencyInstance",
            "NumberFormat.getPercentInstance",
            "MessageFormat.format");

    /** A cycle means that two packages are one, and that nobody can understand either alone. */
    public static final ArchRule NO_CYCLES =
            slices().matching("ua.vikno.devices.(**)").should().beFreeOfCycles();

    /** The hands know no portal, no screen and no container. */
    public static final ArchRule ONLY_DEVICES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ua.vikno.kiosk..", "ua.vikno.portal..", "ua.vikno.documents..", "org.springframework..");

    /** A rename that is not forced to the disk is lost in a power cut; {@code ua.vikno.state.file} forces it. */
    public static final ArchRule ONLY_DURABLE_FILES_ARE_MOVED = noClasses()
            .that()
            .resideOutsideOfPackage("ua.vikno.state.file..")
            .should()
            .callMethod(Files.class, "move", Path.class, Path.class, CopyOption[].class)
            .orShould()
            .callMethod(File.class, "renameTo", File.class);

    /** Somebody may put the wall clock right at any time: {@code DeviceClock.uptime} counts what is waited for. */
    public static final ArchRule WAITING_IS_COUNTED_ON_THE_MONOTONIC_CLOCK = noClasses()
            .should()
            .callMethod(Duration.class, "between", Temporal.class, Temporal.class)
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "reckons with the wall clock",
                    call -> call.getTargetOwner().isEquivalentTo(Instant.class)
                            && WALL_CLOCK.contains(call.getName())));

    /**
     * A machine set to Egypt or Iran writes other digits: {@code UAH٥٧٦.٤٥} in a payment code. Text is formatted with a locale
     * that is named, most often {@link Locale#ROOT}.
     */
    public static final ArchRule NOTHING_IS_FORMATTED_AS_THE_MACHINE_IS_SET = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "formats as the machine is set",
                    call -> FORMATTING.contains(call.getTargetOwner().getSimpleName() + "." + call.getName())
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Locale.class))))
            .orShould()
            .callConstructorWhere(DescribedPredicate.describe(
                    "makes a format as the machine is set",
                    call -> Format.class
                                    .getPackageName()
                                    .equals(call.getTargetOwner().getPackageName())
                            && call.getTargetOwner().isAssignableTo(Format.class)
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Locale.class)
                                            || type.isEquivalentTo(DecimalFormatSymbols.class))));

    private HouseRules() {}
}
