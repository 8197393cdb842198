--liquibase formatted sql

--changeset entrepot:pending-orders
-- For the sweep that gives up orders nobody pays. It holds a row only as long as the order is pending, so it stays small.
create index orders_pending on orders (placed_at, tenant_id) where status = 'PENDING';
