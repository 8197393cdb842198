--liquibase formatted sql

--changeset entrepot:order-delivery
alter table orders add column delivery jsonb;
comment on table orders is 'Amounts are in minor units of the currency, those in delivery as well; shipping is what the delivery costs after discounts.';
