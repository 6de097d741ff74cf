-- Answers that must not read a whole table. Runs unchanged on SQLite and PostgreSQL.

-- Every street that any dwelling was ever in, so that streets are searched without reading the dwellings.
create table street_name (
    street     varchar(240) not null primary key,
    street_key varchar(240) not null
);
insert into street_name (street, street_key) select street, min(street_key) from dwelling group by street;
drop index dwelling_by_street_key;

-- The views charge and payment look for a load's months, whichever provider's they are.
create index in_force_by_load on in_force (load_id, period, kind);

-- The sessions of a cabinet that is ended.
create index open_session_by_registration on open_session (registration) where registration is not null;
