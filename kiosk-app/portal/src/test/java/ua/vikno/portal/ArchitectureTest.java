package ua.vikno.portal;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Configuration;
import ua.vikno.devices.contract.HouseRules;
import ua.vikno.devices.contract.NeededByAnotherPackage;

/**
 * What may know what in the portal. A package below {@code ua.vikno.portal} that is not named here is a feature: it may
 * know the shared packages and nothing else.
 */
@AnalyzeClasses(packages = "ua.vikno.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** On top of the features. */
    private static final String PAGES = "ua.vikno.portal.administration";

    /** What every feature may know. */
    private static final String[] SHARED = {
        "ua.vikno.portal.api..",
        "ua.vikno.portal.access",
        "ua.vikno.portal.address..",
        "ua.vikno.portal.city..",
        "ua.vikno.portal.command",
        "ua.vikno.portal.dwellings",
        "ua.vikno.portal.options",
        "ua.vikno.portal.problems",
        "ua.vikno.portal.registers..",
        "ua.vikno.portal.store",
        "ua.vikno.portal.yaml"
    };

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("ua.vikno.portal.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs its user cannot be read, tested or moved alone");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER = slices().matching("ua.vikno.portal.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED))
            .ignoreDependency(resideInAPackage(PAGES), alwaysTrue())
            .because(
                    "a feature is added, changed and removed alone; they meet at interfaces of access, and at the pages"
                            + " of people who work with several of them");

    @ArchTest
    static final ArchRule NO_FEATURE_KNOWS_THE_PAGES = noClasses()
            .that()
            .resideOutsideOfPackage(PAGES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PAGES)
            .because("pages lie on top: a city may have others");

    @ArchTest
    static final ArchRule ONLY_PAGES_KNOW_TEMPLATES = noClasses()
            .that()
            .resideOutsideOfPackage(PAGES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.samskivert..")
            .because("what programs read is no HTML");

    @ArchTest
    static final ArchRule WEB_KNOWS_ONLY_WHO_MAY_CALL = noClasses()
            .that()
            .resideInAPackage("ua.vikno.portal.web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ua.vikno.portal.store",
                    "ua.vikno.portal.city..",
                    "ua.vikno.portal.dwellings",
                    "ua.vikno.portal.registers..",
                    "java.sql..",
                    "org.springframework.jdbc..")
            .because("the web server is the same for every feature; the domain lives in the features");

    @ArchTest
    static final ArchRule ONLY_CONTROLLERS_AND_CONFIGURATIONS_KNOW_THE_WEB = noClasses()
            .that()
            .resideOutsideOfPackages("ua.vikno.portal", "ua.vikno.portal.web", "ua.vikno.portal.api..")
            .and()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .haveSimpleNameNotEndingWith("CurrentCaller")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.boot..", "jakarta.servlet..")
            .because("the registers command starts without a web server, and a rule of the domain is tested without"
                    + " one");

    /** The demonstration begins a portal with the one that is named; what the contract holds is for other modules. */
    @ArchTest
    static final ArchRule WHAT_IS_PUBLIC_IS_NEEDED_BY_ANOTHER_PACKAGE = classes()
            .that()
            .resideOutsideOfPackage("ua.vikno.portal.api..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotBelongToAnyOf(PortalMain.class)
            .should(new NeededByAnotherPackage())
            .because("whoever reads a package should see at once which of its classes the others know");

    @ArchTest
    static final ArchRule CONFIGURATIONS_ARE_NOBODYS_BUSINESS = classes()
            .that()
            .areAnnotatedWith(Configuration.class)
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Configuration")
            .because("they are found by their annotation; a feature is wired beside its classes, which stay"
                    + " package-private");

    @ArchTest
    static final ArchRule PORTAL_KNOWS_NO_KIOSK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ua.vikno.kiosk..", "ua.vikno.devices..", "ua.vikno.agent..", "ua.vikno.technician..")
            .because("a city may run the portal without a kiosk, and a kiosk against another portal");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED_BY_LIBRARIES = noClasses()
            .that()
            .resideOutsideOfPackage("ua.vikno.portal")
            .and()
            .haveSimpleNameNotEndingWith("Command")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("only programs that people start talk to a terminal");

    @ArchTest
    static final ArchRule READERS_KNOW_NO_PROVIDER = classes()
            .that()
            .resideInAPackage("ua.vikno.portal.registers.table")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "ua.vikno.portal.registers.table", "java..", "org.apache.commons.csv..", "org.jspecify..")
            .because("a form is data: a new provider brings no reader");

    @ArchTest
    static final ArchRule ONLY_THE_READY_FILE_IS_MOVED = noClasses()
            .that()
            .doNotBelongToAnyOf(PortalMain.class)
            .should()
            .callMethod(Files.class, "move", Path.class, Path.class, CopyOption[].class)
            .because(
                    "what must outlive a power cut is in the database; the ready file must only be whole for who looks");

    @ArchTest
    static final ArchRule NOTHING_IS_FORMATTED_AS_THE_MACHINE_IS_SET =
            HouseRules.NOTHING_IS_FORMATTED_AS_THE_MACHINE_IS_SET;
}
