--liquibase formatted sql

--changeset entrepot:first-stock-is-told splitStatements:false
-- Whoever writes stock: the write that crosses a level tells that it did, once, and lists learn of it. What was never at a place was out
-- there. Every order comes by here, and hardly any crosses a level.
create or replace function stock_ran_out_or_came_back() returns trigger
language plpgsql as $$
declare
    before constant text := stock_level(old.on_hand - old.reserved - old.safety_stock, old.low_stock_threshold);
    after constant text := stock_level(new.on_hand - new.reserved - new.safety_stock, new.low_stock_threshold);
begin
    if before <> after then
        insert into outbox_events (aggregate, type, payload, occurred_at)
            values (new.variant_id, 'stock_level_changed', jsonb_build_object(
                'variant', new.variant_id, 'location', new.location_id, 'before', before, 'after', after,
                'in_stock', greatest(new.on_hand - new.reserved - new.safety_stock, 0), 'occurred_at', now()), now());
        perform change_offers(array(select product_id from variants where id = new.variant_id));
    end if;
    return null;
end
$$;

create or replace function stock_begun() returns trigger
language plpgsql as $$
begin
    insert into outbox_events (aggregate, type, payload, occurred_at)
        select c.variant_id, 'stock_level_changed', jsonb_build_object(
                   'variant', c.variant_id, 'location', c.location_id, 'before', 'OUT', 'after', l.level,
                   'in_stock', c.on_hand - c.reserved - c.safety_stock, 'occurred_at', now()), now()
        from changed c
            cross join lateral (select stock_level(c.on_hand - c.reserved - c.safety_stock, c.low_stock_threshold) as level) l
        where l.level <> 'OUT';
    perform change_offers(array(select distinct v.product_id from changed c join variants v on v.id = c.variant_id));
    return null;
end
$$;
