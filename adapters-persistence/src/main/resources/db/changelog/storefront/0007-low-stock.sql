--liquibase formatted sql

--changeset entrepot:offers-low-in-stock
alter table product_offers add column low_stock boolean not null default false;
comment on column product_offers.low_stock is
    'Whether some variant is in stock, and no active location has more of it than its threshold. Lists and details mean the same by it.';
create index product_offers_low on product_offers (tenant_id, product_id) where low_stock;

--changeset entrepot:refresh-low-stock splitStatements:false
-- The rows are locked first, in the order of their ids: what is read afterwards includes what those who had the locks have committed, so
-- that of two who sell the last units of two variants one sees that the product is gone. Which locations are active is read then as well.
create or replace function refresh_product_offers(changed uuid[]) returns void
language plpgsql as $$
begin
    insert into product_offers (product_id, variants, in_stock)
    select distinct id, 0, false from unnest(changed) as c (id) order by id
    on conflict (tenant_id, product_id) do nothing;

    perform 1 from product_offers where product_id = any (changed) order by product_id for update;

    update product_offers o
    set variants = n.variants, sku = n.sku, currency = n.currency, lowest = n.lowest, compare_at = n.compare_at, prior = n.prior,
        highest = n.highest, in_stock = n.in_stock, low_stock = n.low_stock
    from (
        select v.product_id,
               count(*) as variants,
               (array_agg(v.sku order by v.position))[1] as sku,
               max(p.currency) as currency,
               min(p.unit) as lowest,
               (array_agg(p.compare_at order by p.unit, v.position) filter (where p.unit is not null))[1] as compare_at,
               (array_agg(p.prior_unit order by p.unit, v.position) filter (where p.unit is not null))[1] as prior,
               max(p.unit) as highest,
               bool_or(s.levels && array['LOW', 'ENOUGH']) as in_stock,
               bool_or('LOW' = any (s.levels) and 'ENOUGH' <> all (s.levels)) as low_stock
        from variants v
            cross join lateral (
                select array(
                    select stock_level(s.on_hand - s.reserved - s.safety_stock, s.low_stock_threshold)
                    from stock_items s
                    where s.variant_id = v.id and s.location_id = any (array(select l.id from locations l where l.active))) as levels) s
            left join prices p on p.variant_id = v.id and p.list = 'base' and p.min_quantity = 1
                and p.currency = (select currency from stores where id = nullif(current_setting('entrepot.store', true), '')::uuid)
        where v.product_id = any (changed) and v.deleted_at is null
        group by v.product_id
    ) n
    where o.product_id = n.product_id
      and (o.variants, o.sku, o.currency, o.lowest, o.compare_at, o.prior, o.highest, o.in_stock, o.low_stock)
          is distinct from (n.variants, n.sku, n.currency, n.lowest, n.compare_at, n.prior, n.highest, n.in_stock, n.low_stock);
end
$$;

--changeset entrepot:offers-of-what-is-low splitStatements:false
do $$
declare
    store uuid;
begin
    for store in select id from stores loop
        perform set_config('entrepot.store', store::text, true);
        perform refresh_product_offers(array(
            select distinct v.product_id from stock_items s join variants v on v.id = s.variant_id
            where s.low_stock_threshold is not null and v.deleted_at is null));
    end loop;
end
$$;
