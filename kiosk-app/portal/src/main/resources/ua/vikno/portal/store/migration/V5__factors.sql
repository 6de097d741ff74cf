-- Limits of calls and of wrong second factors for each kiosk; wrong factors have an age. Runs unchanged on SQLite and PostgreSQL.

-- When the calls that a kiosk made will be forgotten: see CallLimit. Times are milliseconds since 1970.
create table call_count (
    counter      varchar(40) not null,
    kiosk        varchar(80) not null,
    forgotten_at bigint      not null,
    primary key (counter, kiosk)
);
drop table call_limit;

-- When the last wrong factor came.
alter table factor_guard add column failed_at bigint not null default 0;
