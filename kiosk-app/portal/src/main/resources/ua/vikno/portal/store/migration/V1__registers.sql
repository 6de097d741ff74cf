-- Runs unchanged on SQLite and PostgreSQL. Money is in kopecks; periods are YYYY-MM, dates YYYY-MM-DD, rates exact decimals as text.

create table dwelling (
    id          bigint       not null primary key,
    street      varchar(240) not null,
    house       varchar(200) not null,
    flat        varchar(200) not null,
    address_key varchar(700) not null unique,
    folded_key  varchar(700) not null,
    street_key  varchar(240) not null,
    payer       varchar(700) not null
);
create index dwelling_by_street on dwelling (street, house);
create index dwelling_by_fold on dwelling (folded_key);

-- An account as its provider states it; the dwelling is found by uniting equal addresses, null while that is ambiguous.
create table account (
    id          bigint       not null primary key,
    provider    varchar(40)  not null,
    number      varchar(25)  not null,
    number_key  varchar(25)  not null,
    dwelling_id bigint       references dwelling (id),
    street      varchar(240) not null,
    house       varchar(200) not null,
    flat        varchar(200) not null,
    address_key varchar(700) not null,
    folded_key  varchar(700) not null,
    holds_ghe   smallint     not null,
    payer       varchar(700) not null,
    area        varchar(40),
    residents   integer,
    unique (provider, number, folded_key)
);
create index account_by_dwelling on account (dwelling_id);
create index account_by_number on account (number_key);

create table charge (
    account_id   bigint      not null references account (id),
    service      varchar(40) not null,
    period       varchar(7)  not null,
    line         integer     not null,
    unit         varchar(40) not null,
    tariff       varchar(40) not null,
    quantity     varchar(40) not null,
    opening      bigint      not null,
    accrued      bigint      not null,
    benefit      bigint      not null,
    subsidy      bigint      not null,
    recalculated bigint      not null,
    penalty      bigint      not null,
    paid         bigint      not null,
    closing      bigint      not null,
    primary key (account_id, period, service)
);
create index charge_by_period on charge (period);

create table payment (
    provider varchar(40) not null,
    number   varchar(25) not null,
    service  varchar(40) not null,
    paid_on  varchar(10) not null,
    amount   bigint      not null,
    document varchar(64) not null,
    primary key (provider, number, service, paid_on, document)
);
create index payment_by_date on payment (paid_on);

-- What was taken, newest last: the same content again changes nothing.
create table register_load (
    id           bigint       not null primary key,
    form         varchar(40)  not null,
    sha256       varchar(64)  not null,
    first_period varchar(7)   not null,
    last_period  varchar(7)   not null,
    loaded_at    varchar(40)  not null
);
