--liquibase formatted sql

--changeset entrepot:promotion-terms
-- A promotion's conditions, actions, stacking, coupons and limits are one document: they are read together, written together, and asked
-- for by nobody in the database. What stood in columns goes over into it.
alter table promotions
    add column terms jsonb,
    add column version bigint not null default 1;
-- What stands there belongs to all stores, and a migration is in none of them.
alter table promotions no force row level security;
update promotions set terms = jsonb_build_object(
    'form', 1,
    'conditions', case when minimum_amount is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object(
        'type', 'minimum_subtotal',
        'amount', jsonb_build_object('minor', minimum_amount, 'currency', minimum_currency),
        'lines', jsonb_build_object('type', 'everything'),
        'counted', 'BEFORE_DISCOUNTS')) end,
    'actions', jsonb_build_array(jsonb_build_object(
        'type', 'off_order',
        'discount', case reward
            when 'percentage_off_order' then jsonb_build_object(
                'type', 'percentage', 'percentage', jsonb_build_object('units', percentage_units), 'of', 'LEFT')
            else jsonb_build_object(
                'type', 'amount', 'amount', jsonb_build_object('minor', off_amount, 'currency', off_currency)) end)),
    'stacking', jsonb_build_object('type', 'stackable'),
    'coupons', case when coupon is null then jsonb_build_object('type', 'none')
        else jsonb_build_object('type', 'shared', 'code', coupon) end,
    'limits', '{}'::jsonb);
alter table promotions force row level security;
alter table promotions
    alter column terms set not null,
    alter column version drop default,
    drop column minimum_amount,
    drop column minimum_currency,
    drop column coupon,
    drop column reward,
    drop column percentage_units,
    drop column off_amount,
    drop column off_currency,
    add constraint promotions_terms_have_a_form check (jsonb_typeof(terms -> 'form') = 'number'),
    add constraint promotions_version_positive check (version > 0);
comment on column promotions.terms is 'Conditions, actions, stacking, coupons and limits; docs/adr says in which form.';
grant update on promotions to "${application_role}";
