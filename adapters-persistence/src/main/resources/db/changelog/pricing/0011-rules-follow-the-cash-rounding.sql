--liquibase formatted sql

--changeset entrepot:rules-follow-the-cash-rounding
drop trigger stores_raise_pricing_rules on stores;
create trigger stores_raise_pricing_rules
    after update of currency, prices_include_tax, country, time_zone, cash_increment on stores
    for each row
    when ((old.currency, old.prices_include_tax, old.country, old.time_zone, old.cash_increment)
        is distinct from (new.currency, new.prices_include_tax, new.country, new.time_zone, new.cash_increment))
    execute function raise_pricing_rules();
