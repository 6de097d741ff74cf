package ua.vikno.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "ua.vikno.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("ua.vikno.portal.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs its user cannot be read, tested or moved alone");

    @ArchTest
    static final ArchRule PORTAL_KNOWS_ONLY_CONTRACT_AND_DOCUMENTS = noClasses()
            .that()
            .resideInAPackage("ua.vikno.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ua.vikno.kiosk..", "ua.vikno.devices..", "ua.vikno.agent..", "ua.vikno.technician..")
            .because("a city may run the portal without a kiosk, and a kiosk against another portal");

    @ArchTest
    static final ArchRule REGISTERS_KNOW_NO_WEB = noClasses()
            .that()
            .resideInAnyPackage("ua.vikno.portal.registers..", "ua.vikno.portal.address..", "ua.vikno.portal.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.boot..", "jakarta..")
            .because("the registers command starts without a web server");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED_BY_LIBRARIES = noClasses()
            .that()
            .resideOutsideOfPackage("ua.vikno.portal")
            .and()
            .resideInAPackage("ua.vikno.portal..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("only the two mains talk to a terminal");

    @ArchTest
    static final ArchRule READERS_KNOW_NO_PROVIDER = classes()
            .that()
            .resideInAPackage("ua.vikno.portal.registers.table")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "ua.vikno.portal.registers.table",
                    "ua.vikno.portal.registers.fault",
                    "java..",
                    "org.apache.commons.csv..",
                    "org.jspecify..")
            .because("a form is data: a new provider brings no reader");
}
