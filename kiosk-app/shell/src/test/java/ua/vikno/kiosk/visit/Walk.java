package ua.vikno.kiosk.visit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything a record holds, however deep. */
final class Walk {
    private Walk() {}

    static <T> List<T> all(Class<T> type, @Nullable Object root) {
        List<T> found = new ArrayList<>();
        into(found, type, root);
        return found;
    }

    private static <T> void into(List<T> found, Class<T> type, @Nullable Object at) {
        if (type.isInstance(at)) {
            found.add(type.cast(at));
        }
        switch (at) {
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    into(found, type, value(component, record));
                }
            }
            case Collection<?> many -> many.forEach(one -> into(found, type, one));
            case Map<?, ?> map -> {
                into(found, type, map.keySet());
                into(found, type, map.values());
            }
            case null, default -> {}
        }
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
