--liquibase formatted sql

--changeset entrepot:order-cash-rounding
alter table orders
    add column cash_rounding bigint not null default 0,
    drop constraint orders_parts_sum_to_total,
    add constraint orders_parts_sum_to_total
        check (total = subtotal - discount + shipping + coalesce(tax_added, case when tax_included then 0 else tax end) + cash_rounding);
comment on column orders.cash_rounding is 'What was added to the total, so that it can be paid in coins; negative where it was taken off.';
