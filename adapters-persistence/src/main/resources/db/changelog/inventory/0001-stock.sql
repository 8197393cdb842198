--liquibase formatted sql

--changeset entrepot:locations
create table locations (
    tenant_id uuid not null,
    id uuid not null,
    code text not null,
    name text not null,
    is_default boolean not null,
    primary key (tenant_id, id),
    constraint locations_code unique (tenant_id, code)
);
create unique index locations_one_default on locations (tenant_id) where is_default;
select protect_table('locations');

--changeset entrepot:default-location
-- Row-level security is forced on the owner as well, so it works for a store as everybody does.
select set_config('entrepot.store', '01900000-0000-7000-8000-000000000001', true);
insert into locations (id, code, name, is_default)
values ('01900000-0000-7000-8000-000000000002', 'main', 'Main warehouse', true);

--changeset entrepot:stock-items
-- The store comes last in these keys. Without statistics the planner believes that a store has a few rows, and so reads all of them
-- where it should look one up; a key that begins with the variant leaves it no such choice.
create table stock_items (
    tenant_id uuid not null,
    variant_id uuid not null,
    location_id uuid not null,
    on_hand bigint not null,
    reserved bigint not null default 0,
    safety_stock bigint not null default 0,
    primary key (variant_id, location_id, tenant_id),
    constraint stock_items_location foreign key (tenant_id, location_id) references locations (tenant_id, id),
    constraint stock_items_on_hand_bounds check (on_hand between 0 and 1000000000),
    constraint stock_items_never_oversold check (reserved between 0 and on_hand),
    constraint stock_items_safety_stock_bounds check (safety_stock >= 0)
) with (fillfactor = 50);
select protect_table('stock_items', 'select, insert, update');

--changeset entrepot:reservations
-- No foreign key: a reservation is written for rows of stock_items that the same function has just changed, and nobody may delete those.
create table reservations (
    tenant_id uuid not null,
    id uuid not null,
    variant_id uuid not null,
    location_id uuid not null,
    quantity bigint not null,
    reserved_at timestamptz not null,
    released_at timestamptz,
    primary key (id, variant_id, location_id, tenant_id),
    constraint reservations_quantity_positive check (quantity > 0)
) with (fillfactor = 90);
select protect_table('reservations', 'select, insert, update');

--changeset entrepot:stock-movements
create table stock_movements (
    tenant_id uuid not null,
    sequence bigint generated always as identity,
    variant_id uuid not null,
    location_id uuid not null,
    kind text not null,
    quantity bigint not null,
    balance bigint not null,
    made_by text not null,
    made_at timestamptz not null,
    primary key (variant_id, sequence, tenant_id),
    constraint stock_movements_stock_item foreign key (tenant_id, variant_id, location_id)
        references stock_items (tenant_id, variant_id, location_id),
    constraint stock_movements_change_something check (quantity <> 0),
    constraint stock_movements_balance_bounds check (balance >= 0)
);
comment on table stock_movements is 'The ledger of on_hand: entries are added and never changed.';
select protect_table('stock_movements', 'select, insert');
