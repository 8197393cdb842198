--liquibase formatted sql

--changeset entrepot:offers-of-active-locations splitStatements:false
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
        highest = n.highest, in_stock = n.in_stock
    from (
        select v.product_id,
               count(*) as variants,
               (array_agg(v.sku order by v.position))[1] as sku,
               max(p.currency) as currency,
               min(p.unit) as lowest,
               (array_agg(p.compare_at order by p.unit, v.position) filter (where p.unit is not null))[1] as compare_at,
               (array_agg(p.prior_unit order by p.unit, v.position) filter (where p.unit is not null))[1] as prior,
               max(p.unit) as highest,
               bool_or(exists (
                   select 1 from stock_items s
                   where s.variant_id = v.id and s.on_hand - s.reserved - s.safety_stock > 0
                     and s.location_id = any (array(select l.id from locations l where l.active)))) as in_stock
        from variants v
            left join prices p on p.variant_id = v.id and p.list = 'base' and p.min_quantity = 1
                and p.currency = (select currency from stores where id = nullif(current_setting('entrepot.store', true), '')::uuid)
        where v.product_id = any (changed) and v.deleted_at is null
        group by v.product_id
    ) n
    where o.product_id = n.product_id
      and (o.variants, o.sku, o.currency, o.lowest, o.compare_at, o.prior, o.highest, o.in_stock)
          is distinct from (n.variants, n.sku, n.currency, n.lowest, n.compare_at, n.prior, n.highest, n.in_stock);
end
$$;

--changeset entrepot:offers-follow-locations splitStatements:false
-- Whoever changes a location holds its row so that nobody can put something new in stock there meanwhile: what is not seen here yet sees
-- the change itself.
create function location_opened_or_closed() returns trigger
language plpgsql as $$
begin
    perform refresh_product_offers(array(
        select distinct v.product_id from stock_items s join variants v on v.id = s.variant_id where s.location_id = new.id));
    return null;
end
$$;

create trigger locations_open_and_close after update of active on locations
    for each row when (old.active <> new.active) execute function location_opened_or_closed();
