package dev.entrepot.persistence.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.pricing.PriceListViews;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceList;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.pricing.PriceListViewsContract;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcPriceListViewsTest implements PriceListViewsContract {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final TestStore store = new TestStore();
    private final PersistenceJson json = new PersistenceJson();

    @Override
    public PriceListViews priceListViews() {
        return new JdbcPriceListViews(store.jdbc());
    }

    @Override
    public PriceLists priceLists() {
        return new JdbcPriceLists(store.jdbc(), json, new EventTypes(StoredPriceEvents.names()));
    }

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), json);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    /** 200 variants with a regular price and with five tiers on each of 20 lists; 2,000 further lists have no prices. */
    private List<VariantId> aBigShop() {
        List<Product> products = IntStream.range(0, 200)
                .mapToObj(i -> SampleProducts.published())
                .toList();
        inTransaction(() -> {
            products().addAll(products);
            return store.jdbc().sql("""
                    insert into price_lists (code, name, currency, priority, customer_groups, tiers, channels, tax_included, version)
                    select 'list-' || i, 'List', 'EUR', i, case when i % 2 = 0 then '{trade}' else '{}' end::text[], '{}', '{}', true, 1
                    from generate_series(1, 2020) i
                    """).update();
        });
        inTransaction(() -> store.jdbc().sql("""
                insert into prices (variant_id, currency, list, min_quantity, unit)
                select v.id, 'EUR', 'list-' || l, q * 10, 2000 - l * 10 - q from variants v, generate_series(1, 20) l, generate_series(1, 5) q
                union all select v.id, 'EUR', 'base', 1, 3000 from variants v
                """).update());
        JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());
        owner.sql("analyze prices").update();
        owner.sql("analyze price_lists").update();
        owner.sql("analyze variants").update();
        return products.stream()
                .map(product -> product.variants().getFirst().id())
                .toList();
    }

    @Test
    void readsBooksAndPagesByIndexHoweverManyPricesThereAre() {
        List<VariantId> variants = aBigShop();
        PriceLists lists = priceLists();
        PriceListViews views = priceListViews();

        assertThat(store.tablesReadWhole(() -> {
                    lists.book(EUR, variants.subList(0, 3), PriceLists.PRESENT);
                    lists.find("list-7");
                    PriceSetting wanted = new PriceSetting(
                            variants.getFirst(),
                            10,
                            new Price(Money.of("17.00", EUR), Money.of("19.00", EUR), "list-7"),
                            Author.named("tests"),
                            "");
                    lists.preview(List.of(wanted), Fresh.NOW);
                    lists.set(List.of(wanted), Fresh.NOW);
                    lists.end(List.of(wanted.place()), Author.named("tests"), "", Fresh.NOW);
                    views.entries("list-7", new PageRequest(3, 20));
                    new JdbcPriorPrices(store.jdbc(), json).find(List.of(wanted.place()));
                }))
                .isEmpty();
        PriceBook book = store.write(() -> lists.book(EUR, variants.subList(0, 3), PriceLists.PRESENT));
        assertThat(book.lists()).hasSize(21);
        assertThat(book.choose(variants.getFirst(), 20, Shopper.GUEST, Fresh.NOW)
                        .orElseThrow()
                        .price()
                        .unit())
                .isEqualTo(Money.of("18.08", EUR));
    }

    /** By the database's clock: nobody can set that, so the ends are long ago, and around now within less than the day. */
    @Test
    void leavesOutListsThatEndedMoreThanADayAgo() {
        Product product = SampleProducts.published();
        VariantId variant = product.variants().getFirst().id();
        inTransaction(() -> {
            products().add(product);
            return store.jdbc().sql("""
                    with lists as (
                        insert into price_lists (code, name, currency, priority, valid_until, customer_groups, tiers, channels, tax_included,
                            version)
                        values ('over', 'Over', 'EUR', 1, now() - interval '25 hours', '{}', '{}', '{}', true, 1),
                               ('just-over', 'Just over', 'EUR', 1, now() - interval '23 hours', '{}', '{}', '{}', true, 1),
                               ('open', 'Open', 'EUR', 1, now() + interval '1 hour', '{}', '{}', '{}', true, 1),
                               ('endless', 'Endless', 'EUR', 1, null, '{}', '{}', '{}', true, 1)
                        returning code
                    )
                    select count(*) from lists
                    """).query(Long.class).single();
        });
        inTransaction(() -> store.jdbc()
                .sql(
                        "insert into prices (variant_id, currency, list, min_quantity, unit) select ?, 'EUR', code, 1, 1000 from price_lists")
                .param(variant.value())
                .update());

        assertThat(inTransaction(() -> priceLists().book(EUR, List.of(variant), PriceLists.PRESENT))
                        .lists())
                .extracting(PriceList::code)
                .containsExactlyInAnyOrder("base", "endless", "just-over", "open");
        inTransaction(() ->
                store.jdbc().sql("delete from prices where list <> 'over'").update());
        assertThat(inTransaction(() -> priceLists().book(EUR, List.of(variant), PriceLists.PRESENT))
                        .lists())
                .extracting(PriceList::code)
                .containsExactly("base");
    }

    @Test
    void readsABookByOneStatement() {
        VariantId variant = SampleProducts.published().variants().getFirst().id();
        PriceLists counted = new JdbcPriceLists(store.jdbc(), json, new EventTypes(StoredPriceEvents.names()));

        store.statements().reset();
        store.write(() -> counted.book(EUR, List.of(variant), PriceLists.PRESENT));

        assertThat(store.statements().sent()).hasSize(1);
    }
}
