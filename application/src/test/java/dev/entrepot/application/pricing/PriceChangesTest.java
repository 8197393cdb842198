package dev.entrepot.application.pricing;

import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.EUR;
import static dev.entrepot.application.SmallShop.POSTER;
import static dev.entrepot.application.SmallShop.SHIRT;
import static dev.entrepot.application.SmallShop.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.pricing.DecidePriceChange.Verdict;
import dev.entrepot.application.pricing.PriceOutcome.Result;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceAdjustment;
import dev.entrepot.domain.pricing.pricelist.PriceChanged;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposal.State;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How prices change: at once, after approval, at their time, and many together. A shirt costs EUR 19.99 and a cap EUR 7.50. */
class PriceChangesTest {

    private static final Instant TOMORROW = Fresh.NOW.plus(Duration.ofDays(1));

    private final SmallShop shop = new SmallShop();
    private final InMemoryInstallation installation = shop.installation();

    private PriceOutcome set(Sku sku, String amount, @Nullable Instant effectiveAt) {
        SetPrice setPrice = new SetPrice(
                installation.transactions(), shop.shop().products(), installation.repricing(), installation.clock());
        return shop.inStore(() -> setPrice.handle(
                new SetPrice.Command(sku, Price.base(eur(amount)), "because", effectiveAt, Author.named("anna"))));
    }

    private void decide(PriceProposalId id, Verdict verdict, String by) {
        decide(id, null, null, verdict, by);
    }

    private Answer<DecidePriceChange.Decided> decide(
            PriceProposalId id, @Nullable IdempotencyKey key, @Nullable Long version, Verdict verdict, String by) {
        DecidePriceChange decide = new DecidePriceChange(
                installation.once(), shop.shop().priceProposals(), shop.shop().priceLists(), installation.clock());
        return shop.inStore(() ->
                decide.handle(new DecidePriceChange.Command(key, id, version, verdict, Author.named(by), "noted")));
    }

    private ApplyDuePriceChanges.Applied sweep(int limit) {
        ApplyDuePriceChanges apply = new ApplyDuePriceChanges(
                installation.transactions(),
                shop.shop().priceProposals(),
                shop.shop().priceLists(),
                installation.clock());
        return shop.inStore(() -> apply.handle(new ApplyDuePriceChanges.Command(limit)));
    }

    private ChangePrices.Changed change(PriceAdjustment adjustment, boolean dryRun, Sku... skus) {
        ChangePrices changePrices = new ChangePrices(
                installation.once(),
                shop.shop().products(),
                shop.rules(),
                installation.repricing(),
                installation.clock());
        return shop.inStore(() -> changePrices.handle(new ChangePrices.Command(
                        null, List.of(skus), EUR, adjustment, "season", null, dryRun, Author.named("anna"))))
                .result();
    }

    private Money price(Sku sku) {
        return shop.inStore(() -> installation.priceViews().find(sku, EUR))
                .map(PriceView::unit)
                .orElseThrow();
    }

    private PriceProposal proposal(PriceOutcome outcome) {
        return stored(Objects.requireNonNull(outcome.proposal()));
    }

    private PriceProposal stored(PriceProposalId id) {
        return shop.shop().priceProposals().find(id).orElseThrow();
    }

    private static PriceAdjustment down(String percent) {
        return new PriceAdjustment.ByPercentage(PriceAdjustment.Direction.DOWN, Percentage.of(percent));
    }

    @Test
    void changesALittleAtOnceAndSilently() {
        long version = shop.shop().rules().version();

        PriceOutcome outcome = set(SHIRT, "19.00", null);

        assertThat(outcome.result()).isEqualTo(Result.APPLIED);
        assertThat(price(SHIRT)).isEqualTo(eur("19.00"));
        assertThat(shop.shop().rules().version()).isGreaterThan(version);
        assertThat(installation.outbox().waiting()).noneMatch(PriceChanged.class::isInstance);
    }

    @Test
    void announcesWhatMovesByMoreThanATenth() {
        set(SHIRT, "15.00", null);

        assertThat(installation.outbox().waiting())
                .filteredOn(PriceChanged.class::isInstance)
                .containsExactly(
                        new PriceChanged(shop.variant(SHIRT), "base", 1, eur("19.99"), eur("15.00"), Fresh.NOW));
    }

