package dev.entrepot.persistence.ordering;

import dev.entrepot.application.ordering.OrderFilter;
import dev.entrepot.application.ordering.OrderSummaries;
import dev.entrepot.application.ordering.OrderSummaryView;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.ordering.FulfillmentStatus;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.PaymentStatus;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.shared.CountedPages;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of orders by one statement, and a second one for their number where the page does not tell it. */
public final class JdbcOrderSummaries implements OrderSummaries {

    private static final String COLUMNS =
            "select id, number, status, payment_status, email, ship_to ->> 'name' as name, currency, total, placed_at";

    private final JdbcClient jdbc;
    private final CountedPages<OrderFilter> counted;

    /** Makes it of what it needs. */
    public JdbcOrderSummaries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.counted = new CountedPages<>(clock);
    }

    @Override
    public Page<OrderSummaryView> list(OrderFilter filter, boolean newestFirst, PageRequest page) {
        Listed listed = new Listed(filter);
        return counted.page(items(listed, newestFirst, page), page, filter, () -> count(listed));
    }

    @Override
    public List<OrderSummaryView> listAfter(OrderFilter filter, boolean newestFirst, @Nullable Place after, int limit) {
        Listed listed = new Listed(filter);
        if (after != null) {
            listed.behind(newestFirst ? "<" : ">", after);
        }
        return read(listed, newestFirst, " limit " + limit, listed.parameters);
    }

    private List<OrderSummaryView> items(Listed listed, boolean newestFirst, PageRequest page) {
        List<Object> parameters = new ArrayList<>(listed.parameters);
        // The size is in the text, since a plan for a page of unknown size is one for a page of thousands.
        String limit = " limit " + page.size();
        if (page.offset() > 0) {
            limit += " offset ?";
            parameters.add(page.offset());
        }
        return read(listed, newestFirst, limit, parameters);
    }

    private List<OrderSummaryView> read(Listed listed, boolean newestFirst, String limit, List<Object> parameters) {
        String direction = newestFirst ? " desc" : "";
        return jdbc.sql(COLUMNS + listed.fromWhere + " order by placed_at" + direction + ", id" + direction + limit)
                .params(parameters)
                .query((row, number) -> summary(row))
                .list();
    }

    /** Asked for in order they are counted in the index, which holds far less than the table. */
    private long count(Listed listed) {
        return jdbc.sql("select count(*) from (select placed_at" + listed.fromWhere + " order by placed_at) counted")
                .params(listed.parameters)
                .query(Long.class)
                .single();
    }

    private static OrderSummaryView summary(ResultSet row) throws SQLException {
        return new OrderSummaryView(
                new OrderId(row.getObject("id", UUID.class)),
                new OrderNumber(row.getString("number")),
                OrderStatus.valueOf(row.getString("status")),
                PaymentStatus.valueOf(row.getString("payment_status")),
                FulfillmentStatus.UNFULFILLED,
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                Money.ofMinor(row.getLong("total"), Currency.getInstance(row.getString("currency"))),
                SqlValues.instant(row, "placed_at"));
    }

    /**
     * A filter as SQL, put together of fixed parts. The status stands in the text, as it does in the conditions of the indexes; so does
     * the first condition, which holds always.
     */
    private static final class Listed {

        private final StringBuilder fromWhere = new StringBuilder(" from orders where placed_at > '-infinity'");
        private final List<Object> parameters = new ArrayList<>();

        Listed(OrderFilter filter) {
            OrderStatus status = filter.status();
            if (status != null) {
                fromWhere.append(" and status = '").append(status.name()).append('\'');
            }
            where("email = ?", filter.email() == null ? null : filter.email().value());
            where("number = ?", filter.number() == null ? null : filter.number().value());
            where("placed_at >= ?", timestamp(filter.placedFrom()));
            where("placed_at < ?", timestamp(filter.placedUntil()));
        }

        void behind(String comparison, Place place) {
            fromWhere.append(" and (placed_at, id) ").append(comparison).append(" (?, ?)");
            parameters.add(SqlValues.timestamp(place.placedAt()));
            parameters.add(place.id().value());
        }

        private void where(String condition, @Nullable Object parameter) {
            if (parameter != null) {
                fromWhere.append(" and ").append(condition);
                parameters.add(parameter);
            }
        }

        private static @Nullable Object timestamp(@Nullable Instant instant) {
            return instant == null ? null : SqlValues.timestamp(instant);
        }
    }
}
