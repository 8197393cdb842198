package dev.entrepot.persistence.customer;

import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a customer, as columns. */
final class CustomerColumns {

    /** Of the table {@code customers} as {@code c}. */
    static final String NAMES = """
            c.id, c.email, c.name, c.member_since, c.assigned_tier, c.tax_status, c.tax_relief, c.version, array(
                select m.group_code from customer_group_members m where m.customer_id = c.id order by m.group_code) as groups""";

    private CustomerColumns() {}

    static CustomerId id(ResultSet row) throws SQLException {
        return new CustomerId(row.getObject("id", UUID.class));
    }

    static CustomerContent content(ResultSet row) throws SQLException {
        return new CustomerContent(
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                SqlValues.instant(row, "member_since"),
                Set.of((String[]) row.getArray("groups").getArray()),
                row.getString("assigned_tier"),
                Tax.valueOf(row.getString("tax_status")).status(row.getString("tax_relief")));
    }

    /** The names that tax statuses have in the table. */
    enum Tax {
        TAXABLE,
        EXEMPT,
        REVERSE_CHARGE;

        static Tax of(TaxStatus status) {
            return switch (status) {
                case TaxStatus.Taxable taxable -> TAXABLE;
                case TaxStatus.Exempt exempt -> EXEMPT;
                case TaxStatus.ReverseCharge reverseCharge -> REVERSE_CHARGE;
            };
        }

        static @Nullable String relief(TaxStatus status) {
            return switch (status) {
                case TaxStatus.Taxable taxable -> null;
                case TaxStatus.Exempt(String reason) -> reason;
                case TaxStatus.ReverseCharge(String vatId) -> vatId;
            };
        }

        private TaxStatus status(String relief) {
            return switch (this) {
                case TAXABLE -> TaxStatus.TAXABLE;
                case EXEMPT -> new TaxStatus.Exempt(relief);
                case REVERSE_CHARGE -> new TaxStatus.ReverseCharge(relief);
            };
        }
    }
}
