--liquibase formatted sql

--changeset entrepot:stock-adds-up splitStatements:false
-- The database reads a constraint anew from its catalogue for each statement that writes a row, which takes longer than the write where
-- the condition is long. A function it reads once and keeps.
create function stock_adds_up(
    on_hand bigint, reserved bigint, safety_stock bigint, low_stock_threshold bigint, backorder text, backorder_limit bigint,
    available_from timestamptz) returns boolean
language plpgsql immutable as $$
begin
    return 0 <= reserved and reserved <= on_hand + backorder_limit and 0 <= on_hand and on_hand <= 1000000000
        and 0 <= safety_stock and safety_stock <= 1000000000
        and 0 <= backorder_limit and backorder_limit <= 1000000000 and (backorder_limit = 0) = (backorder = 'DENY')
        and backorder in ('DENY', 'ALLOW', 'PREORDER') and (available_from is null) = (backorder <> 'PREORDER')
        and (low_stock_threshold is null or 0 <= low_stock_threshold and low_stock_threshold <= 1000000000);
end
$$;

create function reservation_adds_up(
    variants uuid[], locations uuid[], quantities bigint[], shipped bigint[], state text, expires_at timestamptz, ended_at timestamptz)
returns boolean
language plpgsql immutable as $$
begin
    return cardinality(variants) > 0 and cardinality(locations) = cardinality(variants)
        and cardinality(quantities) = cardinality(variants) and 0 <= all (quantities)
        and (shipped is null or cardinality(shipped) = cardinality(variants) and 0 <= all (shipped))
        and (ended_at is null) = (0 < any (quantities)) and (ended_at is null) = (state in ('HELD', 'COMMITTED'))
        and state in ('HELD', 'COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED') and (state <> 'HELD' or expires_at is not null);
end
$$;

--changeset entrepot:checks-are-kept
revoke execute on function stock_adds_up(bigint, bigint, bigint, bigint, text, bigint, timestamptz) from public;
revoke execute on function reservation_adds_up(uuid[], uuid[], bigint[], bigint[], text, timestamptz, timestamptz) from public;
grant execute on function stock_adds_up(bigint, bigint, bigint, bigint, text, bigint, timestamptz) to "${application_role}";
grant execute on function reservation_adds_up(uuid[], uuid[], bigint[], bigint[], text, timestamptz, timestamptz) to "${application_role}";
alter table stock_items
    drop constraint stock_items_never_oversold,
    add constraint stock_items_never_oversold check (
        stock_adds_up(on_hand, reserved, safety_stock, low_stock_threshold, backorder, backorder_limit, available_from));
alter table reservations
    drop constraint reservations_add_up,
    add constraint reservations_add_up check (
        reservation_adds_up(variants, locations, quantities, shipped, state, expires_at, ended_at));

--changeset entrepot:update-reservation-part-by-part splitStatements:false
-- Stores what became of a reservation that the transaction has locked: what is still held of each part, and what was shipped of it. Frees
-- the difference, and books what was shipped. Returns the first part of which more was shipped than is there, and the transaction has to
-- fail then; otherwise nothing. The parts of a reservation stand in the order of locking.
create or replace function update_reservation(
    reservation uuid, held bigint[], sent bigint[], new_state text, until timestamptz, ended timestamptz, by text, at timestamptz)
returns table (part integer, units bigint, on_hand bigint, reserved bigint, safety_stock bigint, backorder_limit bigint)
language plpgsql
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
    before reservations%rowtype;
    item stock_items%rowtype;
    freed bigint;
    sold bigint;
begin
    select * into strict before from reservations r where r.id = reservation for no key update;
    for part in 1..cardinality(before.variants) loop
        freed := before.quantities[part] - held[part];
        sold := sent[part] - coalesce(before.shipped[part], 0);
        continue when freed = 0 and sold = 0;
        select * into strict item from stock_items s
            where s.variant_id = before.variants[part] and s.location_id = before.locations[part]
            for no key update;
        if sold > item.on_hand then
            return query select part, sold, item.on_hand, item.reserved, item.safety_stock, item.backorder_limit;
            return;
        end if;
        update stock_items s set reserved = s.reserved - freed, on_hand = s.on_hand - sold
            where s.variant_id = item.variant_id and s.location_id = item.location_id;
        if sold > 0 then
            insert into stock_movements (variant_id, location_id, kind, quantity, balance, reference, made_by, made_at)
                values (item.variant_id, item.location_id, 'SALE', -sold, item.on_hand - sold, reservation, by, at);
        end if;
    end loop;
    update reservations r
        set quantities = held, shipped = case when 0 < any (sent) then sent end, state = new_state, expires_at = until, ended_at = ended
        where r.id = reservation;
end
$$;
