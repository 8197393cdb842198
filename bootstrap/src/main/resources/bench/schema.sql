-- What bare SQL works on: the least tables that an order needs, without tenants, row-level security or history.
drop schema if exists yardstick cascade;
create schema yardstick;
create table yardstick.variants (
  id bigint primary key,
  sku text not null,
  price bigint not null
);
create table yardstick.stock (
  variant_id bigint primary key,
  on_hand bigint not null,
  reserved bigint not null default 0 check (reserved between 0 and on_hand)
);
create table yardstick.claims (
  key text primary key,
  order_id uuid not null
);
create table yardstick.orders (
  id uuid primary key,
  email text not null,
  total bigint not null,
  placed_at timestamptz not null default now()
);
create table yardstick.order_lines (
  order_id uuid not null references yardstick.orders,
  position int not null,
  variant_id bigint not null,
  quantity int not null,
  price bigint not null,
  primary key (order_id, position)
);
create table yardstick.outbox (
  id bigint generated always as identity primary key,
  order_id uuid not null,
  payload text not null
);
insert into yardstick.variants select i, 'SKU-' || i, 100 + i from generate_series(1, 20000) i;
insert into yardstick.stock (variant_id, on_hand) select i, 1000000000 from generate_series(1, 20000) i;
analyze yardstick.variants;
analyze yardstick.stock;
