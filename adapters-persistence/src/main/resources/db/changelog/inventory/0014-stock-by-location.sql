--liquibase formatted sql

--changeset entrepot:stock-by-location
-- For lists of what is at a location, for what follows when it is opened or closed, and for the look whether anything is there before it
-- is deleted. None of its columns ever changes. The store comes last here as in the other key of stock.
create index stock_items_by_location on stock_items (location_id, variant_id, tenant_id);
