package ua.vikno.devices.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Whether a class, or one that is nested in it, is used in production code outside of its package. */
public final class NeededByAnotherPackage extends ArchCondition<JavaClass> {
    public NeededByAnotherPackage() {
        super("be needed by another package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean needed = type.getPackage().getClasses().stream()
                .filter(part -> part.equals(type) || part.getName().startsWith(type.getName() + "$"))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
        if (!needed) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is needed by its own package only"));
        }
    }
}
