--liquibase formatted sql

--changeset entrepot:stores
create table stores (
    id uuid primary key,
    slug text not null,
    name text not null,
    currency text not null,
    prices_include_tax boolean not null,
    country text not null,
    active boolean not null default true,
    created_at timestamptz not null default now(),
    constraint stores_slug unique (slug),
    constraint stores_slug_shape check (slug ~ '^[a-z0-9-]{1,63}$'),
    constraint stores_currency_shape check (currency ~ '^[A-Z]{3}$'),
    constraint stores_country_shape check (country ~ '^[A-Z]{2}$')
);
comment on table stores is 'The only table that every store sees.';

-- The store of whoever never heard of stores. Prices for consumers in the European Union are told with the tax.
insert into stores (id, slug, name, currency, prices_include_tax, country)
values ('01900000-0000-7000-8000-000000000001', 'default', 'Entrepot', 'EUR', true, 'DE');

-- A store changes its own settings; opening and closing stores is not the program's right.
grant select, update (name, currency, prices_include_tax, country) on stores to "${application_role}";

--changeset entrepot:protect-table splitStatements:false
-- Makes a table with a column tenant_id the private matter of each store: the column is filled with the connection's tag, row-level
-- security shows and takes only rows with that tag, also of the owner, and the application's role gets the named rights.
-- Without a tag nothing is seen, and nothing can be written, since the column takes no null.
-- tenant_id refers to stores by its origin and not by a foreign key: its check would lock the one row of the store with every insert.
create function protect_table(protected regclass, rights text default 'select, insert, update, delete') returns void
language plpgsql as $$
begin
    execute format(
        'alter table %s'
        ' alter column tenant_id set default nullif(current_setting(''entrepot.store'', true), '''')::uuid,'
        ' alter column tenant_id set not null,'
        ' enable row level security,'
        ' force row level security', protected);
    execute format(
        'create policy own_store on %s'
        ' using (tenant_id = nullif(current_setting(''entrepot.store'', true), '''')::uuid)'
        ' with check (tenant_id = nullif(current_setting(''entrepot.store'', true), '''')::uuid)', protected);
    execute format('grant %s on %s to %I', rights, protected, '${application_role}');
end
$$;

--changeset entrepot:protect-table-is-the-owners
revoke execute on function protect_table(regclass, text) from public;
