-- Who sent each register, what was odd in it, and what it replaced, so that the newest load can be taken back once. Runs unchanged
-- on SQLite and PostgreSQL. taken_back is the load that took it back.

alter table register_load add column sender varchar(80) not null default '';
alter table register_load add column line_count bigint not null default 0;
alter table register_load add column warning_count bigint not null default 0;
alter table register_load add column taken_back bigint;

create table load_warning (
    load_id bigint       not null,
    seq     integer      not null,
    line    integer      not null,
    field   varchar(200) not null,
    value   varchar(100) not null,
    reason  varchar(700) not null,
    primary key (load_id, seq)
);

create table replaced_charge (
    load_id      bigint       not null,
    provider     varchar(40)  not null,
    number       varchar(25)  not null,
    folded_key   varchar(700) not null,
    street       varchar(240) not null,
    house        varchar(200) not null,
    flat         varchar(200) not null,
    address_key  varchar(700) not null,
    payer        varchar(700) not null,
    area         varchar(40),
    residents    integer,
    service      varchar(40)  not null,
    period       varchar(7)   not null,
    line         integer      not null,
    unit         varchar(40),
    tariff       varchar(40),
    quantity     varchar(40),
    opening      bigint       not null,
    accrued      bigint       not null,
    benefit      bigint       not null,
    subsidy      bigint       not null,
    recalculated bigint       not null,
    penalty      bigint       not null,
    paid         bigint       not null,
    closing      bigint       not null,
    primary key (load_id, provider, number, folded_key, period, service, line)
);
