--liquibase formatted sql

--changeset entrepot:pricing-rules
create table pricing_rules (
    tenant_id uuid not null,
    version bigint not null,
    primary key (tenant_id),
    constraint pricing_rules_version_positive check (version > 0)
) with (fillfactor = 50);
comment on table pricing_rules is 'How often prices, promotions or taxes were written; raised by each such write before it writes, so that writers stand in line.';
select protect_table('pricing_rules', 'select, insert, update');

--changeset entrepot:prices
create table prices (
    tenant_id uuid not null,
    variant_id uuid not null,
    currency text collate "C" not null,
    list text collate "C" not null,
    unit bigint not null,
    compare_at bigint,
    primary key (tenant_id, variant_id, currency, list) include (unit, compare_at),
    constraint prices_variant foreign key (tenant_id, variant_id) references variants (tenant_id, id),
    constraint prices_currency_shape check (currency ~ '^[A-Z]{3}$'),
    constraint prices_list_known check (list = 'base'),
    constraint prices_unit_positive check (unit > 0),
    constraint prices_compare_at_above_unit check (compare_at > unit)
);
comment on table prices is 'Amounts are in minor units of the currency.';
create index prices_by_amount on prices (tenant_id, currency, list, unit, variant_id);
select protect_table('prices');

--changeset entrepot:promotions
create table promotions (
    tenant_id uuid not null,
    id uuid not null,
    code text collate "C" not null,
    name text not null,
    priority integer not null,
    valid_from timestamptz,
    valid_until timestamptz,
    minimum_amount bigint,
    minimum_currency text collate "C",
    coupon text,
    reward text not null,
    percentage_units bigint,
    off_amount bigint,
    off_currency text collate "C",
    primary key (tenant_id, id),
    constraint promotions_code unique (tenant_id, code),
    constraint promotions_code_shape check (code ~ '^[A-Z0-9_-]{1,40}$'),
    constraint promotions_name_readable check (name ~ '\S'),
    constraint promotions_end_after_they_begin check (valid_until > valid_from),
    constraint promotions_minimum_whole check ((minimum_amount is null) = (minimum_currency is null)),
    constraint promotions_minimum_not_negative check (minimum_amount >= 0),
    constraint promotions_reward_known check (reward in ('percentage_off_order', 'amount_off_order')),
    constraint promotions_reward_whole check (
        (percentage_units is not null) = (reward = 'percentage_off_order')
        and (off_amount is not null) = (reward = 'amount_off_order')
        and (off_currency is not null) = (reward = 'amount_off_order')),
    constraint promotions_percentage_bounds check (percentage_units between 1 and 100000000),
    constraint promotions_amount_positive check (off_amount > 0)
);
comment on column promotions.percentage_units is 'In millionths of one percent.';
create index promotions_by_end on promotions (tenant_id, valid_until);
select protect_table('promotions', 'select, insert, delete');

--changeset entrepot:tax-rules
create table tax_rules (
    tenant_id uuid not null,
    position integer not null,
    country text collate "C" not null,
    region text not null,
    category text collate "C" not null,
    rates jsonb not null,
    primary key (tenant_id, position),
    constraint tax_rules_country_shape check (country ~ '^[A-Z]{2}$'),
    constraint tax_rules_category_shape check (category ~ '^[a-z0-9_-]{1,40}$'),
    constraint tax_rules_rates_are_a_list check (jsonb_typeof(rates) = 'array')
);
select protect_table('tax_rules', 'select, insert, delete');
