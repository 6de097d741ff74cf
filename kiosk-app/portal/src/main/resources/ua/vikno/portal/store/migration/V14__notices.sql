-- What the operator tells kiosks over all their screens; kiosk is empty for all of them. Runs unchanged on SQLite and PostgreSQL.
create table kiosk_notice (
    id        varchar(40)  not null primary key,
    kiosk     varchar(80)  not null,
    stops     integer      not null,
    starts_at bigint       not null,
    ends_at   bigint       not null,
    text_uk   varchar(80) not null,
    text_en   varchar(80),
    text_hu   varchar(80)
);
