--liquibase formatted sql

--changeset entrepot:ledger-by-month
-- What nobody looks at any more can be taken away or put on a slower disk month by month, and what is written stays small.
alter table stock_movements no force row level security;
alter table stock_movements rename to stock_movements_before;
alter table stock_movements_before rename constraint stock_movements_pkey to stock_movements_before_pkey;
create table stock_movements (
    tenant_id uuid not null,
    sequence bigint generated always as identity,
    variant_id uuid not null,
    location_id uuid not null,
    kind text not null,
    quantity bigint not null,
    balance bigint not null,
    reason text not null default '',
    reference uuid,
    made_by text not null,
    made_at timestamptz not null,
    primary key (variant_id, sequence, made_at, tenant_id),
    constraint stock_movements_item foreign key (tenant_id, variant_id, location_id)
        references stock_items (tenant_id, variant_id, location_id),
    constraint stock_movements_change_something check (quantity <> 0 and balance >= 0)
) partition by range (made_at);
comment on table stock_movements is 'The ledger of on_hand: entries are added and never changed.';
comment on column stock_movements.reference is 'The order, transfer or stock take that it belongs to.';
select protect_table('stock_movements', 'select, insert');
create index stock_movements_by_reference on stock_movements (reference, tenant_id) where reference is not null;

--changeset entrepot:ledger-of-other-times
-- For entries of a month that was not opened, as after a jump of the clock.
create table stock_movements_at_other_times partition of stock_movements default;
alter table stock_movements_at_other_times enable row level security, force row level security;
create policy own_store on stock_movements_at_other_times
    using (tenant_id = nullif(current_setting('entrepot.store', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('entrepot.store', true), '')::uuid);

--changeset entrepot:open-ledger-months splitStatements:false
-- Makes the ledger's partitions from one month to another, those that are missing, and returns how many it made. A month of which there
-- are entries already among those of other times stays there. The application may call it, and owns none of what it makes.
create function open_ledger_months(first timestamptz, last timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    month timestamp := date_trunc('month', first at time zone 'UTC');
    name text;
    made integer := 0;
begin
    if last > first + interval '100 years' then
        raise exception 'no ledger is as long as from % to %', first, last;
    end if;
    lock table stock_movements in share update exclusive mode;
    while month <= last at time zone 'UTC' loop
        name := 'stock_movements_' || to_char(month, 'YYYY_MM');
        if to_regclass(name) is null then
            begin
                execute format('create table %I (like stock_movements including defaults including constraints)', name);
                execute format('alter table %I enable row level security, force row level security', name);
                execute format(
                    'create policy own_store on %I'
                    ' using (tenant_id = nullif(current_setting(''entrepot.store'', true), '''')::uuid)'
                    ' with check (tenant_id = nullif(current_setting(''entrepot.store'', true), '''')::uuid)', name);
                execute format(
                    'alter table stock_movements attach partition %I for values from (%L) to (%L)', name,
                    month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
                made := made + 1;
            exception when check_violation then
                raise notice 'the month % stays among other times', name;
            end;
        end if;
        month := month + interval '1 month';
    end loop;
    return made;
end
$$;

--changeset entrepot:take-the-ledger-along splitStatements:false
do $$
begin
    perform open_ledger_months(coalesce((select min(made_at) from stock_movements_before), now()), now() + interval '12 months');
    alter table stock_movements no force row level security;
    insert into stock_movements (tenant_id, sequence, variant_id, location_id, kind, quantity, balance, made_by, made_at)
        overriding system value
        select tenant_id, sequence, variant_id, location_id, kind, quantity, balance, made_by, made_at from stock_movements_before;
    alter table stock_movements force row level security;
    perform setval(pg_get_serial_sequence('stock_movements', 'sequence'), coalesce((select max(sequence) from stock_movements_before), 0) + 1, false);
    drop table stock_movements_before;
end
$$;

--changeset entrepot:open-ledger-months-is-the-applications
revoke execute on function open_ledger_months(timestamptz, timestamptz) from public;
grant execute on function open_ledger_months(timestamptz, timestamptz) to "${application_role}";
