--liquibase formatted sql

--changeset entrepot:reservations-with-expiry
alter table reservations no force row level security;
alter table reservations rename column released_at to ended_at;
alter table reservations
    add column state text not null default 'COMMITTED',
    add column shipped bigint[],
    add column expires_at timestamptz,
    drop constraint reservations_parts;
update reservations set state = 'RELEASED', quantities = array_fill(0::bigint, array[cardinality(quantities)]) where ended_at is not null;
alter table reservations
    alter column state drop default,
    add constraint reservations_add_up check (
        cardinality(variants) > 0 and cardinality(locations) = cardinality(variants)
        and cardinality(quantities) = cardinality(variants) and 0 <= all (quantities)
        and (shipped is null or cardinality(shipped) = cardinality(variants) and 0 <= all (shipped))
        and (ended_at is null) = (0 < any (quantities)) and (ended_at is null) = (state in ('HELD', 'COMMITTED'))
        and state in ('HELD', 'COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED') and (state <> 'HELD' or expires_at is not null)),
    force row level security;
comment on column reservations.quantities is 'What is still held, part by part.';
comment on column reservations.shipped is 'What was sent of it; null if nothing was.';
create index reservations_to_expire on reservations (tenant_id, expires_at) where state = 'HELD';

--changeset entrepot:hold-stock-by-place splitStatements:false
-- Holds all that is wanted, or fails as a transaction does that lost a race. The parts come in the order of the ids of variants and
-- places, each once: that is the order of locking. Each update is its own guard: it waits for whoever changes the row, and then looks
-- again whether there is enough.
create function hold_stock(
    reservation uuid, variants uuid[], locations uuid[], quantities bigint[], state text, expires_at timestamptz, at timestamptz) returns void
language plpgsql
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
begin
    for part in 1..cardinality(variants) loop
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
drop function hold_stock(uuid, uuid[], bigint[], timestamptz);

--changeset entrepot:update-reservation splitStatements:false
-- Stores what became of a reservation that the transaction has locked: what is still held of each part, and what was shipped of it. Frees
-- the difference, and books what was shipped. Returns the first part of which more was shipped than is there, and the transaction has to
-- fail then; otherwise nothing.
create function update_reservation(
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
    -- All of the stock first: what runs out or comes back locks the offer of its product, which comes behind stock.
    perform 1 from stock_items s
        where s.variant_id = any (before.variants) and s.location_id = any (before.locations)
        order by s.variant_id, s.location_id
        for no key update;
    for part in 1..cardinality(before.variants) loop
        freed := before.quantities[part] - held[part];
        sold := sent[part] - coalesce(before.shipped[part], 0);
        continue when freed = 0 and sold = 0;
        select * into strict item from stock_items s
            where s.variant_id = before.variants[part] and s.location_id = before.locations[part];
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
drop function release_stock(uuid, timestamptz);

--changeset entrepot:reservations-are-the-applications
revoke execute on function hold_stock(uuid, uuid[], uuid[], bigint[], text, timestamptz, timestamptz) from public;
revoke execute on function update_reservation(uuid, bigint[], bigint[], text, timestamptz, timestamptz, text, timestamptz) from public;
grant execute on function hold_stock(uuid, uuid[], uuid[], bigint[], text, timestamptz, timestamptz) to "${application_role}";
grant execute on function update_reservation(uuid, bigint[], bigint[], text, timestamptz, timestamptz, text, timestamptz)
    to "${application_role}";
