package dev.entrepot.persistence.ordering;

import dev.entrepot.persistence.shared.OutboxEntries;

/**
 * The statements of {@link JdbcOrders}. Whole rows travel as JSON, so that an order takes one round trip, however many lines it has. The
 * rows of an array come in its order, and are not sorted once more: between the one order and the function that reads the array there
 * is nothing that could turn them round.
 */
final class OrderSql {

    static final String ADD = """
            with added as (
                insert into orders (id, number, email, ship_to, currency, tax_included, subtotal, discount, shipping, tax, tax_added, cash_rounding, total,
                    tax_relief, delivery, access_token, placed_by, placed_at, status, payment_status, payment_reference, decline_code, version)
                select o.id, o.number, o.email, o.ship_to, o.currency, o.tax_included, o.subtotal, o.discount, o.shipping, o.tax, o.tax_added, o.cash_rounding, o.total,
                    o.tax_relief, o.delivery, o.access_token, o.placed_by, o.placed_at, o.status, o.payment_status, o.payment_reference, o.decline_code, o.version
                from jsonb_to_record(?::jsonb) as o(
                    id uuid, number text, email text, ship_to jsonb, currency text, tax_included boolean,
                    subtotal bigint, discount bigint, shipping bigint, tax bigint, tax_added bigint, cash_rounding bigint, total bigint,
                    tax_relief text, delivery jsonb, access_token text, placed_by text, placed_at timestamptz,
                    status text, payment_status text, payment_reference text, decline_code text, version bigint)
                returning id
            ), bought as (
                insert into order_lines (order_id, position, variant_id, sku, product_name, label, digital, quantity, unit_price, compare_at,
                    price_list, tax_included, subtotal, adjustments, total, taxes)
                select a.id, l.position, l.variant_id, l.sku, l.product_name, l.label, l.digital, l.quantity, l.unit_price, l.compare_at,
                    l.price_list, l.tax_included, l.subtotal, l.adjustments, l.total, l.taxes
                from added a cross join jsonb_to_recordset(?::jsonb) as l(
                    position integer, variant_id uuid, sku text, product_name text, label text, digital boolean, quantity integer,
                    unit_price bigint, compare_at bigint, price_list text, tax_included boolean, subtotal bigint, adjustments jsonb, total bigint,
                    taxes jsonb)
            ), noted as (
                %s
            ), told as (
                %s
            )
            select id from added
            """.formatted(changes("added a"), OutboxEntries.INSERT.formatted("added a cross join"));

    static final String UPDATE =
            """
            with changed as (
                update orders
                set status = ?, payment_status = ?, payment_reference = ?, decline_code = ?, version = version + 1
                where id = ? and version = ?
                returning id
            ), noted as (
                %s
            ), told as (
                %s
            )
            select require_change(count(*), 'the order') from changed
            """.formatted(changes("changed a"), OutboxEntries.INSERT.formatted("changed a cross join"));

    static final String FIND = """
            select to_json(o) as row,
                   (select json_agg(to_json(l) order by l.position) from order_lines l where l.order_id = o.id) as lines
            from orders o
            where o.id = ?
            """;

    static final String HISTORY = """
            select to_json(c) as row
            from (
                select row_number() over (order by sequence) as position, from_status, to_status, changed_by, reason, changed_at
                from order_changes
                where order_id = ?
            ) c
            order by c.position
            """;

    private OrderSql() {}

    private static String changes(String order) {
        return """
                insert into order_changes (order_id, from_status, to_status, changed_by, reason, changed_at)
                select a.id, c.from_status, c.to_status, c.changed_by, c.reason, c.changed_at
                from %s cross join jsonb_to_recordset(?::jsonb) as c(
                    from_status text, to_status text, changed_by text, reason text, changed_at timestamptz)
                """.formatted(order);
    }
}
