--liquibase formatted sql

--changeset entrepot:order-lists
-- For the lists of staff. The conditions that hold for every order, and that lists repeat, keep the indexes away from the look-up by id:
-- while the table is empty the planner holds any index that begins with the store for as good as the primary key.
create index orders_by_age on orders (tenant_id, placed_at, id) where placed_at > '-infinity';
create index orders_of_buyer on orders (tenant_id, email, placed_at, id) where placed_at > '-infinity';
-- Most orders are paid, and the pending ones have an index of their own: only what went wrong is rare enough to be looked for.
create index orders_not_paid on orders (tenant_id, status, placed_at, id) where status in ('PAYMENT_FAILED', 'CANCELLED', 'EXPIRED');
