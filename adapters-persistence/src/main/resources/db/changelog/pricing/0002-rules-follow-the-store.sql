--liquibase formatted sql

--changeset entrepot:rules-follow-the-store splitStatements:false
-- How a store does business is part of its pricing rules (are prices told with the tax, where is home), so whoever remembers rules by their
-- version must hear of it.
create function raise_pricing_rules() returns trigger
language plpgsql as $$
begin
    insert into pricing_rules (version) values (1)
    on conflict (tenant_id) do update set version = pricing_rules.version + 1;
    return null;
end
$$;

create trigger stores_raise_pricing_rules
    after update of currency, prices_include_tax, country on stores
    for each row
    when ((old.currency, old.prices_include_tax, old.country) is distinct from (new.currency, new.prices_include_tax, new.country))
    execute function raise_pricing_rules();
