-- What many portals of one database share. Times are milliseconds since 1970. Runs unchanged on SQLite and PostgreSQL.

-- What residents open is called a session everywhere.
alter table visit rename to open_session;

-- When the calls of a kiosk will be forgotten: see CallLimit.
create table call_limit (
    kiosk        varchar(80) not null primary key,
    forgotten_at bigint      not null
);
