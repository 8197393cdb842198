--liquibase formatted sql

--changeset entrepot:coupons-of-promotions
-- Promotions that are over are not read with the others, and there may be many of them: their codes are found by this alone.
alter table promotions add column coupon text generated always as (terms -> 'coupons' ->> 'code') stored;
create index promotions_by_coupon on promotions (tenant_id, coupon) where coupon is not null;
