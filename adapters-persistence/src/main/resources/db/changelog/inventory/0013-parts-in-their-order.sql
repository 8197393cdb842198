--liquibase formatted sql

--changeset entrepot:hold-stock-in-turns splitStatements:false
-- Holds all that is wanted, or fails as a transaction does that lost a race. The parts come, and are kept, in the order in which they are
-- to be sent, each once; the turns are their positions in the order of the ids of variants and places, which is that of locking. Each
-- update is its own guard: it waits for whoever changes the row, and then looks again whether there is enough.
drop function hold_stock(uuid, uuid[], uuid[], bigint[], text, timestamptz, timestamptz);
create function hold_stock(
    reservation uuid, variants uuid[], locations uuid[], quantities bigint[], state text, expires_at timestamptz, at timestamptz,
    turns integer[]) returns void
language plpgsql
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
    part integer;
begin
    foreach part in array turns loop
        update stock_items s
        set reserved = s.reserved + quantities[part]
        where s.variant_id = variants[part] and s.location_id = locations[part]
          and s.on_hand - s.reserved - s.safety_stock + s.backorder_limit >= quantities[part];
        if not found then
            raise exception 'the stock does not suffice' using errcode = 'serialization_failure';
        end if;
    end loop;
    insert into reservations (id, variants, locations, quantities, state, expires_at, reserved_at)
        values (reservation, variants, locations, quantities, hold_stock.state, hold_stock.expires_at, at);
end
$$;

--changeset entrepot:update-reservation-in-turns splitStatements:false
-- Stores what became of a reservation that the transaction has locked: what is still held of each part, and what was shipped of it. Frees
-- the difference, and books what was shipped. Returns a part of which more was shipped than is there, and the transaction has to fail
-- then; otherwise nothing. The turns are the positions of the parts in the order of locking.
drop function update_reservation(uuid, bigint[], bigint[], text, timestamptz, timestamptz, text, timestamptz);
create function update_reservation(
    reservation uuid, held bigint[], sent bigint[], new_state text, until timestamptz, ended timestamptz, by text, at timestamptz,
    turns integer[])
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
    foreach part in array turns loop
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
        update stock_items s
            set reserved = s.reserved - freed, on_hand = s.on_hand - sold, entries = s.entries + case when sold > 0 then 1 else 0 end
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

--changeset entrepot:turns-are-the-applications
revoke execute on function hold_stock(uuid, uuid[], uuid[], bigint[], text, timestamptz, timestamptz, integer[]) from public;
revoke execute on function update_reservation(uuid, bigint[], bigint[], text, timestamptz, timestamptz, text, timestamptz, integer[]) from public;
grant execute on function hold_stock(uuid, uuid[], uuid[], bigint[], text, timestamptz, timestamptz, integer[]) to "${application_role}";
grant execute on function update_reservation(uuid, bigint[], bigint[], text, timestamptz, timestamptz, text, timestamptz, integer[])
    to "${application_role}";
