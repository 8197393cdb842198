--liquibase formatted sql

--changeset entrepot:store-allocation
alter table stores
    add column allocation_strategy text not null default 'PRIORITY',
    add constraint stores_allocation_strategy
        check (allocation_strategy in ('PRIORITY', 'FEWEST_PARCELS', 'NEAREST', 'MOST_STOCK'));
comment on column stores.allocation_strategy is 'Which of several locations send the goods of an order.';
grant update (allocation_strategy) on stores to "${application_role}";
