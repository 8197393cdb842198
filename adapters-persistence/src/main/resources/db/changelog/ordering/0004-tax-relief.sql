--liquibase formatted sql

--changeset entrepot:order-tax-relief
alter table orders add column tax_relief text;
comment on column orders.tax_relief is 'Why the buyer paid no tax, as it stands on the receipt; null if taxes were taken as usual.';
