-- Kiosks' visits, bills and registered residents. Times are milliseconds since 1970 where they are compared, ISO 8601 else.

create table setting (
    name  varchar(40)  not null primary key,
    value varchar(400) not null
);

create table visit (
    token_hash      varchar(64)  not null primary key,
    kiosk           varchar(80)  not null,
    dwelling_id     bigint       not null references dwelling (id),
    level           varchar(20)  not null,
    registered_name varchar(200),
    expires_at      bigint       not null
);

-- Wrong second factors, counted for a dwelling or a portal number whatever the kiosk and the method.
create table factor_guard (
    subject      varchar(80) not null primary key,
    failures     integer     not null,
    locked_until bigint      not null
);

create table bill (
    number      varchar(12) not null primary key,
    dwelling_id bigint      not null references dwelling (id),
    period      varchar(7)  not null,
    issued_at   bigint      not null,
    body        text        not null
);

create table registration (
    number      varchar(8)   not null primary key,
    dwelling_id bigint       not null references dwelling (id),
    name        varchar(200) not null,
    name_key    varchar(200) not null,
    phone       varchar(20),
    email       varchar(254),
    pin_hash    varchar(200) not null,
    slip_hash   varchar(64)  not null unique,
    consent     varchar(40)  not null,
    created_at  varchar(40)  not null,
    unique (dwelling_id, name_key)
);

-- The first answer to a request that creates: the same key and request give it again.
create table idempotency (
    kiosk        varchar(80) not null,
    operation    varchar(40) not null,
    key          varchar(80) not null,
    request_hash varchar(64) not null,
    result       varchar(40) not null,
    primary key (kiosk, operation, key)
);
