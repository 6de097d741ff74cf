package ua.vikno.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ua.vikno.devices.contract.HouseRules;

@AnalyzeClasses(packages = "ua.vikno.documents", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule papersKnowOnlyTheContracts = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "ua.vikno.documents..",
                    "ua.vikno.portal.api..",
                    "ua.vikno.devices",
                    "ua.vikno.devices.receipt..",
                    "ua.vikno.devices.fonts..",
                    "java..",
                    "javax.imageio..",
                    "org.jspecify..",
                    "org.apache.pdfbox..",
                    "org.apache.fontbox..",
                    "com.google.zxing..",
                    "tools.jackson..")
            .because("both the portal and the kiosk print, and neither may come along with the other's papers");

    @ArchTest
    static final ArchRule noCycles = slices().matching("ua.vikno.documents.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that cannot be read alone cannot be understood alone");

    @ArchTest
    static final ArchRule partsDoNotKnowTheWhole = classes()
            .that()
            .resideInAPackage("ua.vikno.documents.(*)..")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("ua.vikno.documents"))
            .because("the facade is built from the parts");

    @ArchTest
    static final ArchRule nothingIsFormattedAsTheMachineIsSet = HouseRules.NOTHING_IS_FORMATTED_AS_THE_MACHINE_IS_SET;
}
