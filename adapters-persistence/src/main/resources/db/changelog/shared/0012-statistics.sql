--liquibase formatted sql

--changeset entrepot:idempotency-and-outbox-statistics
-- No statistics for what is only read back: sampling answers and payloads took time from the orders that wrote them.
alter table idempotency_records
    alter column fingerprint set statistics 0,
    alter column reference set statistics 0,
    alter column answer set statistics 0,
    set (autovacuum_analyze_scale_factor = 0.5);
alter table outbox_events
    alter column type set statistics 0,
    alter column payload set statistics 0,
    alter column occurred_at set statistics 0,
    alter column lease set statistics 0,
    alter column last_error set statistics 0;