    @Test
    void changesNothingWithoutATrace() {
        long version = shop.shop().rules().version();

        assertThat(set(SHIRT, "19.99", null).result()).isEqualTo(Result.UNCHANGED);

        assertThat(shop.shop().rules().version()).isEqualTo(version);
        assertThat(shop.shop().priceProposals().all()).isEmpty();
    }

    @Test
    void setsAFirstPriceWithoutApproval() {
        assertThat(set(POSTER, "500.00", null).result()).isEqualTo(Result.APPLIED);
    }

    @Test
    void keepsAGreatChangeUntilSomebodyElseApprovesIt() {
        PriceOutcome outcome = set(SHIRT, "8.00", null);
        PriceProposal waiting = proposal(outcome);
        assertThat(outcome.result()).isEqualTo(Result.WAITING_FOR_APPROVAL);
        assertThat(price(SHIRT)).isEqualTo(eur("19.99"));
        assertThatExceptionOfType(PricingRefusal.OwnProposal.class)
                .isThrownBy(() -> decide(waiting.id(), Verdict.APPROVE, "anna"));

        decide(waiting.id(), Verdict.APPROVE, "bert");

        assertThat(price(SHIRT)).isEqualTo(eur("8.00"));
        assertThat(stored(waiting.id()).state()).isEqualTo(State.APPLIED);
        assertThat(stored(waiting.id()).decision())
                .isEqualTo(new PriceProposal.Decision(Author.named("bert"), "noted", Fresh.NOW));
        assertThat(shop.shop()
                        .priceLists()
                        .history(shop.variant(SHIRT))
                        .getLast()
                        .by()
                        .name())
                .isEqualTo("anna");
    }

    @Test
    void keepsAGreatChangeOnce() {
        assertThat(set(SHIRT, "8.00", null).proposal())
                .isEqualTo(set(SHIRT, "8.00", Fresh.NOW.minusSeconds(1)).proposal());
        assertThat(set(SHIRT, "8.00", TOMORROW).proposal())
                .isNotEqualTo(set(SHIRT, "8.00", null).proposal());
        assertThat(shop.shop().priceProposals().all()).hasSize(2);
    }

    @Test
    void forgetsWhatIsRejectedOrCancelled() {
        PriceProposal cut = proposal(set(SHIRT, "8.00", null));
        PriceProposal sale = proposal(set(SHIRT, "15.00", TOMORROW));

        decide(cut.id(), Verdict.REJECT, "bert");
        decide(sale.id(), Verdict.CANCEL, "anna");
        installation.clock().set(TOMORROW);

        assertThat(sweep(10)).isEqualTo(new ApplyDuePriceChanges.Applied(0, 0, false));
        assertThat(price(SHIRT)).isEqualTo(eur("19.99"));
        assertThatExceptionOfType(PricingRefusal.PriceProposalDecided.class)
                .isThrownBy(() -> decide(cut.id(), Verdict.APPROVE, "bert"));
        assertThatExceptionOfType(PricingRefusal.PriceProposalNotFound.class)
                .isThrownBy(() -> decide(new PriceProposalId(Fresh.uuid()), Verdict.APPROVE, "bert"));
    }

