--liquibase formatted sql

--changeset entrepot:require-change splitStatements:false
-- For statements that are sent with the commit, whose results nobody reads: they end with "select require_change(count(*), ...)".
create function require_change(changed bigint, what text) returns void
language plpgsql as $$
begin
    if changed = 0 then
        raise exception '% was changed by another transaction meanwhile', what using errcode = 'serialization_failure';
    end if;
end
$$;

--changeset entrepot:remember-answer splitStatements:false
create function remember_answer(claimed_scope text, claimed_key text, with_answer text) returns void
language plpgsql as $$
begin
    update idempotency_records set answer = with_answer
    where scope = claimed_scope and key = claimed_key and answer is null;
    if not found then
        perform 1 from idempotency_records where scope = claimed_scope and key = claimed_key;
        if found then
            raise exception 'another answer was remembered meanwhile' using errcode = 'serialization_failure';
        end if;
        raise exception 'the key was not claimed: %', claimed_key using errcode = 'no_data_found';
    end if;
end
$$;

--changeset entrepot:deferred-writes-are-the-applications
revoke execute on function require_change(bigint, text) from public;
revoke execute on function remember_answer(text, text, text) from public;
grant execute on function require_change(bigint, text) to "${application_role}";
grant execute on function remember_answer(text, text, text) to "${application_role}";
