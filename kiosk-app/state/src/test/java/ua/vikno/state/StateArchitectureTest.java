package ua.vikno.state;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ua.vikno.devices.contract.HouseRules;

@AnalyzeClasses(packages = "ua.vikno.state", importOptions = ImportOption.DoNotIncludeTests.class)
final class StateArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("ua.vikno.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle of packages is one package with several names");

    @ArchTest
    static final ArchRule itKnowsDevicesAndTheJdkOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "ua.vikno.state..",
                    "ua.vikno.devices..",
                    "java..",
                    "javax.crypto..",
                    "javax.net.ssl..",
                    "org.jspecify..")
            .because("every program of the kiosk loads it: shell, agent and the technician's commands");

    @ArchTest
    static final ArchRule ONLY_DURABLE_FILES_ARE_MOVED = HouseRules.ONLY_DURABLE_FILES_ARE_MOVED;

    @ArchTest
    static final ArchRule NOTHING_IS_FORMATTED_AS_THE_MACHINE_IS_SET =
            HouseRules.NOTHING_IS_FORMATTED_AS_THE_MACHINE_IS_SET;
}
