--liquibase formatted sql

--changeset entrepot:customer-groups
create table customer_groups (
    tenant_id uuid not null,
    code text collate "C" not null,
    name text not null,
    version bigint not null,
    primary key (tenant_id, code),
    constraint customer_groups_code_shape check (code ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
    constraint customer_groups_name_bounds check (name ~ '\S' and length(name) <= 120),
    constraint customer_groups_version_positive check (version > 0)
);
select protect_table('customer_groups');

--changeset entrepot:customer-tiers
create table customer_tiers (
    tenant_id uuid not null,
    code text collate "C" not null,
    name text not null,
    rank integer not null,
    from_months integer,
    version bigint not null,
    primary key (tenant_id, code),
    constraint customer_tiers_rank unique (tenant_id, rank),
    constraint customer_tiers_code_shape check (code ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
    constraint customer_tiers_name_bounds check (name ~ '\S' and length(name) <= 120),
    constraint customer_tiers_rank_bounds check (rank between 1 and 100),
    constraint customer_tiers_months_bounds check (from_months between 0 and 1200),
    constraint customer_tiers_version_positive check (version > 0)
);
comment on column customer_tiers.from_months is 'Months of membership that reach the tier; null for one that is only assigned.';
select protect_table('customer_tiers');

--changeset entrepot:customers
create table customers (
    tenant_id uuid not null,
    id uuid not null,
    email text not null,
    email_normalized text collate "C" not null,
    name text not null,
    member_since timestamptz not null,
    assigned_tier text collate "C",
    tax_status text not null,
    tax_relief text,
    version bigint not null,
    primary key (tenant_id, id),
    constraint customers_email unique (tenant_id, email_normalized),
    constraint customers_assigned_tier foreign key (tenant_id, assigned_tier) references customer_tiers (tenant_id, code),
    constraint customers_name_bounds check (name ~ '\S' and length(name) <= 200),
    constraint customers_tax_status check (tax_status in ('TAXABLE', 'EXEMPT', 'REVERSE_CHARGE')),
    constraint customers_tax_relief check ((tax_status = 'TAXABLE') = (tax_relief is null)),
    constraint customers_version_positive check (version > 0)
);
comment on column customers.tax_relief is 'Of an exempt customer the reason, of one with reverse charge the VAT id.';
create index customers_of_assigned_tier on customers (tenant_id, assigned_tier) where assigned_tier is not null;
select protect_table('customers');

--changeset entrepot:customer-group-members
create table customer_group_members (
    tenant_id uuid not null,
    customer_id uuid not null,
    group_code text collate "C" not null,
    primary key (tenant_id, customer_id, group_code),
    constraint customer_group_members_customer foreign key (tenant_id, customer_id) references customers (tenant_id, id) on delete cascade,
    constraint customer_group_members_group foreign key (tenant_id, group_code) references customer_groups (tenant_id, code)
);
create index customer_group_members_of_group on customer_group_members (tenant_id, group_code);
select protect_table('customer_group_members', 'select, insert, delete');
