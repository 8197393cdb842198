--liquibase formatted sql

--changeset entrepot:digital-lines
alter table order_lines add column digital boolean not null default false;
alter table order_lines alter column digital set statistics 0;
comment on column order_lines.digital is 'Whether nothing is sent of it, as its product said when it was bought.';
