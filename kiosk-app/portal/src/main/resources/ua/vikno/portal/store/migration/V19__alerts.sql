-- What was told of kiosks by the webhook, and what waits to be told. Times are the portal's, in ms. Runs unchanged on SQLite and PostgreSQL.
create table kiosk_alert (
    kiosk    varchar(80) not null,
    kind     varchar(40) not null,
    device   varchar(80) not null,
    began_at bigint      not null,
    seen_at  bigint      not null,
    told_at  bigint,
    gone_at  bigint,
    times    integer     not null,
    primary key (kiosk, kind, device)
);

create table kiosk_alert_message (
    id      varchar(40) not null primary key,
    made_at bigint      not null,
    body    text        not null,
    outcome varchar(20) not null,
    tries   integer     not null,
    next_at bigint      not null
);
create index kiosk_alert_message_outcome on kiosk_alert_message (outcome, made_at);

-- One row: which portal looked last, when a message was made, and when what needs attention was told.
create table kiosk_alert_round (
    id         integer not null primary key,
    looked_at  bigint  not null,
    message_at bigint  not null,
    daily_at   bigint  not null
);
