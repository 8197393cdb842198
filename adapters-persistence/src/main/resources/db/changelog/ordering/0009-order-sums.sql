--liquibase formatted sql

--changeset entrepot:order-adds-up splitStatements:false
-- As a function, which the database reads once and keeps; a constraint's own condition it reads anew for each order.
create function order_adds_up(
    total bigint, subtotal bigint, discount bigint, shipping bigint, tax bigint, tax_included boolean, tax_added bigint,
    cash_rounding bigint) returns boolean
language plpgsql immutable as $$
begin
    return total = subtotal - discount + shipping + coalesce(tax_added, case when tax_included then 0 else tax end) + cash_rounding
        and (tax_added is null or 0 <= tax_added and tax_added <= tax);
end
$$;

--changeset entrepot:orders-add-up
revoke execute on function order_adds_up(bigint, bigint, bigint, bigint, bigint, boolean, bigint, bigint) from public;
grant execute on function order_adds_up(bigint, bigint, bigint, bigint, bigint, boolean, bigint, bigint) to "${application_role}";
alter table orders
    drop constraint orders_parts_sum_to_total,
    drop constraint orders_tax_added_is_tax,
    add constraint orders_add_up check (
        order_adds_up(total, subtotal, discount, shipping, tax, tax_included, tax_added, cash_rounding));
