package ua.vikno.devices.simulated;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ua.vikno.devices.contract.HouseRules;

@AnalyzeClasses(packages = "ua.vikno.devices.simulated", importOptions = ImportOption.DoNotIncludeTests.class)
final class SimulatedArchitectureTest {
    @ArchTest
    static final ArchRule CYCLES = HouseRules.NO_CYCLES;

    @ArchTest
    static final ArchRule ONLY_DEVICES = HouseRules.ONLY_DEVICES;

    /** A simulation that shared code with the real driver would share its mistakes and hide them. */
    @ArchTest
    static final ArchRule NO_REAL_DRIVER =
            noClasses().should().dependOnClassesThat().resideInAPackage("ua.vikno.devices.linux..");

    /** The devices run where there is no JavaFX: only the cabinet may know it. */
    @ArchTest
    static final ArchRule TOOLKIT_ONLY_AT_THE_DESK = noClasses()
            .that()
            .resideOutsideOfPackage("ua.vikno.devices.simulated.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule ONLY_DURABLE_FILES_ARE_MOVED = HouseRules.ONLY_DURABLE_FILES_ARE_MOVED;

    @ArchTest
    static final ArchRule WAITING_IS_COUNTED_ON_THE_MONOTONIC_CLOCK =
            HouseRules.WAITING_IS_COUNTED_ON_THE_MONOTONIC_CLOCK;
}
