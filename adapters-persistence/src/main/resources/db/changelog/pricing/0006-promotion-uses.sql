--liquibase formatted sql

--changeset entrepot:promotion-uses
-- Only what is limited is counted. A hot row is held from the statement that counts to the commit that follows it at once.
create table promotion_uses (
    tenant_id uuid not null,
    promotion_id uuid not null,
    orders bigint not null default 0,
    given bigint not null default 0,
    currency text collate "C",
    primary key (tenant_id, promotion_id),
    constraint promotion_uses_orders_not_negative check (orders >= 0),
    constraint promotion_uses_given_not_negative check (given >= 0)
) with (fillfactor = 50);
comment on table promotion_uses is 'Of promotions limited in total: how many orders carry them, and what they gave of their budget, in its currency. Rows outlive their promotion.';
select protect_table('promotion_uses', 'select, insert, update');

create table promotion_customer_uses (
    tenant_id uuid not null,
    promotion_id uuid not null,
    customer text collate "C" not null,
    orders bigint not null default 0,
    primary key (tenant_id, promotion_id, customer),
    constraint promotion_customer_uses_orders_not_negative check (orders >= 0)
) with (fillfactor = 85);
select protect_table('promotion_customer_uses', 'select, insert, update');

create table promotion_coupons (
    tenant_id uuid not null,
    code text collate "C" not null,
    promotion_id uuid not null,
    batch_id uuid not null,
    redemption_id uuid,
    redeemed_at timestamptz,
    primary key (tenant_id, code),
    constraint promotion_coupons_redeemed_whole check ((redemption_id is null) = (redeemed_at is null))
);
comment on table promotion_coupons is 'Generated codes, each good for one order.';
create index promotion_coupons_by_batch on promotion_coupons (tenant_id, batch_id, code);
select protect_table('promotion_coupons', 'select, insert, update');

create table promotion_coupon_batches (
    tenant_id uuid not null,
    id uuid not null,
    promotion_id uuid not null,
    count integer not null,
    prefix text collate "C" not null,
    length integer not null,
    made_at timestamptz not null,
    primary key (tenant_id, id)
);
select protect_table('promotion_coupon_batches', 'select, insert');

create table promotion_redemptions (
    tenant_id uuid not null,
    id uuid not null,
    promotion_id uuid not null,
    in_total boolean not null,
    given bigint,
    currency text collate "C",
    customer text collate "C",
    code text collate "C",
    redeemed_at timestamptz not null,
    released_at timestamptz,
    primary key (tenant_id, id, promotion_id)
);
comment on table promotion_redemptions is 'What orders have counted, to be given back: in total, of the budget, of a customer, a code; each if it was.';
select protect_table('promotion_redemptions', 'select, insert, update');

--changeset entrepot:redeem-promotions splitStatements:false
-- Counts everything, or nothing and returns what leaves no room. The promotions come in the order of their ids, each once: that is the
-- order of locking, behind stock. Each update is its own guard: it waits for whoever changes the row, and looks again. What was counted
-- before something was found full is undone with the block, and its locks are let go.
create function redeem_promotions(
    redemption uuid, buyer text, promotions uuid[], most_uses bigint[], most_of_customer bigint[],
    amounts bigint[], budgets bigint[], budget_currencies text[], codes text[], at timestamptz)
returns table (full_promotion uuid, taken_code text)
language plpgsql as $$
#variable_conflict use_column
declare
    full_ones uuid[] := '{}';
    taken text[] := '{}';
    has_room boolean;
begin
    begin
        for n in 1..cardinality(promotions) loop
            has_room := true;
            if most_uses[n] is not null or budgets[n] is not null then
                has_room := count_promotion_use(promotions[n], most_uses[n], amounts[n], budgets[n], budget_currencies[n]);
            end if;
            if has_room and most_of_customer[n] is not null then
                has_room := count_promotion_use_of(promotions[n], buyer, most_of_customer[n]);
            end if;
            if not has_room then
                full_ones := full_ones || promotions[n];
            end if;
            if codes[n] is not null then
                update promotion_coupons c set redemption_id = redemption, redeemed_at = at
                    where c.code = codes[n] and c.promotion_id = promotions[n] and c.redemption_id is null;
                if not found then
                    taken := taken || codes[n];
                end if;
            end if;
        end loop;
        if cardinality(full_ones) > 0 or cardinality(taken) > 0 then
            raise exception 'not all can be counted' using errcode = 'EP001';
        end if;
        insert into promotion_redemptions (id, promotion_id, in_total, given, currency, customer, code, redeemed_at)
            select redemption, u.promotion, u.most is not null or u.budget is not null,
                case when u.budget is not null then u.amount end, u.currency,
                case when u.most_of_customer is not null then buyer end, u.code, at
            from unnest(promotions, most_uses, most_of_customer, amounts, budgets, budget_currencies, codes)
                as u(promotion, most, most_of_customer, amount, budget, currency, code);
        return;
    exception when sqlstate 'EP001' then
        return query select f, null::text from unnest(full_ones) as f;
        return query select null::uuid, t from unnest(taken) as t;
    end;
