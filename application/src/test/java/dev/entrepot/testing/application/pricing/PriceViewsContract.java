package dev.entrepot.testing.application.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.pricing.PriceChangeView;
import dev.entrepot.application.pricing.PriceProposalView;
import dev.entrepot.application.pricing.PriceProposalViews;
import dev.entrepot.application.pricing.PriceView;
import dev.entrepot.application.pricing.PriceViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.domain.pricing.pricelist.PriorPrice;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link PriceViews} and {@link PriceProposalViews} does. */
public interface PriceViewsContract extends TransactedContract {

    /** The currency of the prices here. */
    Currency EUR = Currency.getInstance("EUR");

    /** How many histories are made at random. */
    int HISTORIES = 60;

    /** What is tested. */
    PriceViews priceViews();

    /** What is tested. */
    PriceProposalViews priceProposalViews();

    /** The prices that are seen. */
    PriceLists priceLists();

    /** The proposals that are seen. */
    PriceProposals priceProposals();

    /** The products of the same store. */
    Products products();

    private Variant aVariant() {
        Product product = SampleProducts.published();
        inTransaction(() -> products().add(product));
        return product.variants().getFirst();
    }

    private static Price price(long unit, @Nullable Long compareAt) {
        return new Price(
                Money.ofMinor(unit, EUR), compareAt == null ? null : Money.ofMinor(compareAt, EUR), Price.BASE_LIST);
    }

    private List<PriceChange> set(Variant variant, Price price, String by, Instant at) {
        return inTransaction(() ->
                priceLists().set(List.of(PriceSetting.base(variant.id(), price, Author.named(by), "by " + by)), at));
    }

    private Optional<PriceView> found(Sku sku, Currency currency) {
        return inTransaction(() -> priceViews().find(sku, currency));
    }

    private Optional<Page<PriceChangeView>> history(Sku sku, PageRequest page) {
        return inTransaction(() -> priceViews().history(sku, page));
    }

    private Optional<PriceProposalView> proposal(PriceProposalId id) {
        return inTransaction(() -> priceProposalViews().find(id));
    }

    private Page<PriceProposalView> listed(PriceProposal.@Nullable State state, PageRequest page) {
        return inTransaction(() -> priceProposalViews().list(state, page));
    }

    private PriceView seen(Variant variant) {
        return found(variant.sku(), EUR).orElseThrow();
    }

    @Test
    default void findsAPriceWithTheLowestOneBeforeItsReduction() {
        Variant shirt = aVariant();
        set(shirt, price(2000, null), "anna", Fresh.NOW);
        assertThat(seen(shirt)).isEqualTo(new PriceView(shirt.sku(), Money.ofMinor(2000, EUR), null, null));

        set(shirt, price(1500, 2000L), "anna", Fresh.NOW.plus(Duration.ofDays(40)));

        assertThat(seen(shirt))
                .isEqualTo(new PriceView(
                        shirt.sku(), Money.ofMinor(1500, EUR), Money.ofMinor(2000, EUR), Money.ofMinor(2000, EUR)));
        assertThat(found(shirt.sku(), Currency.getInstance("USD"))).isEmpty();
        assertThat(found(new Sku(Fresh.code("NOBODY")), EUR)).isEmpty();
    }

    @Test
    default void findsWhatGreaterQuantitiesCost() {
        Variant shirt = aVariant();
        Price five = price(1800, 2000L);
        Price ten = price(1500, null);
        inTransaction(() -> priceLists()
                .set(
                        List.of(
                                new PriceSetting(shirt.id(), 10, ten, Author.named("tests"), ""),
                                PriceSetting.base(shirt.id(), price(2000, null), Author.named("tests"), ""),
                                new PriceSetting(shirt.id(), 5, five, Author.named("tests"), "")),
                        Fresh.NOW));

        assertThat(seen(shirt).unit()).isEqualTo(Money.ofMinor(2000, EUR));
        assertThat(seen(shirt).tiers())
                .containsExactly(
                        new PriceView.Tier(new PriceTier(5, five), null),
                        new PriceView.Tier(new PriceTier(10, ten), null));

        Price lower = price(1700, 2000L);
        inTransaction(() -> priceLists()
                .set(
                        List.of(new PriceSetting(shirt.id(), 5, lower, Author.named("tests"), "")),
                        Fresh.NOW.plusSeconds(60)));

        assertThat(seen(shirt).tiers().getFirst())
                .isEqualTo(new PriceView.Tier(new PriceTier(5, lower), Money.ofMinor(1800, EUR)));
    }

