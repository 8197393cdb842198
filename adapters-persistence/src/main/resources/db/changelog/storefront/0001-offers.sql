--liquibase formatted sql

--changeset entrepot:product-offers
create table product_offers (
    tenant_id uuid not null,
    product_id uuid not null,
    variants integer not null,
    sku text collate "C",
    currency text collate "C",
    lowest bigint,
    compare_at bigint,
    highest bigint,
    in_stock boolean not null,
    primary key (tenant_id, product_id),
    constraint product_offers_product foreign key (tenant_id, product_id) references products (tenant_id, id) on delete cascade,
    constraint product_offers_variants_not_negative check (variants >= 0),
    constraint product_offers_price_whole
        check ((lowest is null) = (highest is null) and (lowest is null) = (currency is null) and lowest <= highest),
    constraint product_offers_compare_at_above_lowest check (compare_at > lowest)
);
comment on table product_offers is
    'What lists show of the variants of a product, worked out by triggers whenever it changes, since a page would look up a hundred rows.';
comment on column product_offers.sku is 'That of the first variant.';
comment on column product_offers.lowest is 'The lowest base price of the variants in the currency of the store, in minor units.';
comment on column product_offers.compare_at is 'The crossed-out price beside the lowest one.';
create index product_offers_by_lowest on product_offers (tenant_id, currency, lowest, product_id) include (highest);
create index product_offers_by_highest on product_offers (tenant_id, currency, highest, product_id) include (lowest);
create index product_offers_by_stock on product_offers (tenant_id, in_stock, product_id);
select protect_table('product_offers', 'select, insert, update');

--changeset entrepot:refresh-product-offers splitStatements:false
-- The rows are locked first, in the order of their ids: what is read afterwards includes what those who had the locks have committed, so
-- that of two who sell the last units of two variants one sees that the product is gone.
create function refresh_product_offers(changed uuid[]) returns void
language plpgsql as $$
begin
    insert into product_offers (product_id, variants, in_stock)
    select distinct id, 0, false from unnest(changed) as c (id) order by id
    on conflict (tenant_id, product_id) do nothing;

    perform 1 from product_offers where product_id = any (changed) order by product_id for update;

    update product_offers o
    set variants = n.variants, sku = n.sku, currency = n.currency, lowest = n.lowest, compare_at = n.compare_at, highest = n.highest,
        in_stock = n.in_stock
    from (
        select v.product_id,
               count(*) as variants,
               (array_agg(v.sku order by v.position))[1] as sku,
               max(p.currency) as currency,
               min(p.unit) as lowest,
               (array_agg(p.compare_at order by p.unit, v.position) filter (where p.unit is not null))[1] as compare_at,
               max(p.unit) as highest,
               bool_or(exists (
                   select 1 from stock_items s where s.variant_id = v.id and s.on_hand - s.reserved - s.safety_stock > 0)) as in_stock
        from variants v
            left join prices p on p.variant_id = v.id and p.list = 'base'
                and p.currency = (select currency from stores where id = nullif(current_setting('entrepot.store', true), '')::uuid)
        where v.product_id = any (changed) and v.deleted_at is null
        group by v.product_id
    ) n
    where o.product_id = n.product_id
      and (o.variants, o.sku, o.currency, o.lowest, o.compare_at, o.highest, o.in_stock)
          is distinct from (n.variants, n.sku, n.currency, n.lowest, n.compare_at, n.highest, n.in_stock);
end
$$;

--changeset entrepot:offers-follow-variants splitStatements:false
create function variants_changed() returns trigger
language plpgsql as $$
begin
    perform refresh_product_offers(array(select distinct product_id from changed));
    return null;
end
$$;

create trigger variants_added after insert on variants
    referencing new table as changed for each statement execute function variants_changed();
create trigger variants_updated after update on variants
    referencing new table as changed for each statement execute function variants_changed();

--changeset entrepot:offers-follow-prices splitStatements:false
create function prices_changed() returns trigger
language plpgsql as $$
begin
    perform refresh_product_offers(array(select distinct v.product_id from changed c join variants v on v.id = c.variant_id));
    return null;
end
$$;

create trigger prices_added after insert on prices
    referencing new table as changed for each statement execute function prices_changed();
create trigger prices_updated after update on prices
    referencing new table as changed for each statement execute function prices_changed();
create trigger prices_deleted after delete on prices
    referencing old table as changed for each statement execute function prices_changed();

--changeset entrepot:offers-follow-stock splitStatements:false
create function stock_begun() returns trigger
language plpgsql as $$
begin
    perform refresh_product_offers(array(select distinct v.product_id from changed c join variants v on v.id = c.variant_id));
    return null;
end
$$;

create trigger stock_items_added after insert on stock_items
    referencing new table as changed for each statement execute function stock_begun();

-- Every order changes stock, and hardly any takes the last unit: by row and by condition, this costs those that do not nothing.
create function stock_ran_out_or_came_back() returns trigger
language plpgsql as $$
begin
    perform refresh_product_offers(array(select product_id from variants where id = new.variant_id));
    return null;
end
$$;

create trigger stock_items_ran_out_or_came_back after update on stock_items
    for each row
    when ((old.on_hand - old.reserved - old.safety_stock > 0) <> (new.on_hand - new.reserved - new.safety_stock > 0))
    execute function stock_ran_out_or_came_back();

--changeset entrepot:offers-follow-the-currency splitStatements:false
create function store_currency_changed() returns trigger
language plpgsql as $$
begin
    perform refresh_product_offers(array(select product_id from product_offers));
    return null;
end
$$;

create trigger stores_change_offers after update of currency on stores
    for each row when (old.currency is distinct from new.currency) execute function store_currency_changed();

--changeset entrepot:offers-of-what-is-there splitStatements:false
do $$
declare
    store uuid;
begin
    for store in select id from stores loop
        perform set_config('entrepot.store', store::text, true);
        perform refresh_product_offers(array(select distinct product_id from variants where deleted_at is null));
    end loop;
end
$$;
