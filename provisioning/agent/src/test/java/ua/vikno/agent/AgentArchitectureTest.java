package ua.vikno.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ua.vikno.devices.contract.HouseRules;

@AnalyzeClasses(packages = "ua.vikno.agent", importOptions = ImportOption.DoNotIncludeTests.class)
final class AgentArchitectureTest {
    @ArchTest
    static final ArchRule itKnowsStateAndTheContractOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ua.vikno.kiosk..", "ua.vikno.devices..", "ua.vikno.technician..")
            .because("kiosk and agent meet at files of ua.vikno.state");

    @ArchTest
    static final ArchRule ofThePortalItKnowsTheEnrolmentsContract = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("ua\\.vikno\\.portal\\.(?!api\\.enrolment\\.).*")
            .because("a city may have a portal of its own");

    @ArchTest
    static final ArchRule ONLY_DURABLE_FILES_ARE_MOVED = HouseRules.ONLY_DURABLE_FILES_ARE_MOVED;

    @ArchTest
    static final ArchRule NOTHING_IS_FORMATTED_AS_THE_MACHINE_IS_SET =
            HouseRules.NOTHING_IS_FORMATTED_AS_THE_MACHINE_IS_SET;
}
