package dev.entrepot.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of the second of two who want one slug, when it looks the slug up before the first one has committed. */
class SlugRaceTest {

    private static final long PATIENCE = Duration.ofSeconds(4).toNanos();

    private final TestStore store = new TestStore();
    private final JdbcProducts products = new JdbcProducts(store.jdbc(), new PersistenceJson());
    private final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(store.statements()));
    private final Product first = SampleProducts.draft();
    private final Product second =
            SampleProducts.draft(first.slug(), ProductContent.named("Thing"), List.of(SampleProducts.variant()));

    @Test
    void whoAddsUnderASlugThatSomebodyIsTakingWasOvertaken() {
        race(() -> products.add(first), true, () -> assertOvertaken(() -> products.add(second)));

        assertThat(holder(first.slug())).isEqualTo(first.id());
    }

    @Test
    void whoRenamesToASlugThatSomebodyIsTakingWasOvertaken() {
        Product other = SampleProducts.draft();
        once(() -> products.add(other));

        race(() -> products.add(first), true, () -> assertOvertaken(() -> rename(other)));

        assertThat(holder(first.slug())).isEqualTo(first.id());
        assertThat(holder(other.slug())).isEqualTo(other.id());
    }

    @Test
    void whoAddsUnderASlugThatSomebodyIsRenamingToWasOvertaken() {
        Product other = SampleProducts.draft();
        once(() -> products.add(other));

        race(() -> rename(other), true, () -> assertOvertaken(() -> products.add(second)));

        assertThat(holder(first.slug())).isEqualTo(other.id());
    }

    @Test
    void whoIsRepeatedIsToldThatTheSlugIsTaken() {
        race(
                () -> products.add(first),
                true,
                () -> assertThatExceptionOfType(CatalogRefusal.SlugTaken.class)
                        .isThrownBy(() -> store.write(() -> {
                            products.add(second);
                            return true;
                        })));

        assertThat(holder(first.slug())).isEqualTo(first.id());
    }

    @Test
    void whoWaitedForSomebodyThatGaveUpGetsTheSlug() {
        race(() -> products.add(first), false, () -> once(() -> products.add(second)));

        assertThat(holder(first.slug())).isEqualTo(second.id());
    }

    /** The first one writes; when the second one waits for it, it ends its transaction. */
    private void race(Runnable write, boolean commits, Runnable meanwhile) {
        CountDownLatch written = new CountDownLatch(1);
        Race.run(2, racer -> {
            if (racer == 0) {
                transact(status -> {
                    write.run();
                    written.countDown();
                    awaitSomebodyWaiting();
                    if (!commits) {
                        status.setRollbackOnly();
                    }
                });
            } else {
                await(written);
                meanwhile.run();
            }
            return true;
        });
    }

    private void awaitSomebodyWaiting() {
        long deadline = System.nanoTime() + PATIENCE;
        while (!store.jdbc().sql("""
                        select exists (
                            select 1 from pg_locks
                            where locktype = 'transactionid' and transactionid = pg_current_xact_id()::xid and not granted)
                        """).query(Boolean.class).single()) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.NANOSECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void assertOvertaken(Runnable work) {
        assertThatExceptionOfType(ConcurrentChange.class).isThrownBy(() -> once(work));
    }

    private void rename(Product product) {
        Product found = products.find(product.id()).orElseThrow();
        found.rename(first.slug(), Fresh.NOW);
        products.update(found);
    }

    private ProductId holder(Slug slug) {
        return store.call(() -> products.findBySlugs(List.of(slug))).getFirst().id();
    }

    /** In one transaction that nobody repeats. */
    private void once(Runnable work) {
        transact(status -> work.run());
    }

    private void transact(Consumer<TransactionStatus> work) {
        store.call(() -> {
            transactions.executeWithoutResult(work);
            return true;
        });
    }
}
