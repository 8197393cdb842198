--liquibase formatted sql

--changeset entrepot:idempotency-records
create table idempotency_records (
    tenant_id uuid not null,
    scope text not null,
    key text not null,
    fingerprint text not null,
    reference uuid not null,
    answer text,
    claims integer not null default 1,
    claimed_at timestamptz not null,
    primary key (tenant_id, scope, key)
) with (fillfactor = 70);
comment on column idempotency_records.claims is 'How often the key was claimed; 1 for whoever claims it first.';
create index idempotency_records_by_age on idempotency_records (tenant_id, claimed_at);
select protect_table('idempotency_records');
