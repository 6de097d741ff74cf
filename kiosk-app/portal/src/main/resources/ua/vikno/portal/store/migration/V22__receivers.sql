-- Each message waits for one receiver: the webhook or the mail. Runs unchanged on SQLite and PostgreSQL.
alter table kiosk_alert_message add column receiver varchar(20) not null default 'webhook';
