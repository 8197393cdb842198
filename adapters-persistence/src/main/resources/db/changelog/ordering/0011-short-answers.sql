--liquibase formatted sql

--changeset entrepot:short-answers
-- Of the answer to placing an order only what changes later is remembered from now on; the rest stands in the order. What earlier versions
-- remembered is the whole order, under the key that refers to it. Those of other requests about orders refer to nothing that was made; they
-- stay whole, and their lines tell from now on what is digital. What is older than a day counts as gone.
alter table idempotency_records no force row level security;
delete from idempotency_records where claimed_at < now() - interval '1 day';
update idempotency_records
set answer = (
    select json_build_object(
        'order', a -> 'id' -> 'value', 'status', a -> 'status', 'paymentStatus', a -> 'paymentStatus',
        'fulfillmentStatus', a -> 'fulfillmentStatus', 'declineCode', a -> 'declineCode', 'version', a -> 'version')::text
    from (select answer::jsonb as a offset 0) whole)
where answer like '%"paymentStatus"%' and answer::jsonb -> 'id' ->> 'value' = reference::text;
update idempotency_records
set answer = jsonb_set(answer::jsonb, '{lines}', (
    select jsonb_agg(l.line || '{"digital": false}' order by l.position)
    from jsonb_array_elements(answer::jsonb -> 'lines') with ordinality as l (line, position)))::text
where answer like '%"paymentStatus"%' and answer::jsonb -> 'lines' is not null;
alter table idempotency_records force row level security;
