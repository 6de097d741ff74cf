package ua.vikno.portal.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/** A prepared statement that rests, without its values, between two uses instead of being closed. */
final class KeptStatement extends JDBC4PreparedStatement {
    private final SqliteConnection owner;
    private boolean used = true;

    KeptStatement(SqliteConnection owner, String sql) throws SQLException {
        super(owner, sql);
        this.owner = owner;
    }

    PreparedStatement used() {
        used = true;
        return this;
    }

    @Override
    public void close() throws SQLException {
        if (!used) {
            return;
        }
        used = false;
        if (pointer.isClosed() || owner.isClosed()) {
            end();
            return;
        }
        rs.close();
        pointer.safeRunInt(DB::reset);
        clearGeneratedKeys();
        clearParameters();
        batch = null;
        batchPos = 0;
        batchQueryCount = 0;
        setMaxRows(0);
        setQueryTimeout(0);
        owner.keep(sql, this);
    }

    /** Closes it for good. */
    void end() throws SQLException {
        super.close();
    }

    @Override
    public boolean isClosed() {
        return !used || super.isClosed();
    }
}
