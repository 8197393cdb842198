--liquibase formatted sql

--changeset entrepot:outbox-events
create table outbox_events (
    tenant_id uuid not null,
    sequence bigint generated always as identity,
    aggregate uuid not null,
    type text not null,
    payload jsonb not null,
    occurred_at timestamptz not null,
    delivered_at timestamptz,
    lease uuid,
    available_at timestamptz not null default '-infinity',
    attempts integer not null default 0,
    last_error text,
    primary key (tenant_id, sequence)
) with (fillfactor = 80);
comment on column outbox_events.lease is
    'Who delivers. Only the first undelivered event of an aggregate is leased; that protects the ones behind it.';
comment on column outbox_events.available_at is 'Before that nobody else gets the event: the end of its lease, or the next attempt.';
create index outbox_events_waiting on outbox_events (tenant_id, sequence) where delivered_at is null;
create index outbox_events_waiting_of_aggregate on outbox_events (tenant_id, aggregate, sequence) where delivered_at is null;
select protect_table('outbox_events');
