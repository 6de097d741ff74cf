package ua.vikno.kiosk.runtime.portal;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Checks an answer against its type: a component that is not marked nullable is there. Past this gate the flows may
 * believe their types.
 */
final class Wellformed {
    private Wellformed() {}

    /** The portal left out something that the contract promises. */
    static final class Violation extends RuntimeException {
        private static final long serialVersionUID = 1;

        Violation(String component) {
            super(component);
        }
    }

    static <A> A check(@Nullable A answer) {
        if (answer == null) {
            throw new Violation("answer");
        }
        look(answer);
        return answer;
    }

    private static void look(Object value) {
        if (value instanceof Collection<?> many) {
            for (Object one : many) {
                check(one);
            }
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                look(record, component);
            }
        }
    }

    private static void look(Record record, RecordComponent component) {
        Object part = part(record, component);
        if (part != null) {
            look(part);
        } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw new Violation(record.getClass().getSimpleName() + "." + component.getName());
        }
    }

    private static @Nullable Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
