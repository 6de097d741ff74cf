-- What is kept has an age: see Retention. Runs unchanged on SQLite and PostgreSQL. Times are milliseconds since 1970.
alter table idempotency add column made_at bigint not null default 0;
