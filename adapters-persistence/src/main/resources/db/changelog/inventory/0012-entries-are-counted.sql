--liquibase formatted sql

--changeset entrepot:stock-counts-its-entries
-- Whether it ever was in stock, and in which version the stock of a variant is, is known without a look into the ledger, of which each
-- month is a table.
alter table stock_items no force row level security;
alter table stock_movements no force row level security;
alter table stock_items disable trigger user;
alter table stock_items add column entries bigint not null default 0;
comment on column stock_items.entries is 'How many entries the ledger has of it; 0 if it was never in stock.';
update stock_items s
    set entries = m.entries
    from (select variant_id, location_id, tenant_id, count(*) as entries from stock_movements group by variant_id, location_id, tenant_id) m
    where s.variant_id = m.variant_id and s.location_id = m.location_id and s.tenant_id = m.tenant_id;
alter table stock_items enable trigger user;
alter table stock_items force row level security;
alter table stock_movements force row level security;

--changeset entrepot:book-stock-line-by-line splitStatements:false
-- Books changes of what is on hand, each "to" a number or "by" one, and returns what was on hand before and after each line, and the lines
-- that were refused with the rest of the stock that they met: below zero, above the bound, or less than is owed. Those are left out, and
-- the others are booked. The lines come in the order of the ids of variants and places, which is that of locking; several may be of the same.
--
-- What is there is locked and set row by row: a join of thousands of rows with a table that has no statistics yet is planned as if that
-- table had a single one. What is new is added by one statement, so that lists learn of it once, and so are the entries of the ledger.
drop function book_stock(uuid[], uuid[], boolean[], bigint[], text[], text[], uuid[], text, timestamptz);
create function book_stock(
    variants uuid[], locations uuid[], absolute boolean[], amounts bigint[], kinds text[], reasons text[], refs uuid[], by text,
    at timestamptz)
returns table (
    befores bigint[], afters bigint[], refused integer[], reserveds bigint[], safety_stocks bigint[], backorder_limits bigint[])
language plpgsql
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_variable
declare
    item stock_items%rowtype;
    known boolean;
    met bigint;
    target bigint;
    lines constant integer := cardinality(variants);
    new_variants uuid[] := '{}';
    new_locations uuid[] := '{}';
    new_units bigint[] := '{}';
    new_entries bigint[] := '{}';
    booked integer[] := '{}';
    booked_kinds text[] := '{}';
    added bigint;
begin
    befores := '{}';
    afters := '{}';
    refused := '{}';
    reserveds := '{}';
    safety_stocks := '{}';
    backorder_limits := '{}';
    for line in 1..lines loop
        if line = 1 or variants[line] <> variants[line - 1] or locations[line] <> locations[line - 1] then
            select * into item from stock_items s
                where s.variant_id = variants[line] and s.location_id = locations[line]
                for no key update;
            known := found;
            if not known then
                item.on_hand := 0;
                item.reserved := 0;
                item.safety_stock := 0;
                item.backorder_limit := 0;
                item.entries := 0;
            end if;
            met := item.entries;
        end if;
        target := case when absolute[line] then amounts[line] else item.on_hand + amounts[line] end;
        befores := befores || item.on_hand;
        if target < 0 or target > 1000000000 or (target < item.on_hand and target + item.backorder_limit < item.reserved) then
            refused := refused || line;
            reserveds := reserveds || item.reserved;
            safety_stocks := safety_stocks || item.safety_stock;
            backorder_limits := backorder_limits || item.backorder_limit;
        elsif target <> item.on_hand then
            booked := booked || line;
            booked_kinds := booked_kinds || case when item.entries = 0 and absolute[line] then 'INITIAL' else kinds[line] end;
            item.on_hand := target;
            item.entries := item.entries + 1;
        end if;
        afters := afters || item.on_hand;
        if (line = lines or variants[line + 1] <> variants[line] or locations[line + 1] <> locations[line]) and item.entries > met then
            if known then
                update stock_items s set on_hand = item.on_hand, entries = item.entries
                    where s.variant_id = item.variant_id and s.location_id = item.location_id;
            else
                new_variants := new_variants || variants[line];
                new_locations := new_locations || locations[line];
                new_units := new_units || item.on_hand;
                new_entries := new_entries || item.entries;
            end if;
        end if;
    end loop;
    insert into stock_items (variant_id, location_id, on_hand, entries)
        select n.variant_id, n.location_id, n.units, n.entries
        from unnest(new_variants, new_locations, new_units, new_entries)
            with ordinality as n(variant_id, location_id, units, entries, position)
        order by n.position
        on conflict (tenant_id, variant_id, location_id) do nothing;
    get diagnostics added = row_count;
    if added < cardinality(new_variants) then
        raise exception 'somebody else has just booked the same for the first time' using errcode = 'serialization_failure';
    end if;
    insert into stock_movements (variant_id, location_id, kind, quantity, balance, reason, reference, made_by, made_at)
        select variants[b.line], locations[b.line], b.kind, afters[b.line] - befores[b.line], afters[b.line], reasons[b.line], refs[b.line],
               by, at
        from unnest(booked, booked_kinds) with ordinality as b(line, kind, position)
        order by b.position;
    return next;
