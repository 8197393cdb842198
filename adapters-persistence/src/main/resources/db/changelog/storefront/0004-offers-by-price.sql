--liquibase formatted sql

--changeset entrepot:offers-by-price
-- For lists from the cheapest on and from the dearest on. There are two, since what has no price stands at the end of both.
create index product_offers_cheapest_first on product_offers (tenant_id, lowest, product_id);
create index product_offers_dearest_first on product_offers (tenant_id, lowest desc nulls last, product_id desc);
