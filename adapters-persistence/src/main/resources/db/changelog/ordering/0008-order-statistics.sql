--liquibase formatted sql

--changeset entrepot:order-statistics
-- No statistics for what is only shown: nobody looks for orders by it, and sampling documents and texts of every table that an order
-- grows took a tenth of the database's time while many orders came. What remains tells the planner how large the tables are, and how
-- orders spread over buyers, states and time; that changes with the size of the table, not with each tenth of it.
alter table orders
    alter column ship_to set statistics 0,
    alter column currency set statistics 0,
    alter column tax_included set statistics 0,
    alter column subtotal set statistics 0,
    alter column discount set statistics 0,
    alter column shipping set statistics 0,
    alter column tax set statistics 0,
    alter column tax_added set statistics 0,
    alter column cash_rounding set statistics 0,
    alter column total set statistics 0,
    alter column tax_relief set statistics 0,
    alter column delivery set statistics 0,
    alter column access_token set statistics 0,
    alter column placed_by set statistics 0,
    alter column payment_reference set statistics 0,
    alter column decline_code set statistics 0,
    alter column version set statistics 0,
    set (autovacuum_analyze_scale_factor = 0.5);
alter table order_lines
    alter column position set statistics 0,
    alter column variant_id set statistics 0,
    alter column sku set statistics 0,
    alter column product_name set statistics 0,
    alter column label set statistics 0,
    alter column quantity set statistics 0,
    alter column unit_price set statistics 0,
    alter column compare_at set statistics 0,
    alter column price_list set statistics 0,
    alter column tax_included set statistics 0,
    alter column subtotal set statistics 0,
    alter column adjustments set statistics 0,
    alter column total set statistics 0,
    alter column taxes set statistics 0,
    set (autovacuum_analyze_scale_factor = 0.5);
alter table order_changes
    alter column from_status set statistics 0,
    alter column to_status set statistics 0,
    alter column changed_by set statistics 0,
    alter column reason set statistics 0,
    alter column changed_at set statistics 0,
    set (autovacuum_analyze_scale_factor = 0.5);
