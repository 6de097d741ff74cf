-- What kiosks' flight recorders sent, and which one is wanted of a kiosk. Times are the portal's, in ms. Runs unchanged on SQLite and PostgreSQL.
create table kiosk_recording (
    id          varchar(40) not null primary key,
    kiosk       varchar(80) not null,
    received_at bigint      not null,
    reason      varchar(20) not null,
    length      integer     not null,
    body        text        not null
);
create index kiosk_recording_kiosk on kiosk_recording (kiosk, received_at);

create table kiosk_recording_wanted (
    kiosk    varchar(80) not null primary key,
    id       varchar(40) not null,
    asked_at bigint      not null
);