end
$$;

--changeset entrepot:keep-stock-that-is-there splitStatements:false
-- Has stock kept in other ways, and returns how many changed; or the first line that is refused, with the stock that it met, since more is
-- owed of it than the limit: the transaction has to fail then. What is not there is plain already. The lines come in the order of the ids
-- of variants and places, each once.
drop function keep_stock(uuid[], uuid[], bigint[], bigint[], text[], bigint[], timestamptz[]);
create function keep_stock(
    variants uuid[], locations uuid[], safeties bigint[], thresholds bigint[], backorders text[], limits bigint[],
    availables timestamptz[])
returns table (
    changed integer, refused integer, on_hand bigint, reserved bigint, safety_stock bigint, backorder_limit bigint)
language plpgsql
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
    item stock_items%rowtype;
    kept integer := 0;
begin
    for line in 1..cardinality(variants) loop
        select * into item from stock_items s
            where s.variant_id = variants[line] and s.location_id = locations[line]
            for no key update;
        if not found then
            continue when (safeties[line], thresholds[line], backorders[line]) is not distinct from (0, null::bigint, 'DENY');
            insert into stock_items (
                variant_id, location_id, on_hand, safety_stock, low_stock_threshold, backorder, backorder_limit, available_from)
                values (variants[line], locations[line], 0, safeties[line], thresholds[line], backorders[line], limits[line], availables[line])
                on conflict (tenant_id, variant_id, location_id) do nothing;
            if not found then
                raise exception 'somebody else has just begun to keep the same' using errcode = 'serialization_failure';
            end if;
            kept := kept + 1;
        elsif item.reserved > item.on_hand + limits[line] then
            return query select kept, line, item.on_hand, item.reserved, item.safety_stock, item.backorder_limit;
            return;
        elsif (item.safety_stock, item.low_stock_threshold, item.backorder, item.backorder_limit, item.available_from)
            is distinct from (safeties[line], thresholds[line], backorders[line], limits[line], availables[line]) then
            kept := kept + 1;
            update stock_items s
                set safety_stock = safeties[line], low_stock_threshold = thresholds[line], backorder = backorders[line],
                    backorder_limit = limits[line], available_from = availables[line]
                where s.variant_id = item.variant_id and s.location_id = item.location_id;
        end if;
    end loop;
    return query select kept, null::integer, null::bigint, null::bigint, null::bigint, null::bigint;
end
$$;

--changeset entrepot:lock-stock-version splitStatements:false
-- How many entries the ledger of a variant has, at all places: its version. Whoever asked before has to end first, and is seen then. The
-- rows of stock are not enough for that: at a place where the variant never was there is none yet.
create function lock_stock_version(variant uuid) returns bigint
language plpgsql
set enable_seqscan = off
set enable_bitmapscan = off
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('stock:' || variant, 0));
    return (select coalesce(sum(s.entries), 0) from stock_items s where s.variant_id = variant);
end
$$;

--changeset entrepot:update-reservation-counts-entries splitStatements:false
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

--changeset entrepot:counted-entries-are-the-applications
revoke execute on function book_stock(uuid[], uuid[], boolean[], bigint[], text[], text[], uuid[], text, timestamptz) from public;
revoke execute on function keep_stock(uuid[], uuid[], bigint[], bigint[], text[], bigint[], timestamptz[]) from public;
revoke execute on function lock_stock_version(uuid) from public;
grant execute on function book_stock(uuid[], uuid[], boolean[], bigint[], text[], text[], uuid[], text, timestamptz) to "${application_role}";
grant execute on function keep_stock(uuid[], uuid[], bigint[], bigint[], text[], bigint[], timestamptz[]) to "${application_role}";
grant execute on function lock_stock_version(uuid) to "${application_role}";