    @Test
    default void tellsTheLowestPriceOfAnyHistoryAsTheRuleDoes() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Variant shirt = aVariant();
            Instant at = Fresh.NOW;
            List<PriceChange> history = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                at = at.plus(Duration.ofDays(random.nextInt(12)).plusMillis(random.nextInt(3)));
                long unit = 1L + random.nextInt(6);
                Long compareAt = random.nextBoolean() ? unit + 1 + random.nextInt(3) : null;
                history.addAll(set(shirt, price(unit, compareAt), "anna", at));

                assertThat(seen(shirt).priorPrice())
                        .as("seed %d, step %d: %s", seed, step, history)
                        .isEqualTo(PriorPrice.of(history).orElse(null));
            }
        }
    }

    @Test
    default void tellsTheHistoryOfAVariantTheNewestFirst() {
        Variant shirt = aVariant();
        Instant later = Fresh.NOW.plusSeconds(60);
        set(shirt, price(2000, null), "anna", Fresh.NOW);
        set(shirt, price(2000, null), "nobody", Fresh.NOW);
        set(shirt, price(1500, 2000L), "bert", later);
        PriceChangeView first = new PriceChangeView("base", 1, null, price(2000, null), "anna", "by anna", Fresh.NOW);
        PriceChangeView second =
                new PriceChangeView("base", 1, price(2000, null), price(1500, 2000L), "bert", "by bert", later);

        Page<PriceChangeView> all = history(shirt.sku(), new PageRequest(1, 10)).orElseThrow();
        assertThat(all.items()).containsExactly(second, first);
        assertThat(all.count()).isEqualTo(2);
        assertThat(history(shirt.sku(), new PageRequest(2, 1)).orElseThrow().items())
                .containsExactly(first);
    }

    @Test
    default void tellsAnUnknownVariantFromOneWithoutHistory() {
        Variant shirt = aVariant();

        assertThat(history(shirt.sku(), new PageRequest(1, 10)).orElseThrow().items())
                .isEmpty();
        assertThat(history(new Sku(Fresh.code("NOBODY")), new PageRequest(1, 10)))
                .isEmpty();
    }

    @Test
    default void showsProposalsBesideThePresentPrice() {
        Variant shirt = aVariant();
        Variant cap = aVariant();
        set(shirt, price(2000, null), "anna", Fresh.NOW);
        PriceProposal cut = proposal(shirt, price(500, 2000L), true);
        PriceProposal first = proposal(cap, price(700, null), false);
        inTransaction(() -> {
            priceProposals().add(List.of(cut, first));
            return true;
        });

        PriceProposalView seenCut = new PriceProposalView(shirt.sku(), cut, price(2000, null));
        PriceProposalView seenFirst = new PriceProposalView(cap.sku(), first, null);
        assertThat(proposal(cut.id())).contains(seenCut);
        assertThat(proposal(new PriceProposalId(Fresh.uuid()))).isEmpty();
        PageRequest page = new PageRequest(1, 2);
        assertThat(listed(null, page).items()).containsExactly(seenFirst, seenCut);
        Page<PriceProposalView> waiting = listed(PriceProposal.State.WAITING_FOR_APPROVAL, page);
        assertThat(waiting.items()).first().isEqualTo(seenCut);
        assertThat(waiting.items()).doesNotContain(seenFirst);
        assertThat(listed(null, page).count()).isGreaterThan(waiting.count());
        assertThat(inTransaction(() -> priceProposalViews().open(List.of(shirt.id(), cap.id()))))
                .containsExactly(seenFirst, seenCut);
        PageRequest beyond = new PageRequest(1000, 100);
        assertThat(listed(null, beyond).items()).isEmpty();
    }

    private static PriceProposal proposal(Variant variant, Price price, boolean needsApproval) {
        return PriceProposal.propose(
                new PriceProposalId(Fresh.uuid()),
                PriceSetting.base(variant.id(), price, Author.named("anna"), "clearance"),
                Fresh.NOW.plusSeconds(3600),
                needsApproval,
                Fresh.NOW);
    }
}
