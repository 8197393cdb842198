--liquibase formatted sql

--changeset entrepot:changed-offers
-- What a transaction changed the offers of, until its end: each product is worked out once then, however many of its variants, prices and
-- units changed, and the rows of offers come behind all others in the order of locking, sorted. Nobody ever sees a row of another
-- transaction, so there is nothing to lose in a crash.
create unlogged table changed_offers (
    tenant_id uuid not null,
    transaction xid8 not null default pg_current_xact_id(),
    product_id uuid not null,
    is_first boolean not null,
    primary key (transaction, product_id, tenant_id)
);
comment on table changed_offers is 'Products whose offers the running transaction changes at its end.';
comment on column changed_offers.is_first is 'That of the transaction, which stands for all of them.';
select protect_table('changed_offers', 'select, insert, delete');

--changeset entrepot:refresh-changed-offers splitStatements:false
create function change_offers(changed uuid[]) returns void
language plpgsql as $$
begin
    insert into changed_offers (product_id, is_first)
    select c.id, row_number() over () = 1 and not exists (select from changed_offers where transaction = pg_current_xact_id())
    from (select distinct id from unnest(changed) as c (id)) c
    where not exists (
        select from changed_offers known where known.transaction = pg_current_xact_id() and known.product_id = c.id);
end
$$;

create function refresh_changed_offers() returns trigger
language plpgsql as $$
declare
    products uuid[];
begin
    with taken as (delete from changed_offers where transaction = pg_current_xact_id() returning product_id)
    select array_agg(product_id) into products from taken;
    perform refresh_product_offers(products);
    return null;
end
$$;

create constraint trigger changed_offers_at_the_end after insert on changed_offers
    deferrable initially deferred
    for each row when (new.is_first) execute function refresh_changed_offers();

create or replace function variants_changed() returns trigger
language plpgsql as $$
begin
    perform change_offers(array(select distinct product_id from changed));
    return null;
end
$$;

create or replace function prices_changed() returns trigger
language plpgsql as $$
begin
    perform change_offers(array(select distinct v.product_id from changed c join variants v on v.id = c.variant_id));
    return null;
end
$$;

create or replace function stock_begun() returns trigger
language plpgsql as $$
begin
    perform change_offers(array(select distinct v.product_id from changed c join variants v on v.id = c.variant_id));
    return null;
end
$$;

create or replace function store_currency_changed() returns trigger
language plpgsql as $$
begin
    perform change_offers(array(select product_id from product_offers));
    return null;
end
$$;

create or replace function location_opened_or_closed() returns trigger
language plpgsql as $$
begin
    perform change_offers(array(
        select distinct v.product_id from stock_items s join variants v on v.id = s.variant_id where s.location_id = new.id));
    return null;
end
$$;

-- Whoever writes stock: the write that crosses a level tells that it did, once, and lists learn of it. The first stock of a variant at a
-- place crosses nothing. Every order comes by here, and hardly any crosses a level.
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

drop trigger stock_items_ran_out_or_came_back on stock_items;
create trigger stock_items_ran_out_or_came_back after update on stock_items
    for each row execute function stock_ran_out_or_came_back();

--changeset entrepot:changed-offers-are-the-applications
revoke execute on function change_offers(uuid[]) from public;
grant execute on function change_offers(uuid[]) to "${application_role}";
