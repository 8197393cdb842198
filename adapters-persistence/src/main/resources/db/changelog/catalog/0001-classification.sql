--liquibase formatted sql

--changeset entrepot:categories
create table categories (
    tenant_id uuid not null,
    id uuid not null,
    parent_id uuid,
    slug text collate "C" not null,
    name text collate "und-x-icu" not null,
    code text collate "C" not null,
    description text not null,
    active boolean not null,
    position integer not null,
    version bigint not null,
    primary key (tenant_id, id),
    constraint categories_parent foreign key (tenant_id, parent_id) references categories (tenant_id, id),
    constraint categories_slug unique (tenant_id, slug),
    constraint categories_code unique (tenant_id, code),
    constraint categories_not_below_itself check (parent_id <> id),
    constraint categories_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 220),
    constraint categories_name_bounds check (name ~ '\S' and length(name) <= 120),
    constraint categories_code_shape check (code ~ '^[A-Z0-9-]{1,20}$'),
    constraint categories_version_positive check (version > 0)
);
create index categories_of_parent on categories (tenant_id, parent_id);
create index categories_in_order on categories (tenant_id, position, name, id);
select protect_table('categories');

--changeset entrepot:brands
create table brands (
    tenant_id uuid not null,
    id uuid not null,
    slug text collate "C" not null,
    name text collate "und-x-icu" not null,
    version bigint not null,
    primary key (tenant_id, id),
    constraint brands_slug unique (tenant_id, slug),
    constraint brands_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 220),
    constraint brands_name_bounds check (name ~ '\S' and length(name) <= 120),
    constraint brands_version_positive check (version > 0)
);
create index brands_in_order on brands (tenant_id, name, id);
select protect_table('brands');
