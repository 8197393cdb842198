--liquibase formatted sql

--changeset entrepot:open-proposals-of-a-list
-- Whoever deletes a list cancels what was to change on it.
create index price_proposals_open_on_list on price_proposals (tenant_id, list, id) where state in ('waiting_for_approval', 'scheduled');
