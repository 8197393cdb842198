--liquibase formatted sql

--changeset entrepot:outbox-parked
alter table outbox_events add column parked_at timestamptz;
comment on column outbox_events.parked_at is
    'Since when it is put aside because it cannot be read; last_error tells why. Set it to null to have it delivered after all.';
create index outbox_events_to_deliver on outbox_events (tenant_id, sequence) where delivered_at is null and parked_at is null;
create index outbox_events_to_deliver_of_aggregate on outbox_events (tenant_id, aggregate, sequence)
    where delivered_at is null and parked_at is null;
drop index outbox_events_waiting;
drop index outbox_events_waiting_of_aggregate;

--changeset entrepot:outbox-events-by-delivery
create index outbox_events_by_delivery on outbox_events (tenant_id, delivered_at) where delivered_at is not null;
