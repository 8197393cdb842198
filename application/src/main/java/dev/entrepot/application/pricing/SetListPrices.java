package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets prices of a price list, new or in place of the present ones, in one transaction and a number of statements that does not grow with
 * them. As everywhere, a change of more than half waits for approval.
 */
public final class SetListPrices {

    private final Once once;
    private final Products products;
    private final PriceLists priceLists;
    private final Repricing repricing;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public SetListPrices(Once once, Products products, PriceLists priceLists, Repricing repricing, Clock clock) {
        this.once = once;
        this.products = products;
        this.priceLists = priceLists;
        this.repricing = repricing;
        this.clock = clock;
    }

    /**
     * Sets them. A row that cannot be is told, and hinders no other.
     *
     * @throws PricingRefusal.PriceListNotFound if there is no such list
     */
    public Answer<Done> handle(Command command) {
        return once.write(command.key(), Done.class, () -> set(command));
    }

    private Done set(Command command) {
        Instant now = clock.instant();
        PriceListTerms list = priceLists
                .find(command.code())
                .orElseThrow(() -> new PricingRefusal.PriceListNotFound(command.code()))
                .terms();
        Named named = named(command.entries());
        List<Row> rows = new ArrayList<>();
        Map<Integer, PriceSetting> settings = new HashMap<>();
        Set<PriceSetting.Place> places = new HashSet<>();
        for (Entry entry : command.entries()) {
            Sku sku = named.sku(entry);
            VariantId variant = named.variant(entry);
            String fault = variant == null || sku == null ? notFound(entry) : fault(entry, list);
            if (variant != null && fault == null) {
                PriceSetting setting = new PriceSetting(
                        variant,
                        entry.minQuantity(),
                        new Price(entry.unit(), entry.compareAt(), list.code()),
                        command.by(),
                        command.reason());
                if (places.add(setting.place())) {
                    settings.put(rows.size(), setting);
                } else {
                    fault = Row.NAMED_TWICE;
                }
            }
            rows.add(new Row(sku, variant, entry.minQuantity(), fault == null ? "" : fault, null, null, null));
        }
        carryOut(settings, rows, now);
        return new Done(rows);
    }

    /** One statement for what is named by SKU, one for what is named by id. */
    private Named named(List<Entry> entries) {
        List<Sku> skus = entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.sku()).stream())
                .distinct()
                .toList();
        List<VariantId> ids = entries.stream()
                .filter(entry -> entry.sku() == null)
                .flatMap(entry -> Optional.ofNullable(entry.variant()).stream())
                .distinct()
                .toList();
        return new Named(products.findVariantsBySku(skus), products.findSkus(ids));
    }

    private static String notFound(Entry entry) {
        return entry.sku() == null ? Row.VARIANT_NOT_FOUND : Row.SKU_NOT_FOUND;
    }

    private void carryOut(Map<Integer, PriceSetting> settings, List<Row> rows, Instant now) {
        List<Integer> positions = settings.keySet().stream().sorted().toList();
        List<PriceOutcome> outcomes =
                repricing.carryOut(positions.stream().map(settings::get).toList(), null, now);
        for (int i = 0; i < positions.size(); i++) {
            int position = positions.get(i);
            rows.set(position, Row.of(rows.get(position), outcomes.get(i)));
        }
    }

    private static @Nullable String fault(Entry entry, PriceListTerms list) {
        Money unit = entry.unit();
        Money compareAt = entry.compareAt();
        if (!unit.currency().equals(list.currency())) {
            return Row.CURRENCY_MISMATCH;
        }
        boolean crossedOutFits =
                compareAt == null || (compareAt.currency().equals(list.currency()) && compareAt.compareTo(unit) > 0);
        return unit.isPositive() && crossedOutFits ? null : Row.INVALID_PRICE;
    }

    /**
     * What to set, and where.
     *
     * @param reason for people; may be empty
     * @param by who wants it
     */
    public record Command(@Nullable IdempotencyKey key, String code, List<Entry> entries, String reason, Author by) {}

    /**
     * A price that is wanted, of a variant that is named by its SKU or by its id.
     *
     * @param sku none if it is named by its id
     * @param variant none if it is named by its SKU
     * @param minQuantity from which quantity on it holds, 1 or more
     * @param unit what one unit is to cost
     * @param compareAt the crossed-out price; none if nothing is crossed out
     */
    public record Entry(
            @Nullable Sku sku,
            @Nullable VariantId variant,
            int minQuantity,
            Money unit,
            @Nullable Money compareAt) {

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if there are both or neither
         */
        public Entry {
            if ((sku == null) == (variant == null)) {
                throw new IllegalArgumentException("a variant is named by its SKU or by its id");
            }
        }
    }

    /** The variants that are there, of those that are named by SKU and of those that are named by id. */
    private record Named(Map<Sku, VariantId> bySku, Map<VariantId, Sku> byId) {

        @Nullable
        Sku sku(Entry entry) {
            return entry.sku() != null ? entry.sku() : byId.get(entry.variant());
        }

        @Nullable
        VariantId variant(Entry entry) {
            return entry.sku() == null ? entry.variant() : bySku.get(entry.sku());
        }
    }

    /** What became of each entry, in their order. */
    public record Done(List<Row> rows) {}

    /**
     * What became of one entry.
     *
     * @param sku none if the variant was named by an id that nobody has
     * @param variant none if there is none of the SKU
     * @param result one of the constants here, or the name of a {@link PriceOutcome.Result} in lower case
     * @param before what the price was; none if there was none
     * @param after what it is or would become; none if the entry cannot be
     * @param proposal where a change that waits is kept
     */
    public record Row(
            @Nullable Sku sku,
            @Nullable VariantId variant,
            int minQuantity,
            String result,
            @Nullable Price before,
            @Nullable Price after,
            @Nullable PriceProposalId proposal) {

        /** No variant has this SKU. */
        public static final String SKU_NOT_FOUND = "sku_not_found";

        /** No variant has this id. */
        public static final String VARIANT_NOT_FOUND = "variant_not_found";

        /** The price is not in the currency of the list. */
        public static final String CURRENCY_MISMATCH = "currency_mismatch";

        /** The price is not above zero, or the crossed-out one not above it. */
        public static final String INVALID_PRICE = "invalid_price";

        /** An entry before it is about the same variant and quantity. */
        public static final String NAMED_TWICE = "named_twice";

        static Row of(Row asked, PriceOutcome outcome) {
            return new Row(
                    asked.sku(),
                    asked.variant(),
                    asked.minQuantity(),
                    outcome.result().name().toLowerCase(Locale.ROOT),
                    outcome.change().before(),
                    outcome.change().after(),
                    outcome.proposal());
        }
    }
}
