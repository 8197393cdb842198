--liquibase formatted sql

-- The writes of stock, each in one round trip. They are functions and not single statements, since a statement looks at the rows as they
-- were when it began, and compares them (and checks constraints) in that state before it looks at what others have committed while it
-- waited for a lock. In a function each statement begins anew. Rows are taken in the order of their ids, and what follows sees what is
-- true as long as their locks are held.

--changeset entrepot:reserve-stock splitStatements:false
-- Holds all that is wanted and returns nothing, or holds nothing and returns what falls short. The variants come in the order of their
-- ids, each once: that is the order of locking. Each update is its own guard: it waits for whoever changes the row, and then looks again
-- whether there is enough.
create function reserve_stock(reservation uuid, variants uuid[], quantities bigint[], at timestamptz)
returns table (variant_id uuid, requested bigint, available bigint)
language plpgsql as $$
#variable_conflict use_column
declare
    home constant uuid := (select l.id from locations l where l.is_default);
    wanted constant integer := cardinality(variants);
    held integer;
begin
    loop
        held := 0;
        while held < wanted loop
            update stock_items s
            set reserved = s.reserved + quantities[held + 1]
            where s.variant_id = variants[held + 1] and s.location_id = home
              and s.on_hand - s.reserved - s.safety_stock >= quantities[held + 1];
            exit when not found;
            held := held + 1;
        end loop;
        if held = wanted then
            insert into reservations (id, variant_id, location_id, quantity, reserved_at)
                select reservation, d.variant_id, home, d.quantity, at
                from unnest(variants, quantities) as d(variant_id, quantity);
            return;
        end if;
        for line in 1..held loop
            update stock_items s
            set reserved = s.reserved - quantities[line]
            where s.variant_id = variants[line] and s.location_id = home;
        end loop;
        return query
            select d.variant_id, d.quantity, greatest(d.available, 0)
            from (
                select w.variant_id, w.quantity, coalesce((
                    select s.on_hand - s.reserved - s.safety_stock from stock_items s
                    where s.variant_id = w.variant_id and s.location_id = home), 0) as available
                from unnest(variants, quantities) as w(variant_id, quantity)
            ) d
            where d.available < d.quantity
            order by d.variant_id;
        if found then
            return;
        end if;
        -- What fell short was given back a moment ago.
    end loop;
end
$$;

--changeset entrepot:release-stock splitStatements:false
-- Lets go what is still held, and returns that. Rows are looked up by their keys, whatever the statistics say: a plan that was made while
-- the tables were empty would read them whole, until statistics come.
create function release_stock(reservation uuid, at timestamptz)
returns table (variant_id uuid, quantity bigint)
language plpgsql
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
    perform 1 from stock_items s
        where exists (
            select 1 from reservations r
            where r.id = reservation and r.variant_id = s.variant_id and r.location_id = s.location_id)
        order by s.variant_id, s.location_id
        for no key update;
    return query
        with let_go as (
            update reservations r
            set released_at = at
            where r.id = reservation and r.released_at is null
            returning r.variant_id, r.location_id, r.quantity
        ), freed as (
            update stock_items s
            set reserved = s.reserved - g.quantity
            from let_go g
            where s.variant_id = g.variant_id and s.location_id = g.location_id
        )
        select g.variant_id, g.quantity from let_go g order by g.variant_id;
end
$$;

--changeset entrepot:count-stock splitStatements:false
-- Sets what is on hand and writes the differences to the ledger. The variants come in the order of their ids, each once. Returns how many
-- differed; or, having changed nothing, the first variant of which more is reserved than was counted.
--
-- What is there is locked and set row by row: a join of thousands of rows with a table that has no statistics yet is planned as if that
-- table had a single one. What is new is added by one statement, so that lists learn of it once.
create function count_stock(variants uuid[], units bigint[], kind text, made_by text, at timestamptz)
returns table (changed bigint, refused_variant uuid, refused_units bigint, refused_reserved bigint)
language plpgsql as $$
#variable_conflict use_column
declare
    home constant uuid := (select l.id from locations l where l.is_default);
    on_hand_before bigint[] := '{}';
    item record;
    awaited bigint := 0;
    differing bigint;
begin
    for line in 1..cardinality(variants) loop
        select s.on_hand, s.reserved into item from stock_items s
            where s.variant_id = variants[line] and s.location_id = home
            for no key update;
        if item.reserved > units[line] then
            return query select 0::bigint, variants[line], units[line], item.reserved;
            return;
        end if;
        on_hand_before[line] := item.on_hand;
        awaited := awaited + (item.on_hand is null and units[line] > 0)::integer;
    end loop;
    with added as (
        insert into stock_items (variant_id, location_id, on_hand)
            select c.variant_id, home, c.units
            from unnest(variants, units, on_hand_before) as c(variant_id, units, on_hand_before)
            where c.on_hand_before is null and c.units > 0
            order by c.variant_id
            on conflict (tenant_id, variant_id, location_id) do nothing
            returning variant_id, on_hand
    )
    insert into stock_movements (variant_id, location_id, kind, quantity, balance, made_by, made_at)
        select a.variant_id, home, 'INITIAL', a.on_hand, a.on_hand, count_stock.made_by, at
        from added a
        order by a.variant_id;
    get diagnostics differing = row_count;
    if differing < awaited then
        raise exception 'somebody else has just counted the same for the first time' using errcode = 'serialization_failure';
    end if;
    for line in 1..cardinality(variants) loop
        if on_hand_before[line] <> units[line] then
            update stock_items s set on_hand = units[line]
                where s.variant_id = variants[line] and s.location_id = home;
            insert into stock_movements (variant_id, location_id, kind, quantity, balance, made_by, made_at)
                values (
                    variants[line], home, count_stock.kind, units[line] - on_hand_before[line], units[line],
                    count_stock.made_by, at);
            differing := differing + 1;
        end if;
    end loop;
    return query select differing, null::uuid, null::bigint, null::bigint;
end
$$;

--changeset entrepot:stock-writes-are-the-applications
revoke execute on function reserve_stock(uuid, uuid[], bigint[], timestamptz) from public;
revoke execute on function release_stock(uuid, timestamptz) from public;
revoke execute on function count_stock(uuid[], bigint[], text, text, timestamptz) from public;
grant execute on function reserve_stock(uuid, uuid[], bigint[], timestamptz) to "${application_role}";
grant execute on function release_stock(uuid, timestamptz) to "${application_role}";
grant execute on function count_stock(uuid[], bigint[], text, text, timestamptz) to "${application_role}";
