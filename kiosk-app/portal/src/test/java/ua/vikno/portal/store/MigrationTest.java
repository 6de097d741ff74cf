package ua.vikno.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    @TempDir
    Path directory;

    @Test
    void whatAnOlderPortalHeldIsInForceAfterTheMigration() throws Exception {
        String url = "jdbc:sqlite:" + directory.resolve("portal.db");
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:ua/vikno/portal/store/migration")
                .target("2")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            for (String provider : new String[] {"heat", "water"}) {
                int id = provider.equals("heat") ? 1 : 2;
                sql.execute("insert into account values (" + id + ",'" + provider
                        + "','1','1',null,'s','h','f','k','k',1,'p',null,null)");
                for (String period : new String[] {"2025-12", "2026-01"}) {
                    sql.execute("insert into charge values (" + id + ",'x','" + period
                            + "',2,'u','1','1',0,0,0,0,0,0,0,500)");
                }
                sql.execute("insert into payment values ('" + provider + "','1','x','2026-01-05',100,'d')");
            }
        }

        try (Database database = Database.open(url)) {
            assertThat(sum(database, "select sum(closing) from charge")).isEqualTo(2000);
            assertThat(sum(database, "select count(*) from charge")).isEqualTo(4);
            assertThat(sum(database, "select count(*) from payment where period = '2026-01'"))
                    .isEqualTo(2);
        }
    }

    private static long sum(Database database, String sql) {
        return database.client().sql(sql).query(Long.class).single();
    }
}