    @Test
    void decidesOnTheVersionThatWasSeenAndOnceForEachKey() {
        PriceProposal cut = proposal(set(SHIRT, "8.00", null));
        IdempotencyKey key = SmallShop.key(Fresh.word("key"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> decide(cut.id(), null, 7L, Verdict.APPROVE, "bert"));
        assertThat(decide(cut.id(), key, 1L, Verdict.APPROVE, "bert").replayed())
                .isFalse();
        assertThat(decide(cut.id(), key, 1L, Verdict.APPROVE, "bert").replayed())
                .isTrue();
    }

    @Test
    void appliesAScheduledChangeAtItsTime() {
        PriceOutcome outcome = set(SHIRT, "15.00", TOMORROW);
        assertThat(outcome.result()).isEqualTo(Result.SCHEDULED);
        installation.clock().set(TOMORROW.minusSeconds(1));
        assertThat(sweep(10).applied()).isZero();
        long version = shop.shop().rules().version();

        installation.clock().set(TOMORROW);

        assertThat(sweep(10)).isEqualTo(new ApplyDuePriceChanges.Applied(1, 0, false));
        assertThat(price(SHIRT)).isEqualTo(eur("15.00"));
        assertThat(shop.shop().rules().version()).isGreaterThan(version);
        assertThat(proposal(outcome).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void schedulesWhatThePriceIsAlreadySinceItMayChangeUntilThen() {
        set(SHIRT, "15.00", TOMORROW);
        assertThat(set(SHIRT, "19.99", TOMORROW.plusSeconds(60)).result()).isEqualTo(Result.SCHEDULED);
        installation.clock().set(TOMORROW.plusSeconds(120));

        ApplyDuePriceChanges.Applied first = sweep(10);
        assertThat(first).isEqualTo(new ApplyDuePriceChanges.Applied(1, 0, true));
        assertThat(price(SHIRT)).isEqualTo(eur("15.00"));
        assertThat(sweep(10)).isEqualTo(new ApplyDuePriceChanges.Applied(1, 0, false));
        assertThat(price(SHIRT)).isEqualTo(eur("19.99"));
    }

    @Test
    void appliesNoMoreThanItsLimitAtOnce() {
        set(SHIRT, "15.00", TOMORROW);
        set(CAP, "7.00", TOMORROW);
        installation.clock().set(TOMORROW);

        assertThat(sweep(1)).isEqualTo(new ApplyDuePriceChanges.Applied(1, 0, true));
        assertThat(sweep(2)).isEqualTo(new ApplyDuePriceChanges.Applied(1, 0, false));
    }

    @Test
    void asksForApprovalWhenThePriceMovedAwayMeanwhile() {
        PriceProposal sale = proposal(set(SHIRT, "15.00", TOMORROW));
        set(SHIRT, "29.00", null);
        set(SHIRT, "40.00", null);
        installation.clock().set(TOMORROW);

        assertThat(sweep(10)).isEqualTo(new ApplyDuePriceChanges.Applied(0, 1, false));
        assertThat(stored(sale.id()).state()).isEqualTo(State.WAITING_FOR_APPROVAL);
        assertThat(price(SHIRT)).isEqualTo(eur("40.00"));

        decide(sale.id(), Verdict.APPROVE, "bert");
        assertThat(price(SHIRT)).isEqualTo(eur("15.00"));
    }

    @Test
    void anApprovedChangeWaitsForItsTimeAndNeedsNoSecondApproval() {
        PriceProposal cut = proposal(set(SHIRT, "8.00", TOMORROW));
        decide(cut.id(), Verdict.APPROVE, "bert");
        assertThat(price(SHIRT)).isEqualTo(eur("19.99"));
        assertThat(stored(cut.id()).state()).isEqualTo(State.SCHEDULED);
        installation.clock().set(TOMORROW);

        assertThat(sweep(10).applied()).isEqualTo(1);
        assertThat(price(SHIRT)).isEqualTo(eur("8.00"));
    }

    @Test
    void tellsBeforehandWhatABulkChangeWouldDoAndThenDoesThat() {
        Sku nobody = new Sku("NOBODY");

        ChangePrices.Changed told = change(down("5"), true, SHIRT, nobody, POSTER, CAP, SHIRT);

        assertThat(price(SHIRT)).isEqualTo(eur("19.99"));
        assertThat(told.rows())
                .containsExactly(
                        new ChangePrices.Row(
                                SHIRT, "applied", Price.base(eur("19.99")), Price.base(eur("18.99")), null),
                        new ChangePrices.Row(nobody, "sku_not_found", null, null, null),
                        new ChangePrices.Row(POSTER, "price_missing", null, null, null),
                        new ChangePrices.Row(CAP, "applied", Price.base(eur("7.50")), Price.base(eur("7.13")), null));
        assertThat(change(down("5"), false, SHIRT, nobody, POSTER, CAP, SHIRT)).isEqualTo(told);
        assertThat(price(SHIRT)).isEqualTo(eur("18.99"));
        assertThat(price(CAP)).isEqualTo(eur("7.13"));
    }

    @Test
    void keepsTheGreatOnesOfABulkChange() {
        PriceAdjustment fiveOff = new PriceAdjustment.ByAmount(PriceAdjustment.Direction.DOWN, eur("5.00"));

        List<ChangePrices.Row> rows = change(fiveOff, false, SHIRT, CAP).rows();

        assertThat(rows).extracting(ChangePrices.Row::result).containsExactly("applied", "waiting_for_approval");
        assertThat(rows.getLast().proposal())
                .isEqualTo(shop.shop().priceProposals().all().getFirst().id());
        assertThat(price(CAP)).isEqualTo(eur("7.50"));
    }
}
