--liquibase formatted sql

--changeset entrepot:open-ledger-months-at-once splitStatements:false
-- Makes the ledger's partitions from one month to another, those that are missing, and returns how many it made, and the first one that it
-- gave up. To attach a partition takes locks for which everybody else waits behind it: on the entries of other times, which whoever reads
-- the whole ledger holds for long, and on stock. So it waits for a moment only, and leaves the rest for another time. A month of which
-- there are entries already among those of other times stays there. The application may call it, and owns none of what it makes.
drop function open_ledger_months(timestamptz, timestamptz);
create function open_ledger_months(first timestamptz, last timestamptz) returns table (opened integer, missed date)
language plpgsql security definer
set search_path = public, pg_temp
set lock_timeout = '250ms'
as $$
declare
    month timestamp := date_trunc('month', first at time zone 'UTC');
    name text;
begin
    if last > first + interval '100 years' then
        raise exception 'no ledger is as long as from % to %', first, last;
    end if;
    opened := 0;
    while month <= last at time zone 'UTC' and missed is null loop
        name := 'stock_movements_' || to_char(month, 'YYYY_MM');
        if to_regclass(name) is null then
            begin
                lock table stock_movements in share update exclusive mode;
                if to_regclass(name) is null then
                    execute format('create table %I (like stock_movements including defaults including constraints)', name);
                    execute format('alter table %I enable row level security, force row level security', name);
                    execute format(
                        'create policy own_store on %I'
                        ' using (tenant_id = nullif(current_setting(''entrepot.store'', true), '''')::uuid)'
                        ' with check (tenant_id = nullif(current_setting(''entrepot.store'', true), '''')::uuid)', name);
                    execute format(
                        'alter table stock_movements attach partition %I for values from (%L) to (%L)', name,
                        month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
                    opened := opened + 1;
                end if;
            exception
                when check_violation then
                    raise notice 'the month % stays among other times', name;
                when lock_not_available then
                    missed := month::date;
            end;
        end if;
        month := month + interval '1 month';
    end loop;
    return next;
end
$$;

--changeset entrepot:open-ledger-months-at-once-is-the-applications
revoke execute on function open_ledger_months(timestamptz, timestamptz) from public;
grant execute on function open_ledger_months(timestamptz, timestamptz) to "${application_role}";
