--liquibase formatted sql

--changeset entrepot:price-lists
create table price_lists (
    tenant_id uuid not null,
    code text collate "C" not null,
    name text not null,
    currency text collate "C" not null,
    priority integer not null,
    valid_from timestamptz,
    valid_until timestamptz,
    customer_groups text[] not null,
    tiers text[] not null,
    channels text[] not null,
    tax_included boolean not null,
    version bigint not null,
    primary key (tenant_id, code),
    constraint price_lists_currency unique (tenant_id, code, currency),
    constraint price_lists_code_shape check (code ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
    constraint price_lists_base_is_implied check (code <> 'base'),
    constraint price_lists_name_readable check (name ~ '\S'),
    constraint price_lists_currency_shape check (currency ~ '^[A-Z]{3}$'),
    constraint price_lists_end_after_they_begin check (valid_until > valid_from),
    constraint price_lists_version_positive check (version > 0)
);
comment on table price_lists is
    'The list of regular prices has no row: it is called base, has priority 0, is there in every currency, and follows the store''s tax setting.';
comment on column price_lists.customer_groups is 'Whom it is for, as tiers and channels say it too; an empty one is for everybody.';
select protect_table('price_lists');

--changeset entrepot:prices-of-lists
alter table prices
    add column min_quantity integer not null default 1,
    add column prior_unit bigint,
    add column named_list text collate "C" generated always as (nullif(list, 'base')) stored,
    drop constraint prices_list_known,
    drop constraint prices_pkey,
    add primary key (tenant_id, variant_id, currency, list, min_quantity) include (unit, compare_at),
    add constraint prices_list foreign key (tenant_id, named_list, currency) references price_lists (tenant_id, code, currency),
    add constraint prices_min_quantity_positive check (min_quantity > 0),
    add constraint prices_prior_unit_of_reduced_ones check (prior_unit is null or compare_at is not null);
comment on column prices.prior_unit is
    'The lowest price of the 30 days before the reduction (Directive 98/6/EC, article 6a). It depends on nothing after that, so whoever reduces a price works it out.';
comment on column prices.named_list is 'The list, if it has a row.';
create index prices_by_list on prices (tenant_id, named_list, variant_id, min_quantity) where named_list is not null;

--changeset entrepot:price-changes
create table price_changes (
    tenant_id uuid not null,
    sequence bigint generated always as identity,
    variant_id uuid not null,
    currency text collate "C" not null,
    list text collate "C" not null,
    min_quantity integer not null,
    old_unit bigint,
    old_compare_at bigint,
    new_unit bigint,
    new_compare_at bigint,
    changed_by text not null,
    changed_by_key uuid,
    reason text not null,
    changed_at timestamptz not null,
    primary key (tenant_id, sequence),
    constraint price_changes_variant foreign key (tenant_id, variant_id) references variants (tenant_id, id),
    constraint price_changes_something check (old_unit is not null or new_unit is not null)
);
comment on table price_changes is
    'Every change of a price, written by the statement that makes it. Rows are never changed: the application may not.';
comment on column price_changes.changed_by_key is 'The API key that did it; none for what came without one. Names of keys are not unique.';
create index price_changes_of_variant on price_changes (tenant_id, variant_id, sequence);
create index price_changes_of_price on price_changes (tenant_id, variant_id, currency, list, min_quantity, changed_at) include (old_unit);
select protect_table('price_changes', 'select, insert');

--changeset entrepot:price-proposals
create table price_proposals (
    tenant_id uuid not null,
    id uuid not null,
    variant_id uuid not null,
    currency text collate "C" not null,
    list text collate "C" not null,
    min_quantity integer not null,
    unit bigint not null,
    compare_at bigint,
    proposed_by text not null,
    proposed_by_key uuid,
    reason text not null,
    proposed_at timestamptz not null,
    effective_at timestamptz,
    state text not null,
    decided_by text,
    decided_by_key uuid,
    decision_note text,
    decided_at timestamptz,
    applied_at timestamptz,
    version bigint not null,
    primary key (tenant_id, id),
    constraint price_proposals_variant foreign key (tenant_id, variant_id) references variants (tenant_id, id),
    constraint price_proposals_unit_positive check (unit > 0),
    constraint price_proposals_compare_at_above_unit check (compare_at > unit),
    constraint price_proposals_min_quantity_positive check (min_quantity > 0),
    constraint price_proposals_state_known
        check (state in ('waiting_for_approval', 'scheduled', 'applied', 'rejected', 'cancelled')),
    constraint price_proposals_decision_whole
        check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decision_note is null)),
    constraint price_proposals_applied_when check ((applied_at is not null) = (state = 'applied'))
);
comment on column price_proposals.proposed_by_key is 'The API key that proposed it, which may not approve it; none for what came without one.';
create unique index price_proposals_alike
    on price_proposals (tenant_id, variant_id, currency, list, min_quantity, unit, compare_at, effective_at) nulls not distinct
    where state in ('waiting_for_approval', 'scheduled');
create index price_proposals_due on price_proposals (tenant_id, effective_at, id) where state = 'scheduled';
create index price_proposals_by_state on price_proposals (tenant_id, state, id);
select protect_table('price_proposals', 'select, insert, update');
