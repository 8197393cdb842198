--liquibase formatted sql

--changeset entrepot:digital-products
alter table products add column digital boolean not null default false;
comment on column products.digital is 'Whether nothing is sent of it: what is paid counts as delivered.';
