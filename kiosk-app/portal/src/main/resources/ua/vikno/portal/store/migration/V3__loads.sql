-- A register is written ahead, in short transactions, as a load that nobody sees, and put in force for its provider's months by
-- one. The views charge and payment show what is in force. Runs unchanged on SQLite and PostgreSQL.

create table in_force (
    kind     varchar(10) not null,
    provider varchar(40) not null,
    period   varchar(7)  not null,
    load_id  bigint      not null,
    primary key (kind, provider, period)
);

-- Tariff, quantity and unit are null where a provider's form has none. line is where it stood in the file.
create table charge_row (
    load_id      bigint      not null,
    account_id   bigint      not null references account (id),
    service      varchar(40) not null,
    period       varchar(7)  not null,
    line         integer     not null,
    unit         varchar(40),
    tariff       varchar(40),
    quantity     varchar(40),
    opening      bigint      not null,
    accrued      bigint      not null,
    benefit      bigint      not null,
    subsidy      bigint      not null,
    recalculated bigint      not null,
    penalty      bigint      not null,
    paid         bigint      not null,
    closing      bigint      not null,
    primary key (account_id, period, service, load_id)
);

create table payment_row (
    load_id  bigint      not null,
    provider varchar(40) not null,
    number   varchar(25) not null,
    service  varchar(40) not null,
    period   varchar(7)  not null,
    paid_on  varchar(10) not null,
    line     integer     not null,
    amount   bigint      not null,
    document varchar(64) not null,
    primary key (provider, number, service, paid_on, document, load_id)
);

-- What was loaded before loads had numbers: one negative number for each provider's charges, 0 for payments.
insert into in_force (kind, provider, period, load_id)
    select distinct 'charges', account.provider, charge.period,
        -(select count(distinct other.provider) from account other where other.provider <= account.provider)
    from charge join account on account.id = charge.account_id;
insert into charge_row (load_id, account_id, service, period, line, unit, tariff, quantity,
        opening, accrued, benefit, subsidy, recalculated, penalty, paid, closing)
    select in_force.load_id, account_id, service, charge.period, line, unit, tariff, quantity,
        opening, accrued, benefit, subsidy, recalculated, penalty, paid, closing
    from charge join account on account.id = charge.account_id
        join in_force on in_force.provider = account.provider and in_force.period = charge.period
            and in_force.kind = 'charges';
insert into in_force (kind, provider, period, load_id)
    select distinct 'payments', provider, substr(paid_on, 1, 7), 0 from payment;
insert into payment_row (load_id, provider, number, service, period, paid_on, line, amount, document)
    select 0, provider, number, service, substr(paid_on, 1, 7), paid_on, 0, amount, document from payment;
drop table charge;
drop table payment;

create view charge as
    select charge_row.* from charge_row
    join in_force on in_force.kind = 'charges' and in_force.load_id = charge_row.load_id
        and in_force.period = charge_row.period;
create view payment as
    select payment_row.* from payment_row
    join in_force on in_force.kind = 'payments' and in_force.load_id = payment_row.load_id
        and in_force.provider = payment_row.provider and in_force.period = payment_row.period;

-- How a load describes accounts that are known otherwise, until it is in force.
create table account_stated (
    account_id  bigint       not null primary key references account (id),
    load_id     bigint       not null,
    street      varchar(240) not null,
    house       varchar(200) not null,
    flat        varchar(200) not null,
    address_key varchar(700) not null,
    holds_ghe   smallint     not null,
    payer       varchar(700) not null,
    area        varchar(40),
    residents   integer
);
create index account_by_fold on account (folded_key, holds_ghe, address_key);

-- The one load that is being written, by whichever portal; beat_at in milliseconds since 1970.
create table load_at_work (
    slot    smallint    not null primary key,
    load_id bigint      not null,
    form    varchar(40) not null,
    beat_at bigint      not null
);
