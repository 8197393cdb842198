--liquibase formatted sql

--changeset entrepot:book-stock splitStatements:false
-- Books changes of what is on hand, each "to" a number or "by" one, and returns how many changed something, and the lines that were
-- refused with the stock that they met: below zero, above the bound, or less than is owed. Those are left out, and the others are booked.
-- The lines come in the order of the ids of variants and places, which is that of locking; several may be of the same.
--
-- What is there is locked and set row by row: a join of thousands of rows with a table that has no statistics yet is planned as if that
-- table had a single one. What is new is added by one statement, so that lists learn of it once, and so are the entries of the ledger.
create function book_stock(
    variants uuid[], locations uuid[], absolute boolean[], amounts bigint[], kinds text[], reasons text[], refs uuid[], by text,
    at timestamptz)
returns table (
    changed bigint, refused integer[], on_hands bigint[], reserveds bigint[], safety_stocks bigint[], backorder_limits bigint[])
language plpgsql
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_variable
declare
    item stock_items%rowtype;
    known boolean;
    fresh boolean;
    before bigint;
    target bigint;
    lines constant integer := cardinality(variants);
    new_variants uuid[] := '{}';
    new_locations uuid[] := '{}';
    new_units bigint[] := '{}';
    entries integer[] := '{}';
    quantities bigint[] := '{}';
    balances bigint[] := '{}';
    entry_kinds text[] := '{}';
    added bigint;
begin
    changed := 0;
    refused := '{}';
    on_hands := '{}';
    reserveds := '{}';
    safety_stocks := '{}';
    backorder_limits := '{}';
    for line in 1..lines loop
        if line = 1 or variants[line] <> variants[line - 1] or locations[line] <> locations[line - 1] then
            select * into item from stock_items s
                where s.variant_id = variants[line] and s.location_id = locations[line]
                for no key update;
            known := found;
            fresh := not known;
            if not known then
                item.on_hand := 0;
                item.reserved := 0;
                item.safety_stock := 0;
                item.backorder_limit := 0;
            end if;
            before := item.on_hand;
        end if;
        target := case when absolute[line] then amounts[line] else item.on_hand + amounts[line] end;
        if target < 0 or target > 1000000000 or (target < item.on_hand and target + item.backorder_limit < item.reserved) then
            refused := refused || line;
            on_hands := on_hands || item.on_hand;
            reserveds := reserveds || item.reserved;
            safety_stocks := safety_stocks || item.safety_stock;
            backorder_limits := backorder_limits || item.backorder_limit;
        elsif target <> item.on_hand then
            changed := changed + 1;
            entries := entries || line;
            quantities := quantities || target - item.on_hand;
            balances := balances || target;
            entry_kinds := entry_kinds || case when fresh and absolute[line] then 'INITIAL' else kinds[line] end;
            fresh := false;
            item.on_hand := target;
        end if;
        if (line = lines or variants[line + 1] <> variants[line] or locations[line + 1] <> locations[line]) and item.on_hand <> before then
            if known then
                update stock_items s set on_hand = item.on_hand
                    where s.variant_id = item.variant_id and s.location_id = item.location_id;
            else
                new_variants := new_variants || variants[line];
                new_locations := new_locations || locations[line];
                new_units := new_units || item.on_hand;
            end if;
        end if;
    end loop;
    insert into stock_items (variant_id, location_id, on_hand)
        select n.variant_id, n.location_id, n.units
        from unnest(new_variants, new_locations, new_units) with ordinality as n(variant_id, location_id, units, position)
        order by n.position
        on conflict (tenant_id, variant_id, location_id) do nothing;
    get diagnostics added = row_count;
    if added < cardinality(new_variants) then
        raise exception 'somebody else has just booked the same for the first time' using errcode = 'serialization_failure';
    end if;
    insert into stock_movements (variant_id, location_id, kind, quantity, balance, reason, reference, made_by, made_at)
        select variants[e.line], locations[e.line], e.kind, e.quantity, e.balance, reasons[e.line], refs[e.line], by, at
        from unnest(entries, entry_kinds, quantities, balances) with ordinality as e(line, kind, quantity, balance, position)
        order by e.position;
    return next;
end
$$;
drop function count_stock(uuid[], bigint[], text, text, timestamptz);

--changeset entrepot:keep-stock splitStatements:false
-- Has stock kept in other ways, and returns how many changed, and the lines that were refused, as book_stock does: those of which more is
-- owed than the limit. The lines come in the order of the ids of variants and places, each once.
create function keep_stock(
    variants uuid[], locations uuid[], safeties bigint[], thresholds bigint[], backorders text[], limits bigint[],
    availables timestamptz[])
returns table (
    changed bigint, refused integer[], on_hands bigint[], reserveds bigint[], safety_stocks bigint[], backorder_limits bigint[])
language plpgsql
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_variable
declare
    item stock_items%rowtype;
begin
    changed := 0;
    refused := '{}';
    on_hands := '{}';
    reserveds := '{}';
    safety_stocks := '{}';
    backorder_limits := '{}';
    for line in 1..cardinality(variants) loop
        select * into item from stock_items s
            where s.variant_id = variants[line] and s.location_id = locations[line]
            for no key update;
        if not found then
            insert into stock_items (
                variant_id, location_id, on_hand, safety_stock, low_stock_threshold, backorder, backorder_limit, available_from)
                values (variants[line], locations[line], 0, safeties[line], thresholds[line], backorders[line], limits[line], availables[line])
                on conflict (tenant_id, variant_id, location_id) do nothing;
            if not found then
                raise exception 'somebody else has just begun to keep the same' using errcode = 'serialization_failure';
            end if;
            changed := changed + 1;
        elsif item.reserved > item.on_hand + limits[line] then
            refused := refused || line;
            on_hands := on_hands || item.on_hand;
            reserveds := reserveds || item.reserved;
            safety_stocks := safety_stocks || item.safety_stock;
            backorder_limits := backorder_limits || item.backorder_limit;
        elsif (item.safety_stock, item.low_stock_threshold, item.backorder, item.backorder_limit, item.available_from)
            is distinct from (safeties[line], thresholds[line], backorders[line], limits[line], availables[line]) then
            changed := changed + 1;
            update stock_items s
                set safety_stock = safeties[line], low_stock_threshold = thresholds[line], backorder = backorders[line],
                    backorder_limit = limits[line], available_from = availables[line]
                where s.variant_id = item.variant_id and s.location_id = item.location_id;
        end if;
    end loop;
    return next;
end
$$;

--changeset entrepot:book-stock-is-the-applications
revoke execute on function book_stock(uuid[], uuid[], boolean[], bigint[], text[], text[], uuid[], text, timestamptz) from public;
revoke execute on function keep_stock(uuid[], uuid[], bigint[], bigint[], text[], bigint[], timestamptz[]) from public;
grant execute on function book_stock(uuid[], uuid[], boolean[], bigint[], text[], text[], uuid[], text, timestamptz) to "${application_role}";
grant execute on function keep_stock(uuid[], uuid[], bigint[], bigint[], text[], bigint[], timestamptz[]) to "${application_role}";
