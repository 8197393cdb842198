--liquibase formatted sql

--changeset entrepot:release-no-more-than-was-counted splitStatements:false
-- What is given back may have been counted before the budget changed its currency to and fro, when all was counted anew.
create or replace function release_promotions(redemption uuid, at timestamptz) returns void
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
                given = greatest(0, u.given - case when u.currency = counted.currency then counted.given else 0 end)
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
