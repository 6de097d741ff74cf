package ua.vikno.kiosk;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import javafx.scene.input.GestureEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import ua.vikno.devices.contract.HouseRules;
import ua.vikno.devices.contract.NeededByAnotherPackage;
import ua.vikno.kiosk.boot.Kiosk;
import ua.vikno.kiosk.boot.KioskMain;
import ua.vikno.kiosk.view.KioskView;

@AnalyzeClasses(packages = "ua.vikno.kiosk", importOptions = ProductionCode.class)
class ShellArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("ua.vikno.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle of packages is one package with several names");

    @ArchTest
    static final ArchRule theHostKnowsNoToolkit = noClasses()
            .that()
            .resideInAPackage("ua.vikno.kiosk.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "ua.vikno.kiosk.view..", "ua.vikno.kiosk.voice..")
            .because("the toolkit's thread never waits, so nothing that waits may know it");

    @ArchTest
    static final ArchRule renderersAreTheViewsOwn = noClasses()
            .that()
            .resideOutsideOfPackages("ua.vikno.kiosk.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ua.vikno.kiosk.view.kinds..", "ua.vikno.kiosk.view.parts..")
            .because("a new service brings no JavaFX code: it describes screens, " + KioskView.class.getSimpleName()
                    + " shows them");

    @ArchTest
    static final ArchRule onlyARunningProcessPutsItTogether = noClasses()
            .that()
            .resideInAPackage("ua.vikno..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ua.vikno.devices.simulated..", "ua.vikno.devices.linux..", "ua.vikno.portal.web..")
            .because("drivers are found by URI, the portal by HTTP; a production kiosk contains no fakes");

    @ArchTest
    static final ArchRule nothingWaitsByTheClock = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because("whoever sleeps neither answers nor ends");

    @ArchTest
    static final ArchRule standardOutputIsForPrograms = noClasses()
            .that()
            .resideOutsideOfPackages("ua.vikno.kiosk.boot..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PrintStream.class)
            .because("what a library prints nobody redacts");

    @ArchTest
    static final ArchRule noHandIsSynthetic = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene.robot..")
            .orShould()
            .callConstructorWhere(target(owner(assignableTo(GestureEvent.class))
                    .or(owner(assignableTo(MouseEvent.class)))
                    .or(owner(assignableTo(TouchEvent.class)))))
            .because("what can press a button by itself belongs to the demonstration");

    /** Programs of other modules begin with the two that are named. */
    @ArchTest
    static final ArchRule whatIsPublicIsNeededByAnotherPackage = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotBelongToAnyOf(Kiosk.class, KioskMain.class)
            .should(new NeededByAnotherPackage())
            .because("whoever reads a package should see at once which of its classes the others know");

    @ArchTest
    static final ArchRule onlyDurableFilesAreMoved = HouseRules.ONLY_DURABLE_FILES_ARE_MOVED;

    @ArchTest
    static final ArchRule nothingIsFormattedAsTheMachineIsSet = HouseRules.NOTHING_IS_FORMATTED_AS_THE_MACHINE_IS_SET;
}
