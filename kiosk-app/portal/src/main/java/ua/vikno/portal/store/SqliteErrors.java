package ua.vikno.portal.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.sqlite.SQLiteException;

/** Tells a key that is taken from other errors on SQLite, as Spring does by itself for databases with SQL states. */
final class SqliteErrors extends SQLExceptionSubclassTranslator {
    @Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            switch (sqlite.getResultCode()) {
                case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> {
                    // Its message may name columns, never what stood in them.
                    return new DuplicateKeyException(sqlite.getResultCode().name(), failure);
                }
                default -> {}
            }
        }
        return super.doTranslate(task, sql, failure);
    }
}
