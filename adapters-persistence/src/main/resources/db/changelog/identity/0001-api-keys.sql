--liquibase formatted sql

--changeset entrepot:api-keys
create table api_keys (
    tenant_id uuid not null,
    id uuid not null,
    name text not null,
    digest text not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    constraint api_keys_digest unique (tenant_id, digest),
    constraint api_keys_digest_shape check (digest ~ '^[0-9a-f]{64}$')
);
create index api_keys_by_name on api_keys (tenant_id, name);
select protect_table('api_keys', 'select, insert, delete');
