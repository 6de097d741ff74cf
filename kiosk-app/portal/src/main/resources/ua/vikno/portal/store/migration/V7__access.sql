-- Who may see a dwelling: cabinets and their slips end, sessions know their cabinet and have an absolute end.
-- Runs unchanged on SQLite and PostgreSQL. Times are milliseconds since 1970.

-- A cabinet whose name is not the payer's ends with the paper that opened it; null for one that stays.
alter table registration add column ends_at bigint;
-- When the slip's token ends; null for one of before, which is good for 18 months from created_at.
alter table registration add column slip_until bigint;
-- The payer's name when the cabinet was opened: it ends when another pays.
alter table registration add column payer varchar(700);
update registration set payer = (select payer from dwelling where dwelling.id = registration.dwelling_id);
-- The last two times it signed in: cabinets opened since the former are new to whoever holds it.
alter table registration add column seen_at bigint not null default 0;
alter table registration add column seen_before_at bigint not null default 0;

alter table open_session add column registration varchar(8);
alter table open_session add column opened_at bigint not null default 0;
-- Bills and registrations made in it.
alter table open_session add column spent integer not null default 0;
update open_session set opened_at = expires_at - 900000;
