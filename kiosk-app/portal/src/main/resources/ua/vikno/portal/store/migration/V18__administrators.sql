-- Who administers the kiosks by the portal's pages, signed in where, and how often a sign-in was wrong. Tokens and codes are kept as
-- SHA-256, passwords as Argon2id, the second factor's secret nowhere. Runs unchanged on SQLite and PostgreSQL.
create table administrator (
    name        varchar(40) not null primary key,
    role        varchar(20) not null,
    serial      bigint      not null,
    password    varchar(300),
    setup_hash  varchar(64),
    setup_until bigint      not null,
    totp_step   bigint      not null,
    added_at    bigint      not null
);

create table administrator_session (
    token_hash varchar(64) not null primary key,
    name       varchar(40) not null,
    opened_at  bigint      not null,
    used_at    bigint      not null
);
create index administrator_session_name on administrator_session (name);

create table administrator_try (
    subject      varchar(80) not null primary key,
    failures     integer     not null,
    locked_until bigint      not null,
    failed_at    bigint      not null
);
