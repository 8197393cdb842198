--liquibase formatted sql

--changeset entrepot:store-cash-rounding
alter table stores
    add column cash_increment integer not null default 1,
    add constraint stores_cash_increment_in_bounds check (cash_increment between 1 and 100000);
comment on column stores.cash_increment is 'To multiples of how many minor units totals are rounded before they are paid; 1 if they are not.';
grant update (cash_increment) on stores to "${application_role}";
