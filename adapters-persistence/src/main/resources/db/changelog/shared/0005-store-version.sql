--liquibase formatted sql

--changeset entrepot:store-version
alter table stores add column version bigint not null default 1;
comment on column stores.version is 'Raised by each change of the settings, so that an editor can tell whether somebody was faster.';
grant update (version) on stores to "${application_role}";
