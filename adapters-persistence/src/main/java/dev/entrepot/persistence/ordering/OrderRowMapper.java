package dev.entrepot.persistence.ordering;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.ordering.AccessToken;
import dev.entrepot.domain.ordering.Address;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderLine;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.Payment;
import dev.entrepot.domain.ordering.Totals;
import dev.entrepot.domain.pricing.Adjustment;
import dev.entrepot.domain.pricing.QuoteLine;
import dev.entrepot.domain.pricing.ShippingLine;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.persistence.shared.RowMapping;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;

/** Orders as rows and back. Rows hold amounts without their currency, which the order's row says once. */
@Mapper(config = RowMapping.class)
interface OrderRowMapper {

    OrderRowMapper INSTANCE = Mappers.getMapper(OrderRowMapper.class);

    @Mapping(target = ".", source = "placement")
    @Mapping(target = ".", source = "placement.totals")
    @Mapping(target = "id", source = "placement.id.value")
    @Mapping(target = "number", source = "placement.number.value")
    @Mapping(target = "email", source = "placement.email.value")
    @Mapping(target = "currency", source = "placement.totals.total.currency")
    @Mapping(target = "accessToken", source = "placement.accessToken.value")
    @Mapping(target = "paymentStatus", source = "payment.status")
    @Mapping(target = "paymentReference", source = "payment.reference")
    @Mapping(target = "declineCode", source = "payment.declineCode")
    @Mapping(target = "status", source = "status")
    OrderRow toRow(Order.Snapshot order);

    @Mapping(target = ".", source = "line")
    @Mapping(target = ".", source = "line.priced")
    @Mapping(target = "variantId", source = "line.priced.variant.value")
    @Mapping(target = "sku", source = "line.priced.sku.value")
    @Mapping(target = "unitPrice", source = "line.priced.price.unit")
    @Mapping(target = "compareAt", source = "line.priced.price.compareAt", qualifiedByName = "optionalMinor")
    @Mapping(target = "priceList", source = "line.priced.price.list")
    OrderRow.LineRow toRow(int position, OrderLine line);

    @Mapping(target = "rate", source = "rate.percentage.units")
    @Mapping(target = "name", source = "rate.name")
    @Mapping(target = "compound", source = "rate.compound")
    OrderRow.TaxRow toRow(TaxLine tax);

    @Mapping(target = "fromStatus", source = "from")
    @Mapping(target = "toStatus", source = "to")
    @Mapping(target = "changedBy", source = "by")
    @Mapping(target = "changedAt", source = "at")
    OrderRow.ChangeRow toRow(OrderChange change);

    default long minorOf(Money amount) {
        return amount.minor();
    }

    @Named("optionalMinor")
    default @Nullable Long optionalMinorOf(@Nullable Money amount) {
        return amount == null ? null : amount.minor();
    }

    default String codeOf(Currency currency) {
        return currency.getCurrencyCode();
    }

    default Order.Snapshot toSnapshot(OrderRow row, List<OrderRow.LineRow> lines) {
        Currency currency = Currency.getInstance(row.currency());
        Order.Placement placement = toPlacement(
                row,
                toTotals(row, currency),
                lines.stream()
                        .map(line -> toLine(line, includesTax(line, row), currency))
                        .toList(),
                row.delivery() == null ? null : toDelivery(row.delivery(), currency));
        return toSnapshot(row, placement, toPayment(row));
    }

    @Mapping(target = "version", source = "row.version")
    @Mapping(target = "status", source = "row.status")
    @Mapping(target = "placedAt", source = "row.placedAt")
    @Mapping(target = "placement", source = "placement")
    @Mapping(target = "payment", source = "payment")
    Order.Snapshot toSnapshot(OrderRow row, Order.Placement placement, Payment payment);

    @Mapping(target = "totals", source = "totals")
    @Mapping(target = "lines", source = "lines")
    @Mapping(target = "delivery", source = "delivery")
    Order.Placement toPlacement(OrderRow row, Totals totals, List<OrderLine> lines, @Nullable ShippingLine delivery);

    ShippingLine toDelivery(OrderRow.DeliveryRow row, @Context Currency currency);

    @Mapping(target = "status", source = "paymentStatus")
    @Mapping(target = "reference", source = "paymentReference")
    Payment toPayment(OrderRow row);

    @Mapping(target = "taxAdded", expression = "java(taxAdded(row, currency))")
    Totals toTotals(OrderRow row, @Context Currency currency);

    default Money taxAdded(OrderRow row, Currency currency) {
        Long added = row.taxAdded();
        long otherwise = row.taxIncluded() ? 0 : row.tax();
        return Money.ofMinor(added == null ? otherwise : added, currency);
    }

    default boolean includesTax(OrderRow.LineRow line, OrderRow order) {
        Boolean included = line.taxIncluded();
        return included == null ? order.taxIncluded() : included;
    }

    default OrderLine toLine(OrderRow.LineRow row, boolean taxIncluded, Currency currency) {
        return new OrderLine(
                row.productName(),
                row.label(),
                row.digital(),
                toPriced(row, toPrice(row, currency), taxIncluded, currency));
    }

    @Mapping(target = "variant", source = "row.variantId")
    @Mapping(target = "price", source = "price")
    QuoteLine toPriced(OrderRow.LineRow row, Price price, boolean taxIncluded, @Context Currency currency);

    @Mapping(target = "unit", source = "unitPrice")
    @Mapping(target = "compareAt", source = "compareAt", qualifiedByName = "optionalMoney")
    @Mapping(target = "list", source = "priceList")
    Price toPrice(OrderRow.LineRow row, @Context Currency currency);

    Adjustment toAdjustment(OrderRow.AdjustmentRow row, @Context Currency currency);

    @Mapping(target = "rate", source = "row")
    TaxLine toTax(OrderRow.TaxRow row, @Context Currency currency);

    Address toAddress(OrderRow.ShipToRow row);

    @Mapping(target = "from", source = "fromStatus")
    @Mapping(target = "to", source = "toStatus")
    @Mapping(target = "by", source = "changedBy")
    @Mapping(target = "at", source = "changedAt")
    OrderChange toChange(OrderRow.ChangeRow row);

    default Money money(long minor, @Context Currency currency) {
        return Money.ofMinor(minor, currency);
    }

    @Named("optionalMoney")
    default @Nullable Money optionalMoney(@Nullable Long minor, @Context Currency currency) {
        return minor == null ? null : Money.ofMinor(minor, currency);
    }

    default TaxRate toRate(OrderRow.TaxRow row) {
        return new TaxRate(row.name(), new Percentage(row.rate()), Boolean.TRUE.equals(row.compound()));
    }

    default OrderId orderId(UUID value) {
        return new OrderId(value);
    }

    default VariantId variantId(UUID value) {
        return new VariantId(value);
    }

    default OrderNumber orderNumber(String value) {
        return new OrderNumber(value);
    }

    default EmailAddress email(String value) {
        return new EmailAddress(value);
    }

    default AccessToken accessToken(String value) {
        return new AccessToken(value);
    }

    default Sku sku(String value) {
        return new Sku(value);
    }
}
