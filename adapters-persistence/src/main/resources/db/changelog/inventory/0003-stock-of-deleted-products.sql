--liquibase formatted sql

--changeset entrepot:deleted-variants-by-sku
-- Orders may hold units of what is no longer offered, and whoever asks for its stock has only the SKU.
create index variants_deleted_sku on variants (tenant_id, sku) where deleted_at is not null;
