--liquibase formatted sql

--changeset entrepot:tax-zones
-- What stands there belongs to all stores, and a migration is in none of them.
alter table tax_rules no force row level security;
update tax_rules set rates = (
    select coalesce(jsonb_agg('{"compound": false}'::jsonb || rate order by place), '[]')
    from jsonb_array_elements(rates) with ordinality as r (rate, place));
alter table tax_rules force row level security;
alter table tax_rules
    add column postal_codes text collate "C",
    add column valid_from timestamptz,
    add column valid_until timestamptz,
    drop constraint tax_rules_country_shape,
    add constraint tax_rules_country_shape check (country ~ '^([A-Z]{2}|[*])$'),
    add constraint tax_rules_parts_of_a_country check (country <> '*' or (region = '' and postal_codes is null)),
    add constraint tax_rules_end_after_they_begin check (valid_until > valid_from);
comment on table pricing_rules is 'How often prices, promotions, taxes or shipping methods were written; raised by each such write before it writes, so that writers stand in line.';

--changeset entrepot:tax-settings
create table tax_settings (
    tenant_id uuid not null,
    rounding text collate "C" not null,
    rounded_per text collate "C" not null,
    abroad text collate "C" not null,
    primary key (tenant_id),
    constraint tax_settings_rounding_known check (rounding in ('HALF_UP', 'HALF_EVEN', 'DOWN', 'UP')),
    constraint tax_settings_rounded_per_known check (rounded_per in ('UNIT', 'LINE', 'ORDER')),
    constraint tax_settings_abroad_known check (abroad in ('GROSS_STAYS', 'NET_STAYS'))
);
comment on table tax_settings is 'A store without a row rounds and prices as is customary.';
select protect_table('tax_settings', 'select, insert, update');

--changeset entrepot:shipping-methods
create table shipping_methods (
    tenant_id uuid not null,
    code text collate "C" not null,
    version bigint not null,
    content jsonb not null,
    primary key (tenant_id, code),
    constraint shipping_methods_code_shape check (code ~ '^[a-z0-9_-]{1,40}$'),
    constraint shipping_methods_version_positive check (version > 0),
    constraint shipping_methods_content_is_of_the_code check (content ->> 'code' = code)
);
comment on column shipping_methods.content is 'Its name, tax category, rates by zone, waivers and surcharge, read and written as a whole; amounts are in minor units of its currency.';
select protect_table('shipping_methods');
