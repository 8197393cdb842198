package dev.entrepot.testing.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Promotions} does, one that answers from a memory included. */
public interface PromotionsContract extends TransactedContract {

    /** The currency of the amounts here. */
    Currency EUR = Currency.getInstance("EUR");

    /** What is tested. */
    Promotions promotions();

    /** The prices of the same store, which share the version. */
    PriceLists priceLists();

    private long presentVersion() {
        return inTransaction(() -> priceLists().book(EUR, List.of(), PriceLists.PRESENT))
                .version();
    }

    /** The promotions as they are now, without those of other tests. */
    private List<Promotion> present(Promotion... ofInterest) {
        List<PromotionId> ids = List.of(ofInterest).stream().map(Promotion::id).toList();
        long version = presentVersion();
        return inTransaction(() -> promotions().book(version)).promotions().stream()
                .filter(promotion -> ids.contains(promotion.id()))
                .toList();
    }

    private static Promotion aPromotion(int priority, Action reward) {
        return Promotion.of(new PromotionId(Fresh.uuid()), Fresh.code("P"), "Ten off", reward)
                .withPriority(priority);
    }

    private static Action tenPercent() {
        return Action.percentOffOrder("10");
    }

    @Test
    default void findsPromotionsAsTheyWereAddedInTheOrderOfTheirPriority() {
        Promotion plain = aPromotion(1, tenPercent());
        Promotion full = Promotion.of(
                        new PromotionId(Fresh.uuid()),
                        Fresh.code("P"),
                        "Five euros for friends",
                        Action.amountOffOrder(Money.of("5.00", EUR)))
                .withPriority(7)
                .during(new Validity(Fresh.NOW, Fresh.NOW.plusSeconds(3600)))
                .when(Condition.minimumSubtotal(Money.of("50.00", EUR)))
                .onlyWith(Coupons.shared("FRIENDS"));

        inTransaction(() -> {
            promotions().add(plain);
            promotions().add(full);
        });

        assertThat(present(plain, full)).containsExactly(full, plain);
        assertThat(inTransaction(() -> promotions().find(full.id()))).contains(new Promotions.Stored(full, 1));
        assertThat(inTransaction(() -> promotions().find(new PromotionId(Fresh.uuid()))))
                .isEmpty();
    }

    @Test
    default void refusesACodeThatAnotherPromotionHas() {
        Promotion first = aPromotion(1, tenPercent());
        Promotion second = Promotion.of(new PromotionId(Fresh.uuid()), first.code(), "Again", tenPercent())
                .withPriority(1);
        inTransaction(() -> promotions().add(first));

        assertThatExceptionOfType(PricingRefusal.PromotionCodeTaken.class)
                .isThrownBy(() -> inTransaction(() -> promotions().add(second)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("promotion_code", first.code()));
        assertThat(present(first, second)).containsExactly(first);
    }

    @Test
    default void givesACodeThatManyChoseToOneOfThem() {
        String code = Fresh.code("P");

        List<Boolean> won = Race.run(
                8,
                racer -> isAdded(Promotion.of(new PromotionId(Fresh.uuid()), code, "Racer", tenPercent())
                        .withPriority(racer)));

        assertThat(won).containsOnlyOnce(true);
    }

    private boolean isAdded(Promotion promotion) {
        try {
            inTransaction(() -> promotions().add(promotion));
            return true;
        } catch (PricingRefusal.PromotionCodeTaken e) {
            return false;
        }
    }

    @Test
    default void removesAPromotionAndFreesItsCode() {
        Promotion promotion = aPromotion(1, tenPercent());
        inTransaction(() -> promotions().add(promotion));

        inTransaction(() -> promotions().remove(promotion.id(), 1));
        inTransaction(() -> promotions().remove(promotion.id(), 1));

        assertThat(present(promotion)).isEmpty();
        assertThat(inTransaction(() -> promotions().find(promotion.id()))).isEmpty();
        Promotion successor = Promotion.of(new PromotionId(Fresh.uuid()), promotion.code(), "Again", tenPercent())
                .withPriority(1);
        inTransaction(() -> promotions().add(successor));
        assertThat(present(promotion, successor)).containsExactly(successor);
    }

    @Test
    default void keepsPromotionsOfEveryKindToTheLastDetail() {
        long seed = 20261121;
        RandomPromotions random = new RandomPromotions(
                new Random(seed), EUR, List.of(new VariantId(Fresh.uuid()), new VariantId(Fresh.uuid())));
        List<Promotion> added = IntStream.range(0, 400)
                .mapToObj(number -> random.storable(Fresh.code("P"), new PromotionId(Fresh.uuid())))
                .toList();
        inTransaction(() -> added.forEach(promotions()::add));

        for (Promotion promotion : added) {
            assertThat(inTransaction(() -> promotions().find(promotion.id())))
                    .describedAs("seed " + seed)
                    .contains(new Promotions.Stored(promotion, 1));
        }
        long version = presentVersion();
        Set<Promotion> present =
                Set.copyOf(inTransaction(() -> promotions().book(version)).promotions());
        assertThat(added).allMatch(promotion -> present.contains(promotion) || isOver(promotion));
    }

    private static boolean isOver(Promotion promotion) {
        Instant until = promotion.validity().until();
        return until != null && !until.isAfter(Fresh.NOW);
    }

    @Test
    default void replacesAPromotionInTheVersionThatWasSeen() {
        Promotion before = aPromotion(1, tenPercent());
        Promotion other = aPromotion(1, tenPercent());
        inTransaction(() -> {
            promotions().add(before);
            promotions().add(other);
        });
        Promotion after = new Promotion(
                before.id(),
                Fresh.code("P"),
                "Free delivery",
                3,
                new Validity(null, Fresh.NOW.plusSeconds(60)),
                Promotion.Terms.of(Action.freeShipping()));
        long version = presentVersion();

        inTransaction(() -> promotions().update(after, 1));

        assertThat(inTransaction(() -> promotions().find(before.id()))).contains(new Promotions.Stored(after, 2));
        assertThat(present(before)).containsExactly(after);
        assertThat(presentVersion()).isGreaterThan(version);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> inTransaction(() -> promotions().update(before, 1)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("present_version", 2L));
        Promotion thief = new Promotion(before.id(), other.code(), "Thief", 0, before.validity(), before.terms());
        assertThatExceptionOfType(PricingRefusal.PromotionCodeTaken.class)
                .isThrownBy(() -> inTransaction(() -> promotions().update(thief, 2)));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> inTransaction(() -> promotions().remove(before.id(), 1)));
        assertThat(present(before)).containsExactly(after);
        inTransaction(() -> promotions().remove(before.id(), 2));
        assertThatExceptionOfType(PricingRefusal.PromotionNotFound.class)
                .isThrownBy(() -> inTransaction(() -> promotions().update(after, 3)));
    }

