package ua.vikno.demonstration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/**
 * Whatever the kiosk, its agent, the portal and their documents offer is called by production code of some module: what only tests call
 * proves nothing about the product. This module sees them all.
 */
@AnalyzeClasses(
        packages = {
            "ua.vikno.kiosk",
            "ua.vikno.portal",
            "ua.vikno.documents",
            "ua.vikno.state",
            "ua.vikno.agent",
            "ua.vikno.demonstration"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
final class CalledInProductionTest {
    /** By class and method, each with the reason. */
    private static final Map<String, String> EXCUSED = Map.ofEntries(
            entry(
                    "ConfigFile.deviceAddresses",
                    "the technician's self-test reads them; it is not among the modules seen here"),
            entry("Content.of", "a register from memory, for the readers' tests; a portal reads files"),
            entry("Decoded.amount", "the decoder is proven by what it reads out of foreign codes"),
            entry("Decoded.iban", "the decoder is proven by what it reads out of foreign codes"),
            entry("Enrolment.in", "the shorter one spares tests of a kiosk without a proxy two arguments"),
            entry("Enrolment.portalOf", "the technician's step enrol asks it; it is not among the modules seen here"),
            entry("PanelGeometry.heightMm", "the layout tests measure reach by it"),
            entry("PanelGeometry.landscape", "the panel of the layout tests"),
            entry("PanelGeometry.portrait", "the panel of the layout tests"),
            entry("Para.font", "the layout tests look at its glyphs"),
            entry("PinHash.of", "the technician's staff command makes it; it is not among the modules seen here"),
            entry("ProxyFile.path", "the technician's step network asks it; it is not among the modules seen here"),
            entry("ProxyFile.write", "the technician's step network writes it; it is not among the modules seen here"),
            entry(
                    "StaffCard.newCode",
                    "the technician's staff command makes it; it is not among the modules seen here"),
            entry("StaffFile.write", "the technician's staff command writes it; it is not among the modules seen here"),
            entry("TinyProxy.port", "the foreign proxy of the tests of three modules"),
            entry("TinyProxy.start", "the foreign proxy of the tests of three modules"),
            entry("Uptime.plusSeconds", "moments of tests are written with it"));

    @ArchTest
    static final ArchRule whatIsPublicIsCalledInProduction = methods()
            .that()
            .arePublic()
            .should(new BeCalledInProduction())
            .because("a method that only tests call is dead, or a test goes round the product");

    private static final class BeCalledInProduction extends ArchCondition<JavaMethod> {
        BeCalledInProduction() {
            super("be called by production code");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            if (!calledByOthers(method)
                    && method.getAccessesToSelf().isEmpty()
                    && !EXCUSED.containsKey(method.getOwner().getSimpleName() + "." + method.getName())) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is called by tests only"));
            }
        }

        /** By the language, a library or through a supertype. */
        private static boolean calledByOthers(JavaMethod method) {
            JavaClass owner = method.getOwner();
            return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                    || (owner.isRecord()
                            && owner.tryGetField(method.getName()).isPresent()
                            && method.getParameters().isEmpty())
                    || (owner.isEnum() && Set.of("values", "valueOf").contains(method.getName()))
                    || method.getName().equals("main")
                    || !method.getAnnotations().isEmpty()
                    || overrides(method, owner);
        }

        private static boolean overrides(JavaMethod method, JavaClass owner) {
            return owner.getAllRawInterfaces().stream().anyMatch(type -> declares(type, method))
                    || owner.getAllRawSuperclasses().stream().anyMatch(type -> declares(type, method));
        }

        private static boolean declares(JavaClass type, JavaMethod method) {
            return type.getMethods().stream()
                    .anyMatch(other -> other.getName().equals(method.getName())
                            && other.getParameters().size()
                                    == method.getParameters().size());
        }
    }
}
