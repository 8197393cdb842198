--liquibase formatted sql

--changeset entrepot:locations-send-goods
-- The defaults are those of the location that every store begins with.
alter table locations
    add column kind text not null default 'WAREHOUSE',
    add column priority integer not null default 0,
    add column zones jsonb not null default '[]',
    add column active boolean not null default true,
    add column version bigint not null default 1,
    add constraint locations_code_shape check (code ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
    add constraint locations_name_bounds check (name ~ '\S' and length(name) <= 120),
    add constraint locations_kind check (kind in ('WAREHOUSE', 'STORE', 'DROPSHIPPER')),
    add constraint locations_priority_bounds check (priority between 0 and 1000000),
    add constraint locations_zones_are_a_list check (jsonb_typeof(zones) = 'array'),
    add constraint locations_default_is_active check (active or not is_default),
    add constraint locations_version_positive check (version > 0);
comment on column locations.priority is 'Smaller ones send first.';
comment on column locations.zones is 'Where it sends goods to: objects of country, region and postal_codes; none for the whole world.';
comment on column locations.active is 'Whether what is there may be promised.';
