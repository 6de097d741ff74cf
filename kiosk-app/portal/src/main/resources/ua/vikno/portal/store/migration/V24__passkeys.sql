-- Passkeys of administrators, by the SHA-256 of their id; one that seemed to be there twice is stopped. Challenges that were used, until they would
-- have ended anyway. Releases of the kiosk's program that are known to be good, by the digest that kiosks tell. Runs unchanged on SQLite and PostgreSQL.
create table administrator_passkey (
    id         varchar(64)   not null primary key,
    name       varchar(40)   not null,
    serial     bigint        not null,
    label      varchar(60)   not null,
    credential varchar(1400) not null,
    data       varchar(4000) not null,
    counter    bigint        not null,
    added_at   bigint        not null,
    used_at    bigint,
    stopped_at bigint
);
create index administrator_passkey_name on administrator_passkey (name);

create table administrator_challenge (
    hash     varchar(64) not null primary key,
    ended_at bigint      not null
);

create table kiosk_release (
    digest      varchar(64) not null primary key,
    version     varchar(80) not null,
    declared_at bigint      not null,
    revoked_at  bigint
);
