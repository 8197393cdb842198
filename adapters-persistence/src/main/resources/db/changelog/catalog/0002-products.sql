--liquibase formatted sql

--changeset entrepot:products
create table products (
    tenant_id uuid not null,
    id uuid not null,
    slug text collate "C" not null,
    name text collate "und-x-icu" not null,
    description text not null,
    status text collate "C" not null,
    category_id uuid,
    brand_id uuid,
    tax_category text collate "C" not null,
    tags text[] not null,
    images jsonb not null,
    seo_title text not null,
    seo_description text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    deleted_by text,
    version bigint not null,
    primary key (tenant_id, id),
    constraint products_category foreign key (tenant_id, category_id) references categories (tenant_id, id),
    constraint products_brand foreign key (tenant_id, brand_id) references brands (tenant_id, id),
    constraint products_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 220),
    constraint products_name_bounds check (name ~ '\S' and length(name) <= 200),
    constraint products_status_known check (status in ('draft', 'published', 'archived', 'discontinued')),
    constraint products_tax_category_shape check (tax_category ~ '^[a-z0-9_-]{1,40}$'),
    constraint products_images_are_a_list check (jsonb_typeof(images) = 'array'),
    constraint products_deleted_by_somebody check ((deleted_at is null) = (deleted_by is null)),
    constraint products_version_positive check (version > 0)
);
comment on column products.deleted_at is 'Since when the product is hidden and its slug and SKUs are free for others; null while it is live.';
create unique index products_slug on products (tenant_id, slug) where deleted_at is null;
-- The lists. What shoppers see is one status; the staff sees all of them in one order. The other orders filter by the status that they
-- carry.
create index products_of_status_by_age on products (tenant_id, status, created_at, id) where deleted_at is null;
create index products_by_age on products (tenant_id, created_at, id) where deleted_at is null;
create index products_by_name on products (tenant_id, name, id) include (status) where deleted_at is null;
create index products_by_change on products (tenant_id, updated_at, id) include (status) where deleted_at is null;
create index products_of_category on products (tenant_id, category_id, created_at, id) include (status) where deleted_at is null;
create index products_of_brand on products (tenant_id, brand_id, created_at, id) include (status) where deleted_at is null;
select protect_table('products');

--changeset entrepot:product-former-slugs
create table product_former_slugs (
    tenant_id uuid not null,
    product_id uuid not null,
    slug text collate "C" not null,
    sequence bigint generated always as identity,
    primary key (tenant_id, product_id, slug),
    constraint product_former_slugs_product foreign key (tenant_id, product_id) references products (tenant_id, id)
);
comment on table product_former_slugs is 'Slugs that products had before, for redirects. Several products may have had one; the one that had it last counts.';
create index product_former_slugs_latest on product_former_slugs (tenant_id, slug, sequence);
select protect_table('product_former_slugs');

--changeset entrepot:variants
create table variants (
    tenant_id uuid not null,
    id uuid not null,
    product_id uuid not null,
    sku text collate "C" not null,
    barcode text,
    options json not null,
    weight_grams bigint not null,
    position integer not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    constraint variants_product foreign key (tenant_id, product_id) references products (tenant_id, id),
    constraint variants_sku_shape check (sku ~ '^[A-Z0-9-]{1,64}$'),
    constraint variants_options_are_named check (json_typeof(options) = 'object'),
    constraint variants_weight_not_negative check (weight_grams >= 0),
    constraint variants_position_not_negative check (position >= 0)
);
comment on column variants.options is 'json and not jsonb, since the order of the options is the order in which a shopper chooses.';
comment on column variants.deleted_at is 'Since when the product is no longer offered in this form, or at all; prices, stock and orders keep referring to it.';
comment on column variants.position is 'From 0 without gaps among the live variants of a product.';
create unique index variants_sku on variants (tenant_id, sku) where deleted_at is null;
create index variants_of_product on variants (tenant_id, product_id, position) include (id, sku) where deleted_at is null;
select protect_table('variants');
