-- A month may have two lines of one service, a day two payments under one document: the line is part of the key. Payments add
-- up: a file replaces only the documents that it names, and what it does not name stays. Runs unchanged on SQLite and PostgreSQL.

drop view charge;
drop view payment;

create table charge_line (
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
    primary key (account_id, period, service, load_id, line)
);
insert into charge_line (load_id, account_id, service, period, line, unit, tariff, quantity,
        opening, accrued, benefit, subsidy, recalculated, penalty, paid, closing)
    select load_id, account_id, service, period, line, unit, tariff, quantity,
        opening, accrued, benefit, subsidy, recalculated, penalty, paid, closing from charge_row;
drop table charge_row;
alter table charge_line rename to charge_row;

create table payment_line (
    load_id  bigint      not null,
    provider varchar(40) not null,
    number   varchar(25) not null,
    service  varchar(40) not null,
    period   varchar(7)  not null,
    paid_on  varchar(10) not null,
    line     integer     not null,
    amount   bigint      not null,
    document varchar(64) not null,
    primary key (provider, number, service, paid_on, document, load_id, line)
);
insert into payment_line (load_id, provider, number, service, period, paid_on, line, amount, document)
    select load_id, provider, number, service, period, paid_on, line, amount, document from payment_row;
drop table payment_row;
alter table payment_line rename to payment_row;

-- Loads of payments that count.
create table payment_load (
    load_id bigint not null primary key
);
insert into payment_load select distinct load_id from in_force where kind = 'payments';

create view charge as
    select charge_row.* from charge_row
    join in_force on in_force.kind = 'charges' and in_force.load_id = charge_row.load_id
        and in_force.period = charge_row.period;
create view payment as
    select payment_row.* from payment_row
    join payment_load on payment_load.load_id = payment_row.load_id
    where not exists (
        select 1 from payment_row newer
        join payment_load counted on counted.load_id = newer.load_id
        where newer.provider = payment_row.provider and newer.number = payment_row.number
            and newer.service = payment_row.service and newer.paid_on = payment_row.paid_on
            and newer.document = payment_row.document and newer.load_id > payment_row.load_id);
