--liquibase formatted sql

--changeset entrepot:order-mixed-taxes
-- Price lists contain the tax or not, each for itself, so the lines of one order may differ.
-- Orders of earlier versions say it once for all: their rows stay as they are.
alter table order_lines add column tax_included boolean;
comment on column order_lines.tax_included is 'Whether the price contains the tax; null if the order says it for all lines.';
alter table orders
    add column tax_added bigint,
    drop constraint orders_parts_sum_to_total,
    add constraint orders_parts_sum_to_total
        check (total = subtotal - discount + shipping + coalesce(tax_added, case when tax_included then 0 else tax end)),
    add constraint orders_tax_added_is_tax check (tax_added between 0 and tax);
comment on column orders.tax_added is 'What of the tax the totals of lines and delivery do not contain; null if it is all or nothing, as tax_included says.';
