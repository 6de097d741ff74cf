package ua.vikno.technician;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ua.vikno.devices.contract.HouseRules;

@AnalyzeClasses(packages = "ua.vikno.technician", importOptions = ImportOption.DoNotIncludeTests.class)
final class TechnicianArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("ua.vikno.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle of packages is one package with several names");

    @ArchTest
    static final ArchRule itKnowsNoKioskAndNoPortal = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ua.vikno.kiosk..", "ua.vikno.portal..", "ua.vikno.devices.simulated..", "ua.vikno.devices.linux..")
            .because("kiosk and provisioning meet at files of ua.vikno.state; devices are found by URI");

    @ArchTest
    static final ArchRule ONLY_DURABLE_FILES_ARE_MOVED = HouseRules.ONLY_DURABLE_FILES_ARE_MOVED;
}
