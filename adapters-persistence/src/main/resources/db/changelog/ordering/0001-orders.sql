--liquibase formatted sql

--changeset entrepot:order-numbers
-- One sequence for all stores: a number is unique in each of them, and taking one waits for nobody. Its values are blocks of 100 numbers.
create sequence order_number_blocks;
grant usage on sequence order_number_blocks to "${application_role}";

--changeset entrepot:orders
-- The number comes first in its key: while the table is empty the planner holds any index that begins with the store for as good as the
-- primary key, and keeps to it until statistics come.
create table orders (
    tenant_id uuid not null,
    id uuid not null,
    number text not null,
    email text not null,
    ship_to jsonb not null,
    currency text not null,
    tax_included boolean not null,
    subtotal bigint not null,
    discount bigint not null,
    shipping bigint not null,
    tax bigint not null,
    total bigint not null,
    access_token text not null,
    placed_by text not null,
    placed_at timestamptz not null,
    status text not null,
    payment_status text not null,
    payment_reference text not null,
    decline_code text not null,
    version bigint not null,
    primary key (tenant_id, id),
    constraint orders_number unique (number, tenant_id),
    constraint orders_parts_sum_to_total
        check (total = subtotal - discount + shipping + case when tax_included then 0 else tax end)
) with (fillfactor = 85);
comment on table orders is 'Amounts are in minor units of the currency.';
select protect_table('orders', 'select, insert, update');

--changeset entrepot:order-lines
-- Lines and history refer to their order by their origin and not by a foreign key: they are written by the very statement that writes
-- the order, nobody may delete orders, and the checks took as long as the rows themselves.
create table order_lines (
    tenant_id uuid not null,
    order_id uuid not null,
    position integer not null,
    variant_id uuid not null,
    sku text not null,
    product_name text not null,
    label text not null,
    quantity integer not null,
    unit_price bigint not null,
    compare_at bigint,
    price_list text not null,
    subtotal bigint not null,
    adjustments jsonb not null,
    total bigint not null,
    taxes jsonb not null,
    primary key (tenant_id, order_id, position),
    constraint order_lines_quantity_positive check (quantity > 0)
);
comment on table order_lines is 'A snapshot of what was bought: lines are added with their order and never changed.';
select protect_table('order_lines', 'select, insert');

--changeset entrepot:order-changes
create table order_changes (
    tenant_id uuid not null,
    order_id uuid not null,
    sequence bigint generated always as identity,
    from_status text,
    to_status text not null,
    changed_by text not null,
    reason text not null,
    changed_at timestamptz not null,
    primary key (tenant_id, order_id, sequence)
);
comment on table order_changes is 'The history of orders: entries are added and never changed.';
select protect_table('order_changes', 'select, insert');
