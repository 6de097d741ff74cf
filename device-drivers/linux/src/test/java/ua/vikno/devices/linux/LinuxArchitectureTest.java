package ua.vikno.devices.linux;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ua.vikno.devices.contract.HouseRules;

@AnalyzeClasses(packages = "ua.vikno.devices.linux", importOptions = ImportOption.DoNotIncludeTests.class)
final class LinuxArchitectureTest {
    @ArchTest
    static final ArchRule CYCLES = HouseRules.NO_CYCLES;

    @ArchTest
    static final ArchRule ONLY_DEVICES = HouseRules.ONLY_DEVICES;

    /** A production package contains no simulation: a driver that knew one would bring it along. */
    @ArchTest
    static final ArchRule NO_SIMULATION =
            noClasses().should().dependOnClassesThat().resideInAPackage("ua.vikno.devices.simulated..");

    @ArchTest
    static final ArchRule ONLY_DURABLE_FILES_ARE_MOVED = HouseRules.ONLY_DURABLE_FILES_ARE_MOVED;

    @ArchTest
    static final ArchRule WAITING_IS_COUNTED_ON_THE_MONOTONIC_CLOCK =
            HouseRules.WAITING_IS_COUNTED_ON_THE_MONOTONIC_CLOCK;
}
