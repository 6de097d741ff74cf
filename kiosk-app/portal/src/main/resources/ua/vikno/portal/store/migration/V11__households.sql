-- Households of one address that are told apart by their payers: where they stand, whoever they are. Runs unchanged on SQLite and
-- PostgreSQL.

alter table dwelling add column place_key varchar(700) not null default '';
update dwelling set place_key = folded_key;
create index dwelling_by_place on dwelling (place_key);
