--liquibase formatted sql

--changeset entrepot:idempotency-records
create table idempotency_records (
    tenant_id uuid not null,
    scope text not null,
    key text not null,
    fingerprint text not null,
    reference uuid not null,
    answer text,
    claimed_at timestamptz not null,
    primary key (tenant_id, scope, key)
) with (fillfactor = 70);
create index idempotency_records_by_age on idempotency_records (claimed_at, tenant_id);
select protect_table('idempotency_records');

--changeset entrepot:claim-key splitStatements:false
-- Claims a key in one round trip. The insert waits for whoever is claiming the same key; each statement in here sees what was committed
-- meanwhile, which a single statement would not. A record that is there is only read: locking it would let two that finish the same
-- work wait for each other.
create function claim_key(claimed_scope text, claimed_key text, with_fingerprint text, for_reference uuid, at timestamptz)
returns table (is_fresh boolean, known_fingerprint text, known_reference uuid, known_answer text)
language plpgsql as $$
declare
    gone_before constant timestamptz := at - interval '24 hours';
begin
    loop
        insert into idempotency_records (scope, key, fingerprint, reference, claimed_at)
        values (claimed_scope, claimed_key, with_fingerprint, for_reference, at)
        on conflict (tenant_id, scope, key) do nothing;
        if found then
            return query select true, with_fingerprint, for_reference, null::text;
            return;
        end if;
        return query
            select false, r.fingerprint, r.reference, r.answer from idempotency_records r
            where r.scope = claimed_scope and r.key = claimed_key and r.claimed_at > gone_before;
        if found then
            return;
        end if;
        delete from idempotency_records r
        where r.scope = claimed_scope and r.key = claimed_key and r.claimed_at <= gone_before;
    end loop;
end
$$;

--changeset entrepot:claim-key-is-the-applications
revoke execute on function claim_key(text, text, text, uuid, timestamptz) from public;
grant execute on function claim_key(text, text, text, uuid, timestamptz) to "${application_role}";
