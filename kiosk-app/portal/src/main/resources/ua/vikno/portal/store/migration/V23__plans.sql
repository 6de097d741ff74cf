-- The week plan of kiosks, as JSON of the contract; kiosk is empty for the one of all that have none of their own. Runs unchanged on SQLite and
-- PostgreSQL.
create table kiosk_plan (
    kiosk  varchar(80) not null primary key,
    body   text        not null,
    set_at bigint      not null
);
