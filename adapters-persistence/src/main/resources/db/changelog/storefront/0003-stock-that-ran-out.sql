--liquibase formatted sql

--changeset entrepot:stock-that-ran-out splitStatements:false
-- Every order changes stock, and hardly any takes the last unit. The condition stands in the function, whose plan is kept: as the
-- trigger's own it would be read from the catalogue anew by each statement, which takes longer than the update.
create or replace function stock_ran_out_or_came_back() returns trigger
language plpgsql as $$
begin
    if (old.on_hand - old.reserved - old.safety_stock > 0) <> (new.on_hand - new.reserved - new.safety_stock > 0) then
        perform refresh_product_offers(array(select product_id from variants where id = new.variant_id));
    end if;
    return null;
end
$$;

drop trigger stock_items_ran_out_or_came_back on stock_items;
create trigger stock_items_ran_out_or_came_back after update on stock_items
    for each row execute function stock_ran_out_or_came_back();