end
$$;

--changeset entrepot:count-promotion-use splitStatements:false
-- A row that is not there yet is made, by one of those who want it at once. What was given in another currency, before the budget got
-- this one, does not count.
create function count_promotion_use(promotion uuid, most bigint, amount bigint, budget bigint, budget_currency text)
returns boolean
language plpgsql as $$
begin
    for attempt in 1..2 loop
        update promotion_uses u
        set orders = u.orders + 1,
            given = case when budget is null then u.given
                when u.currency = budget_currency then u.given + amount else amount end,
            currency = coalesce(budget_currency, u.currency)
        where u.promotion_id = promotion
            and (most is null or u.orders < most)
            and (budget is null
                or case when u.currency = budget_currency then u.given else 0 end + amount <= budget);
        if found then
            return true;
        end if;
        exit when attempt = 2;
        insert into promotion_uses (promotion_id) values (promotion) on conflict (tenant_id, promotion_id) do nothing;
    end loop;
    return false;
end
$$;

create function count_promotion_use_of(promotion uuid, buyer text, most bigint) returns boolean
language plpgsql as $$
begin
    for attempt in 1..2 loop
        update promotion_customer_uses u
        set orders = u.orders + 1
        where u.promotion_id = promotion and u.customer = buyer and u.orders < most;
        if found then
            return true;
        end if;
        exit when attempt = 2;
        insert into promotion_customer_uses (promotion_id, customer) values (promotion, buyer)
            on conflict (tenant_id, promotion_id, customer) do nothing;
    end loop;
    return false;
end
$$;

--changeset entrepot:release-promotions splitStatements:false
create function release_promotions(redemption uuid, at timestamptz) returns void
language plpgsql as $$
declare
    counted promotion_redemptions;
begin
    for counted in
        select * from promotion_redemptions r
        where r.id = redemption and r.released_at is null
        order by r.promotion_id
        for no key update
    loop
        if counted.in_total then
            update promotion_uses u
            set orders = u.orders - 1,
                given = u.given - case when u.currency = counted.currency then counted.given else 0 end
            where u.promotion_id = counted.promotion_id;
        end if;
        if counted.customer is not null then
            update promotion_customer_uses u set orders = u.orders - 1
            where u.promotion_id = counted.promotion_id and u.customer = counted.customer;
        end if;
        if counted.code is not null then
            update promotion_coupons c set redemption_id = null, redeemed_at = null
            where c.code = counted.code and c.redemption_id = redemption;
        end if;
        update promotion_redemptions r set released_at = at
        where r.id = redemption and r.promotion_id = counted.promotion_id;
    end loop;
end
$$;

--changeset entrepot:promotion-uses-are-the-applications
revoke execute on function redeem_promotions(uuid, text, uuid[], bigint[], bigint[], bigint[], bigint[], text[], text[], timestamptz) from public;
revoke execute on function count_promotion_use(uuid, bigint, bigint, bigint, text) from public;
revoke execute on function count_promotion_use_of(uuid, text, bigint) from public;
revoke execute on function release_promotions(uuid, timestamptz) from public;
grant execute on function redeem_promotions(uuid, text, uuid[], bigint[], bigint[], bigint[], bigint[], text[], text[], timestamptz) to "${application_role}";
grant execute on function count_promotion_use(uuid, bigint, bigint, bigint, text) to "${application_role}";
grant execute on function count_promotion_use_of(uuid, text, bigint) to "${application_role}";
grant execute on function release_promotions(uuid, timestamptz) to "${application_role}";
