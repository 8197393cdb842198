--liquibase formatted sql

--changeset entrepot:outbox-plans
-- One index for walking along what waits, and one for the events of an aggregate. The last condition of each holds always, and is repeated
-- by the one query that is to use it: the queue is mostly empty when statistics are taken, and to a planner that believes in no rows
-- every index looks as good as any other.
create index outbox_events_waiting on outbox_events (tenant_id, sequence)
    where delivered_at is null and parked_at is null and sequence > 0;
create index outbox_events_waiting_of_aggregate on outbox_events (tenant_id, aggregate, sequence)
    where delivered_at is null and parked_at is null and attempts >= 0;
drop index outbox_events_to_deliver;
drop index outbox_events_to_deliver_of_aggregate;
