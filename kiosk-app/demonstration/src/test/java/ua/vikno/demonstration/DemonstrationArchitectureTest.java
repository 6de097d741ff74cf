package ua.vikno.demonstration;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ua.vikno.devices.contract.HouseRules;

@AnalyzeClasses(packages = "ua.vikno.demonstration", importOptions = ImportOption.DoNotIncludeTests.class)
final class DemonstrationArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("ua.vikno.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle of packages is one package with several names");

    @ArchTest
    static final ArchRule devicesAndPortalAreFoundLikeInProduction = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ua.vikno.devices.simulated..", "ua.vikno.devices.linux..")
            .orShould()
            .dependOnClassesThat(
                    resideInAPackage("ua.vikno.portal..").and(not(resideInAPackage("ua.vikno.portal.api.."))))
            .because("a demonstration shows the kiosk as it is: devices by URI, the portal by HTTP");

    @ArchTest
    static final ArchRule onlyDurableFilesAreMoved = HouseRules.ONLY_DURABLE_FILES_ARE_MOVED;
}
