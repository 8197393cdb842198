--liquibase formatted sql

--changeset entrepot:stock-policies
alter table stock_items
    add column low_stock_threshold bigint,
    add column backorder text not null default 'DENY',
    add column backorder_limit bigint not null default 0,
    add column available_from timestamptz,
    drop constraint stock_items_never_oversold,
    add constraint stock_items_never_oversold check (
        0 <= reserved and reserved <= on_hand + backorder_limit and 0 <= on_hand and on_hand <= 1000000000
        and 0 <= safety_stock and safety_stock <= 1000000000
        and 0 <= backorder_limit and backorder_limit <= 1000000000 and (backorder_limit = 0) = (backorder = 'DENY')
        and backorder in ('DENY', 'ALLOW', 'PREORDER') and (available_from is null) = (backorder <> 'PREORDER')
        and (low_stock_threshold is null or 0 <= low_stock_threshold and low_stock_threshold <= 1000000000));
comment on column stock_items.low_stock_threshold is 'With so many units left to promise, or fewer, the stock is low.';
comment on column stock_items.backorder_limit is 'How many units may be promised beyond those that are on hand.';

-- Whoever looks for what is low looks at what has a threshold; the numbers themselves are not in the index, so that an order need not write it.
create index stock_items_with_threshold on stock_items (tenant_id, variant_id, location_id) where low_stock_threshold is not null;

--changeset entrepot:stock-levels splitStatements:false
-- How much is left, in words. Without a threshold nothing is low.
create function stock_level(in_stock bigint, threshold bigint) returns text
language sql immutable
return case when in_stock <= 0 then 'OUT' when in_stock <= threshold then 'LOW' else 'ENOUGH' end;

--changeset entrepot:stock-levels-are-the-applications
revoke execute on function stock_level(bigint, bigint) from public;
grant execute on function stock_level(bigint, bigint) to "${application_role}";
