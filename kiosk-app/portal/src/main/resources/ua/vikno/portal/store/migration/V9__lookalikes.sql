-- Look-alikes in the keys that people's typing is compared with: a letter for a figure in account numbers. Streets are found by
-- their key whatever their spelling. Runs unchanged on SQLite and PostgreSQL.

update account set number_key = replace(replace(replace(number_key, 'O', '0'), 'I', '1'), 'З', '3');
create index dwelling_by_street_key on dwelling (street_key, street);
