--liquibase formatted sql

--changeset entrepot:transfers
create table transfers (
    tenant_id uuid not null,
    id uuid not null,
    from_location uuid not null,
    to_location uuid not null,
    variants uuid[] not null,
    skus text[] not null,
    quantities bigint[] not null,
    received bigint[] not null,
    state text not null,
    reason text not null,
    sent_by text not null,
    sent_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    version bigint not null,
    constraint transfers_key primary key (id, tenant_id),
    constraint transfers_from_location foreign key (tenant_id, from_location) references locations (tenant_id, id),
    constraint transfers_to_location foreign key (tenant_id, to_location) references locations (tenant_id, id),
    constraint transfers_go_elsewhere check (from_location <> to_location),
    constraint transfers_add_up check (
        cardinality(variants) between 1 and 500 and cardinality(skus) = cardinality(variants)
        and cardinality(quantities) = cardinality(variants) and 0 < all (quantities) and 1000000000 >= all (quantities)
        and cardinality(received) = cardinality(variants) and 0 <= all (received)
        and (state = 'RECEIVED' or 0 = all (received))),
    constraint transfers_end_once check (
        state in ('IN_TRANSIT', 'RECEIVED', 'CANCELLED') and (ended_at is null) = (state = 'IN_TRANSIT')
        and (ended_by is null) = (ended_at is null) and version = case when ended_at is null then 1 else 2 end
        and length(reason) <= 200)
);
comment on table transfers is 'Stock that goes from one place to another. What moved stands in the ledger, with the transfer as its reference.';
comment on column transfers.skus is 'The SKUs of the variants when they were sent, by which the lines are named from then on.';
comment on column transfers.received is 'What has arrived of each line; the rest was lost.';
select protect_table('transfers', 'select, insert, update');

-- Lists are walked from the newest one: ids of version 7 rise with the time. Each way of looking has an index in that order.
create index transfers_by_age on transfers (tenant_id, id);
create index transfers_of_state on transfers (tenant_id, state, id);
create index transfers_from on transfers (tenant_id, from_location, id);
create index transfers_to on transfers (tenant_id, to_location, id);
