package ua.vikno.kiosk.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Whoever reads the list of events waits for each of them. */
@AnalyzeClasses(packages = "ua.vikno.kiosk", importOptions = ImportOption.DoNotIncludeTests.class)
final class LogEventTest {
    @ArchTest
    static final ArchRule eachEventIsWrittenSomewhere = fields().that()
            .areDeclaredIn(LogEvent.class)
            .and()
            .arePublic()
            .should(new ArchCondition<JavaField>("be used outside of the list") {
                @Override
                public void check(JavaField event, ConditionEvents found) {
                    boolean used = event.getAccessesToSelf().stream()
                            .anyMatch(access -> !access.getOriginOwner().equals(event.getOwner()));
                    found.add(new SimpleConditionEvent(event, used, event.getName() + " is never written"));
                }
            })
            .because("an event that nobody writes makes a log without it look as if it had not happened");
}