    @Test
    default void letsOneOfManyReplaceAVersion() {
        Promotion promotion = aPromotion(0, tenPercent());
        inTransaction(() -> promotions().add(promotion));

        List<Boolean> won = Race.run(8, racer -> isReplaced(promotion.withPriority(racer)));

        assertThat(won).containsOnlyOnce(true);
    }

    private boolean isReplaced(Promotion promotion) {
        try {
            inTransaction(() -> promotions().update(promotion, 1));
            return true;
        } catch (StaleVersion e) {
            return false;
        }
    }

    @Test
    default void tellsUntilWhenCodesOfPromotionsThatAreOverWereGood() {
        String code = Fresh.word("CODE").toUpperCase(Locale.ROOT);
        String open = Fresh.word("OPEN").toUpperCase(Locale.ROOT);
        Instant end = Fresh.NOW.minusSeconds(60);
        Promotion first = aPromotion(1, tenPercent()).onlyWith(Coupons.shared(code));
        Promotion last = aPromotion(1, tenPercent()).onlyWith(Coupons.shared(code));
        Promotion lasting = aPromotion(1, tenPercent()).onlyWith(Coupons.shared(open));
        inTransaction(() -> {
            promotions().add(first.during(new Validity(null, end.minusSeconds(1))));
            promotions().add(last.during(new Validity(null, end)));
            promotions().add(lasting.during(new Validity(null, Fresh.NOW.plusSeconds(1))));
        });

        assertThat(inTransaction(() -> promotions().endedCoupons(Set.of(code, open, "NEVER"), Fresh.NOW)))
                .isEqualTo(Map.of(code, end));
        assertThat(inTransaction(() -> promotions().endedCoupons(Set.of(code), end.minusSeconds(1))))
                .isEqualTo(Map.of(code, end.minusSeconds(1)));
        assertThat(inTransaction(() -> promotions().endedCoupons(Set.of(), Fresh.NOW)))
                .isEmpty();
    }

    @Test
    default void raisesTheVersionThatItSharesWithThePrices() {
        long before = presentVersion();
        Promotion promotion = aPromotion(1, tenPercent());

        inTransaction(() -> promotions().add(promotion));
        long added = presentVersion();
        inTransaction(() -> promotions().remove(promotion.id(), 1));
        long removed = presentVersion();

        assertThat(added).isGreaterThan(before);
        assertThat(removed).isGreaterThan(added);
        assertThat(inTransaction(() -> promotions().book(removed)).version()).isEqualTo(removed);
    }

    @Test
    default void neverAnswersWithRulesOlderThanAskedFor() {
        for (int i = 0; i < 5; i++) {
            inTransaction(() -> promotions().book(0)); // whatever it knows, it may remember
            Promotion promotion = aPromotion(i, tenPercent());
            inTransaction(() -> promotions().add(promotion));

            assertThat(present(promotion)).containsExactly(promotion);
        }
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        Promotion kept = aPromotion(1, tenPercent());
        Promotion lost = aPromotion(1, tenPercent());
        inTransaction(() -> promotions().add(kept));

        assertThatThrownBy(() -> inTransaction(() -> {
                    promotions().add(lost);
                    promotions().remove(kept.id(), 1);
                    promotions().book(0);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(present(kept, lost)).containsExactly(kept);
        assertThat(inTransaction(() -> promotions().book(0)).promotions()).doesNotContain(lost);
    }
}
