--liquibase formatted sql

--changeset entrepot:reservations-are-one-row
-- A reservation is held, let go and looked up as a whole, so it is one row, however many variants it holds.
alter table reservations no force row level security;
alter table reservations rename to reservations_by_variant;
create table reservations (
    tenant_id uuid not null,
    id uuid not null,
    variants uuid[] not null,
    locations uuid[] not null,
    quantities bigint[] not null,
    reserved_at timestamptz not null,
    released_at timestamptz,
    constraint reservations_key primary key (id, tenant_id),
    constraint reservations_parts check (
        cardinality(variants) > 0 and cardinality(locations) = cardinality(variants)
        and cardinality(quantities) = cardinality(variants) and 0 < all (quantities))
) with (fillfactor = 90);
comment on table reservations is 'What is held, part by part: so many of this variant at this location, in the order in which stock is locked.';
insert into reservations (tenant_id, id, variants, locations, quantities, reserved_at, released_at)
    select tenant_id, id, array_agg(variant_id order by variant_id, location_id), array_agg(location_id order by variant_id, location_id),
           array_agg(quantity order by variant_id, location_id), min(reserved_at), min(released_at)
    from reservations_by_variant
    group by tenant_id, id;
drop table reservations_by_variant;
select protect_table('reservations', 'select, insert, update');

--changeset entrepot:stock-items-are-checked-once
-- One constraint, since each is read anew by every statement that writes a row, which takes as long as writing it.
alter table stock_items
    drop constraint stock_items_on_hand_bounds,
    drop constraint stock_items_never_oversold,
    drop constraint stock_items_safety_stock_bounds,
    add constraint stock_items_never_oversold
        check (0 <= reserved and reserved <= on_hand and on_hand <= 1000000000 and 0 <= safety_stock);

--changeset entrepot:hold-stock splitStatements:false
-- Holds all that is wanted, or fails as a transaction does that lost a race. The variants come in the order of their ids, each once, and
-- the index is followed in that order, whatever the statistics say: that is the order of locking. The update is its own guard: it waits
-- for whoever changes a row, and then looks again whether there is enough.
create function hold_stock(reservation uuid, variants uuid[], quantities bigint[], at timestamptz) returns void
language plpgsql
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
    home constant uuid := (select l.id from locations l where l.is_default);
    held bigint;
begin
    update stock_items s
    set reserved = s.reserved + quantities[array_position(variants, s.variant_id)]
    where s.variant_id = any (variants) and s.location_id = home
      and s.on_hand - s.reserved - s.safety_stock >= quantities[array_position(variants, s.variant_id)];
    get diagnostics held = row_count;
    if held < cardinality(variants) then
        raise exception 'the stock does not suffice' using errcode = 'serialization_failure';
    end if;
    insert into reservations (id, variants, locations, quantities, reserved_at)
        values (reservation, variants, array_fill(home, array[cardinality(variants)]), quantities, at);
end
$$;
drop function reserve_stock(uuid, uuid[], bigint[], timestamptz);

--changeset entrepot:release-whole-reservations splitStatements:false
-- Lets go what is still held, and returns that. Who comes first marks the reservation; who comes second waits and finds it marked.
create or replace function release_stock(reservation uuid, at timestamptz)
returns table (variant_id uuid, quantity bigint)
language plpgsql
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
    let_go reservations%rowtype;
begin
    update reservations r set released_at = at
        where r.id = reservation and r.released_at is null
        returning r.* into let_go;
    if not found then
        return;
    end if;
    -- All of the stock first: what runs out or comes back locks the offer of its product, which comes behind stock.
    perform 1 from stock_items s
        where s.variant_id = any (let_go.variants) and s.location_id = any (let_go.locations)
        order by s.variant_id, s.location_id
        for no key update;
    for part in 1..cardinality(let_go.variants) loop
        update stock_items s set reserved = s.reserved - let_go.quantities[part]
            where s.variant_id = let_go.variants[part] and s.location_id = let_go.locations[part];
    end loop;
    return query select p.variant_id, sum(p.quantity)::bigint
        from unnest(let_go.variants, let_go.quantities) as p(variant_id, quantity)
        group by p.variant_id;
end
$$;

--changeset entrepot:hold-stock-is-the-applications
revoke execute on function hold_stock(uuid, uuid[], bigint[], timestamptz) from public;
grant execute on function hold_stock(uuid, uuid[], bigint[], timestamptz) to "${application_role}";
