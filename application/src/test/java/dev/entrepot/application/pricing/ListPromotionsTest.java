package dev.entrepot.application.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListPromotionsTest {

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final InMemoryShop shop = installation.shop();
    private final CurrentRules rules =
            new CurrentRules(shop.priceLists(), shop.promotions(), shop.taxRates(), shop.shippingMethods());
    private final ListPromotions listPromotions =
            new ListPromotions(installation.transactions(), rules, installation.stores());
    private final FindPromotion findPromotion = new FindPromotion(
            installation.transactions(), shop.promotions(), rules, installation.stores(), installation.clock());

    @Test
    void listsTheNewestFirstWhateverIsAppliedFirst() {
        add("OLDEST", 9);
        add("MIDDLE", 1);
        add("NEWEST", 5);

        assertThat(list(1, 2).items()).extracting(Promotion::code).containsExactly("NEWEST", "MIDDLE");
        assertThat(list(2, 2).items()).extracting(Promotion::code).containsExactly("OLDEST");
        assertThat(list(2, 2).count()).isEqualTo(3);
        assertThat(list(3, 2).items()).isEmpty();
    }

    @Test
    void listsNothingOfAShopWithoutPromotions() {
        assertThat(list(1, 20)).isEqualTo(new Page<>(List.of(), 0, false, new PageRequest(1, 20)));
    }

    @Test
    void findsOneUntilItIsEnded() {
        PromotionId id = add("ONE", 0);
        assertThat(find(id).code()).isEqualTo("ONE");

        installation.inStore(() -> {
            new EndPromotion(installation.transactions(), shop.promotions()).handle(new EndPromotion.Command(id, 1));
            return id;
        });

        assertThatExceptionOfType(PricingRefusal.PromotionNotFound.class).isThrownBy(() -> find(id));
    }

    private Page<Promotion> list(int page, int size) {
        return installation.inStore(
                () -> listPromotions.handle(new ListPromotions.Command(new PageRequest(page, size))));
    }

    private Promotion find(PromotionId id) {
        return installation
                .inStore(() -> findPromotion.handle(new FindPromotion.Command(id)))
                .stored()
                .promotion();
    }

    private PromotionId add(String code, int priority) {
        PromotionId id = new PromotionId(Fresh.uuid());
        Promotion promotion =
                Promotion.of(id, code, code, Action.percentOffOrder("10")).withPriority(priority);
        installation.inStore(() -> installation.transactions().write(() -> {
            shop.promotions().add(promotion);
            return id;
        }));
        return id;
    }
}
