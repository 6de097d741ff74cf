package ua.vikno.portal.store;

/** The secret of a portal that was given none: made once and kept beside the data it protects. */
public final class PortalSecret {
    private static final String NAME = "secret";

    private PortalSecret() {}

    /** @param fresh taken when there is none yet */
    public static String of(Database database, String fresh) {
        database.client()
                .sql("insert into setting (name, value) values (:name, :value) on conflict (name) do nothing")
                .param("name", NAME)
                .param("value", fresh)
                .update();
        return database.client()
                .sql("select value from setting where name = :name")
                .param("name", NAME)
                .query((row, _) -> row.getString(1))
                .single();
    }
}
