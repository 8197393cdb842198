--liquibase formatted sql

--changeset entrepot:short-answers
-- Of the answer to an order only what changes later is remembered from now on; the rest stands in the order. The answers of earlier
-- versions are whole orders. Those of other requests about orders refer to nothing that was made.
alter table idempotency_records no force row level security;
update idempotency_records r
set answer = json_build_object(
    'order', a.answer -> 'id' -> 'value', 'status', a.answer -> 'status', 'paymentStatus', a.answer -> 'paymentStatus',
    'fulfillmentStatus', a.answer -> 'fulfillmentStatus', 'declineCode', a.answer -> 'declineCode', 'version', a.answer -> 'version')::text
from (select tenant_id, scope, key, answer::jsonb as answer from idempotency_records where answer is not null) a
where r.tenant_id = a.tenant_id and r.scope = a.scope and r.key = a.key
  and a.answer -> 'id' ->> 'value' = r.reference::text and a.answer -> 'paymentStatus' is not null;
-- The others are whole still, and their lines tell since then what is digital.
update idempotency_records r
set answer = jsonb_set(a.answer, '{lines}', (select jsonb_agg(l || '{"digital": false}') from jsonb_array_elements(a.answer -> 'lines') l))::text
from (select tenant_id, scope, key, answer::jsonb as answer from idempotency_records where answer is not null) a
where r.tenant_id = a.tenant_id and r.scope = a.scope and r.key = a.key
  and a.answer -> 'lines' is not null and a.answer -> 'paymentStatus' is not null;
alter table idempotency_records force row level security;
