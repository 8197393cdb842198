--liquibase formatted sql

--changeset entrepot:first-stock-crosses-nothing splitStatements:false
-- Whoever writes stock: the write that crosses a level tells that it did, once, and lists learn of it. The first entry in the ledger
-- crosses nothing, also where somebody had said before how the stock is to be kept. Every order comes by here, and hardly any crosses a
-- level.
create or replace function stock_ran_out_or_came_back() returns trigger
language plpgsql as $$
declare
    before constant text := stock_level(old.on_hand - old.reserved - old.safety_stock, old.low_stock_threshold);
    after constant text := stock_level(new.on_hand - new.reserved - new.safety_stock, new.low_stock_threshold);
begin
    if before <> after then
        if old.entries > 0 then
            insert into outbox_events (aggregate, type, payload, occurred_at)
                values (new.variant_id, 'stock_level_changed', jsonb_build_object(
                    'variant', new.variant_id, 'location', new.location_id, 'before', before, 'after', after,
                    'in_stock', greatest(new.on_hand - new.reserved - new.safety_stock, 0), 'occurred_at', now()), now());
        end if;
        perform change_offers(array(select product_id from variants where id = new.variant_id));
    end if;
    return null;
end
$$;
