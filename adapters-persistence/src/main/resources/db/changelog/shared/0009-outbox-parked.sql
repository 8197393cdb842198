--liquibase formatted sql

--changeset entrepot:outbox-events-parked
-- They are counted whenever somebody looks at the health of the program.
create index outbox_events_parked on outbox_events (tenant_id, parked_at) where delivered_at is null and parked_at is not null;
