package ua.vikno.portal.api;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ua.vikno.devices.contract.HouseRules;

@AnalyzeClasses(packages = "ua.vikno.portal.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule MECHANISMS_DO_NOT_KNOW_EACH_OTHER = slices().matching("ua.vikno.portal.api.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("ua.vikno.portal.api.common"))
            .because("a city may implement one mechanism without the others");

    @ArchTest
    static final ArchRule CONTRACT_NEEDS_ONLY_ITS_ANNOTATIONS = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "ua.vikno.portal.api..",
                    "java..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.annotation..",
                    "org.springframework.web.bind.annotation..",
                    "org.springframework.web.service.annotation..")
            .because("shell, agent and portal all load it: it brings nothing else along");

    @ArchTest
    static final ArchRule MONEY_IS_NEVER_FLOATING = noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .orShould()
            .haveRawType(Float.class)
            .because("sums are counted in kopecks and rates are exact decimals");

    @ArchTest
    static final ArchRule NOTHING_IS_FORMATTED_AS_THE_MACHINE_IS_SET =
            HouseRules.NOTHING_IS_FORMATTED_AS_THE_MACHINE_IS_SET;
}
