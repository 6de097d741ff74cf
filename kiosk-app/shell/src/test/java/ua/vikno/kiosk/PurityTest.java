package ua.vikno.kiosk;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Type;
import java.net.IDN;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.kiosk.services.charges.ChargesFlow;
import ua.vikno.kiosk.services.impure.NewsAsANode;
import ua.vikno.kiosk.services.impure.NewsAtAPrice;
import ua.vikno.kiosk.services.impure.NewsBesideCharges;
import ua.vikno.kiosk.services.impure.NewsByTheClock;
import ua.vikno.kiosk.services.impure.NewsFromAFile;

/** Whatever is new in the shell is pure unless it is named here, and a new service knows no other. */
@AnalyzeClasses(packages = "ua.vikno.kiosk", importOptions = ProductionCode.class)
class PurityTest {
    /** What touches the world outside, each for its reason. */
    private static final String[] IMPURE = {
        // puts a process together
        "ua.vikno.kiosk.boot..",
        // carries out what flows ask for
        "ua.vikno.kiosk.runtime..",
        // plays a visit by itself
        "ua.vikno.kiosk.night..",
        // draws and speaks
        "ua.vikno.kiosk.view..",
        "ua.vikno.kiosk.voice..",
        // reads the sentences from the jar
        "ua.vikno.kiosk.texts..",
        // write to disk
        "ua.vikno.kiosk.log..",
        "ua.vikno.kiosk.recorder.."
    };

    private static final DescribedPredicate<JavaClass> PURE =
            resideInAPackage("ua.vikno.kiosk..").and(not(resideInAnyPackage(IMPURE)));

    private static final DescribedPredicate<JavaClass> LANGUAGE = resideInAnyPackage(
                    "java.lang..",
                    "java.math",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "org.jspecify.annotations")
            .and(not(assignableTo(Clock.class)))
            .and(not(assignableTo(InstantSource.class)))
            .and(not(named(Thread.class, Process.class, ProcessBuilder.class, Runtime.class, System.class)))
            .or(named(IDN.class, URI.class))
            .or(DescribedPredicate.describe("primitives and arrays", type -> type.isPrimitive() || type.isArray()));

    private static final DescribedPredicate<JavaClass> CONTRACT =
            resideInAnyPackage("ua.vikno.portal.api..", "ua.vikno.documents..", "ua.vikno.devices");

    @ArchTest
    static final ArchRule flowsArePure = classes()
            .that(PURE)
            .should()
            .onlyDependOnClassesThat(PURE.or(LANGUAGE).or(CONTRACT))
            .because("whole visits are tested without a toolkit, a network or a moment of waiting");

    @ArchTest
    static final ArchRule flowsAreToldTheTime = noClasses()
            .that(PURE)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "asks what time it is",
                    call -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().startsWith("java.time")))
            .because("time comes with the events");

    /** Every service may end with printing; printing itself knows none of them. */
    @ArchTest
    static final ArchRule servicesDoNotKnowEachOther = slices().matching("ua.vikno.kiosk.services.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("ua.vikno.kiosk.services.printing.."))
            .because("a service can be taken out or put in without touching another");

    @ArchTest
    static final ArchRule moneyIsNeverFloating = noFields()
            .that()
            .areDeclaredInClassesThat(PURE.or(resideInAPackage("ua.vikno.kiosk.runtime..")))
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .because("a kopeck has no fraction");

    static Stream<Arguments> breaches() {
        return Stream.of(
                Arguments.of(flowsArePure, NewsFromAFile.class),
                Arguments.of(flowsArePure, NewsAsANode.class),
                Arguments.of(flowsAreToldTheTime, NewsByTheClock.class),
                Arguments.of(servicesDoNotKnowEachOther, NewsBesideCharges.class),
                Arguments.of(moneyIsNeverFloating, NewsAtAPrice.class));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aNewServiceThatBreaksARuleIsFound(ArchRule rule, Class<?> breach) {
        var classes = new ClassFileImporter().importClasses(breach, ChargesFlow.class);

        assertThat(rule.evaluate(classes).getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(detail -> detail.contains(breach.getSimpleName()));
    }

    private static DescribedPredicate<HasName> named(Class<?>... types) {
        return HasName.Predicates.nameMatching(Stream.of(types)
                .map(Type::getTypeName)
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow());
    }
}
