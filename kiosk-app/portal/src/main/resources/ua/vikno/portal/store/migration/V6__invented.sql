-- Loads of registers that a demonstration made itself: see InventedData. Runs unchanged on SQLite and PostgreSQL.
create table invented_load (
    load_id bigint not null primary key
);
