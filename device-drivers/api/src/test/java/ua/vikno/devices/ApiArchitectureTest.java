package ua.vikno.devices;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ua.vikno.devices.contract.HouseRules;

@AnalyzeClasses(packages = "ua.vikno.devices", importOptions = ImportOption.DoNotIncludeTests.class)
final class ApiArchitectureTest {
    @ArchTest
    static final ArchRule CYCLES = HouseRules.NO_CYCLES;

    /** Whoever asks something of a device must not bring a driver, a toolkit or a framework along. */
    @ArchTest
    static final ArchRule NOTHING_BUT_THE_JDK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("ua.vikno.devices..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule WAITING_IS_COUNTED_ON_THE_MONOTONIC_CLOCK =
            HouseRules.WAITING_IS_COUNTED_ON_THE_MONOTONIC_CLOCK;
}
