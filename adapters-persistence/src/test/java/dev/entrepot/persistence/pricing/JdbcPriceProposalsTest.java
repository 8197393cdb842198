package dev.entrepot.persistence.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.pricing.PriceProposalViews;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.pricing.PriceProposalsContract;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcPriceProposalsTest implements PriceProposalsContract {

    private final TestStore store = new TestStore();

    @Override
    public PriceProposals priceProposals() {
        return new JdbcPriceProposals(store.jdbc(), new PersistenceJson());
    }

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), new PersistenceJson());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void sweepsAndLooksUpByIndexHoweverManyWaitOrHaveWaited() {
        Product product = SampleProducts.published();
        inTransaction(() -> products().add(product));
        VariantId shirt = product.variants().getFirst().id();
        VariantId other = new VariantId(Fresh.uuid());
        store.write(() -> store.jdbc().sql("""
                insert into price_proposals (id, variant_id, currency, list, min_quantity, unit, proposed_by, reason, proposed_at,
                    effective_at, state, applied_at, version)
                select gen_random_uuid(), ?, 'EUR', 'base', 1, i, 'tests', '', now(), now() + i * interval '1 minute',
                    case when i % 10 = 0 then 'scheduled' when i % 10 = 1 then 'waiting_for_approval' else 'applied' end,
                    case when i % 10 > 1 then now() end, 1
                from generate_series(1, 20000) i
                """).param(shirt.value()).update());
        JdbcClient.create(TestDatabase.shared().owner())
                .sql("analyze price_proposals")
                .update();
        PriceProposals proposals = priceProposals();
        PriceProposalViews views = new JdbcPriceProposalViews(store.jdbc());

        assertThat(store.tablesReadWhole(() -> {
                    proposals.due(Instant.now().plus(Duration.ofHours(2)), 200);
                    proposals.open(List.of(other));
                    proposals.openOn("summer");
                    views.open(List.of(other));
                    views.list(PriceProposal.State.SCHEDULED, new PageRequest(1, 20));
                    views.list(null, new PageRequest(1, 20));
                }))
                .isEmpty();
        assertThat(store.tablesReadWhole(() -> store.jdbc()
                        .sql("select count(*) from price_proposals where reason = 'x'")
                        .query()
                        .singleRow()))
                .containsExactly("price_proposals");
    }
}
