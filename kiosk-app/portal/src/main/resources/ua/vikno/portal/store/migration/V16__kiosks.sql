-- Kiosks, the certificates they have or had, and how each was enrolled. A certificate is good until ends_at, if there is one.
-- Tokens are kept as SHA-256. Runs unchanged on SQLite and PostgreSQL.
create table kiosk (
    name     varchar(80)  not null primary key,
    place    varchar(200) not null,
    added_at bigint       not null
);

create table kiosk_certificate (
    sha256    varchar(64)   not null primary key,
    kiosk     varchar(80)   not null,
    key_hash  varchar(64)   not null,
    pem       varchar(4000) not null,
    issued_at bigint        not null,
    not_after bigint        not null,
    used_at   bigint,
    ends_at   bigint
);
create index kiosk_certificate_kiosk on kiosk_certificate (kiosk);

create table kiosk_enrolment (
    token_hash   varchar(64) not null primary key,
    kiosk        varchar(80) not null,
    made_at      bigint      not null,
    expires_at   bigint      not null,
    key_hash     varchar(64),
    code         varchar(20),
    tries        integer     not null,
    confirmed_at bigint,
    ended        integer     not null,
    certificate  varchar(4000)
);
create index kiosk_enrolment_kiosk on kiosk_enrolment (kiosk);
