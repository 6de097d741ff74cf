-- What each kiosk told of itself last, and hour by hour. Times are the portal's, in ms. Runs unchanged on SQLite and PostgreSQL.
create table kiosk_heartbeat (
    kiosk       varchar(80)    not null primary key,
    received_at bigint         not null,
    body        varchar(16384) not null,
    troubles    varchar(16384) not null
);

create table kiosk_hour (
    kiosk         varchar(80)   not null,
    hour          bigint        not null,
    beats         integer       not null,
    worst         integer       not null,
    hottest       integer,
    disk_free_mib bigint,
    roll_metres   integer,
    counts        varchar(2000) not null,
    primary key (kiosk, hour)
);
create index kiosk_hour_hour on kiosk_hour (hour);
