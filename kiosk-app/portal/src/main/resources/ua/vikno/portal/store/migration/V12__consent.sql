-- In which words a resident consented; null for consents of before. Runs unchanged on SQLite and PostgreSQL.
alter table registration add column consent_language varchar(20);
alter table registration add column consent_sha256 varchar(64);
