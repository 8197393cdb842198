package dev.entrepot.testing.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link PriceProposals} does. */
public interface PriceProposalsContract extends TransactedContract {

    /** What is tested. */
    PriceProposals priceProposals();

    /** The products of the same store. */
    Products products();

    private VariantId aVariant() {
        Product product = SampleProducts.published();
        inTransaction(() -> products().add(product));
        return product.variants().getFirst().id();
    }

    private static PriceSetting setting(VariantId variant, String amount) {
        Currency eur = Currency.getInstance("EUR");
        Price price = new Price(Money.of(amount, eur), Money.of("99.00", eur), Price.BASE_LIST);
        return PriceSetting.base(variant, price, new Author("anna", variant.value()), "clearance");
    }

    private PriceProposal added(
            VariantId variant, String amount, @Nullable Instant effectiveAt, boolean needsApproval) {
        PriceProposal proposal = PriceProposal.propose(
                new PriceProposalId(Fresh.uuid()), setting(variant, amount), effectiveAt, needsApproval, Fresh.NOW);
        add(proposal);
        return proposal;
    }

    private void add(PriceProposal... proposals) {
        inTransaction(() -> {
            priceProposals().add(List.of(proposals));
            return true;
        });
    }

    private void update(PriceProposal... proposals) {
        inTransaction(() -> {
            priceProposals().update(List.of(proposals));
            return true;
        });
    }

    private List<PriceProposal> due(Instant at, int limit) {
        return inTransaction(() -> priceProposals().due(at, limit));
    }

    private Optional<PriceProposal> stored(PriceProposalId id) {
        return inTransaction(() -> priceProposals().find(id));
    }

    @Test
    default void findsWhatWasAdded() {
        PriceProposal waiting = added(aVariant(), "10.00", null, true);
        PriceProposal scheduled = added(aVariant(), "10.00", Fresh.NOW.plusSeconds(60), false);

        assertThat(stored(waiting.id())).contains(waiting);
        assertThat(stored(scheduled.id())).contains(scheduled);
        assertThat(stored(new PriceProposalId(Fresh.uuid()))).isEmpty();
    }

    @Test
    default void storesEveryTransition() {
        PriceProposal waiting = added(aVariant(), "10.00", null, true);
        PriceProposal approved = waiting.approve(new Author("bert", Fresh.uuid()), "agreed", Fresh.NOW.plusSeconds(1));
        update(approved);
        assertThat(stored(waiting.id())).contains(approved);

        PriceProposal applied = approved.apply(Fresh.NOW.plusSeconds(2));
        update(applied);
        assertThat(stored(waiting.id())).contains(applied);
    }

    @Test
    default void refusesWhatWasChangedMeanwhile() {
        PriceProposal waiting = added(aVariant(), "10.00", null, true);
        update(waiting.reject(Author.named("bert"), "too low", Fresh.NOW));

        assertThatThrownBy(() -> update(waiting.approve(Author.named("carl"), "", Fresh.NOW)))
                .isInstanceOf(ConcurrentChange.class);
        assertThat(stored(waiting.id()).orElseThrow().state()).isEqualTo(PriceProposal.State.REJECTED);
    }

    @Test
    default void tellsWhichMayStillTakeEffect() {
        VariantId shirt = aVariant();
        PriceProposal waiting = added(shirt, "10.00", null, true);
        PriceProposal scheduled = added(shirt, "11.00", Fresh.NOW.plusSeconds(60), false);
        PriceProposal rejected = added(shirt, "12.00", null, true);
        update(rejected.reject(Author.named("bert"), "", Fresh.NOW));
        added(aVariant(), "10.00", null, true);

        assertThat(inTransaction(() -> priceProposals().open(List.of(shirt)))).containsExactly(waiting, scheduled);
        assertThat(inTransaction(() -> priceProposals().open(List.of()))).isEmpty();
    }

    @Test
    default void tellsWhichMayStillTakeEffectOnAList() {
        String list = Fresh.code("LIST");
        Price price = new Price(Money.of("5.00", Currency.getInstance("EUR")), null, list);
        PriceSetting setting = new PriceSetting(aVariant(), 10, price, Author.named("anna"), "");
        PriceProposal waiting =
                PriceProposal.propose(new PriceProposalId(Fresh.uuid()), setting, null, true, Fresh.NOW);
        add(waiting);
        added(aVariant(), "10.00", null, true);

        assertThat(inTransaction(() -> priceProposals().openOn(list))).containsExactly(waiting);
        update(waiting.cancel(Author.named("anna"), "", Fresh.NOW));
        assertThat(inTransaction(() -> priceProposals().openOn(list))).isEmpty();
    }

    @Test
    default void keepsOneOfThoseThatAreAlike() {
        VariantId shirt = aVariant();
        Instant later = Fresh.NOW.plusSeconds(60);
        PriceProposal waiting = added(shirt, "10.00", null, true);
        added(shirt, "10.00", later, true);

        assertThatThrownBy(() -> added(shirt, "10.00", null, true)).isInstanceOf(ConcurrentChange.class);
        assertThatThrownBy(() -> added(shirt, "10.00", later, false)).isInstanceOf(ConcurrentChange.class);
        update(waiting.reject(Author.named("bert"), "", Fresh.NOW));
        added(shirt, "10.00", null, true);
    }

    @Test
    default void tellsWhatIsDueTheLongestWaitingFirst() {
        VariantId shirt = aVariant();
        PriceProposal second = added(shirt, "10.00", Fresh.NOW.plusSeconds(2), false);
        PriceProposal first = added(shirt, "11.00", Fresh.NOW.plusSeconds(1), false);
        PriceProposal third = added(shirt, "12.00", Fresh.NOW.plusSeconds(3), false);
        added(shirt, "13.00", Fresh.NOW.plusSeconds(1), true);

        assertThat(due(Fresh.NOW, 10)).isEmpty();
        assertThat(due(Fresh.NOW.plusSeconds(2), 10)).containsExactly(first, second);
        assertThat(due(Fresh.NOW.plusSeconds(3), 2)).containsExactly(first, second);
        update(first.apply(Fresh.NOW.plusSeconds(4)));
        assertThat(due(Fresh.NOW.plusSeconds(3), 10)).containsExactly(second, third);
    }

    @Test
    default void handsEachToOneOfManyWhoSweep() {
        VariantId shirt = aVariant();
        for (int cents = 10; cents < 34; cents++) {
            added(shirt, "1." + cents, Fresh.NOW, false);
        }
        AtomicInteger applied = new AtomicInteger();

        Race.run(4, racer -> {
            int taken;
            do {
                taken = inTransaction(() -> {
                    List<PriceProposal> due = priceProposals().due(Fresh.NOW, 3);
                    priceProposals()
                            .update(due.stream()
                                    .map(proposal -> proposal.apply(Fresh.NOW))
                                    .toList());
                    return due.size();
                });
                applied.addAndGet(taken);
            } while (taken > 0);
            return taken;
        });

        assertThat(applied).hasValue(24);
        assertThat(due(Fresh.NOW, 100)).isEmpty();
    }
}
