--liquibase formatted sql

--changeset entrepot:price-lists-by-end
-- Whoever reads prices leaves out those of lists that are long over; mostly few lists have an end at all.
create index price_lists_by_end on price_lists (tenant_id, valid_until) include (code) where valid_until is not null;
