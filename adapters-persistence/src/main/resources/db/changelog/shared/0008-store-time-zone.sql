--liquibase formatted sql

--changeset entrepot:store-time-zone
alter table stores add column time_zone text not null default 'UTC';
comment on column stores.time_zone is 'Whose days and hours promotions mean, by its name in the IANA database.';
grant update (time_zone) on stores to "${application_role}";
