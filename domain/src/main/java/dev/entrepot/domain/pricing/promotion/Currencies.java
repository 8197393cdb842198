package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Money;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which currency the amounts of promotions are in. */
final class Currencies {

    private Currencies() {}

    /** Whether each of its actions has an amount of another currency. */
    static boolean isForeign(Contender contender, Currency currency) {
        return contender.promotion().terms().actions().stream().allMatch(action -> isForeign(action, currency));
    }

    /** Those that all of the conditions ask for. */
    static Set<Currency> of(List<Condition> conditions) {
        Set<Currency> currencies = new HashSet<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.InCurrency in) {
                currencies.add(in.currency());
            } else if (condition instanceof Condition.MinimumSubtotal minimum) {
                currencies.add(minimum.amount().currency());
            }
        }
        return currencies;
    }

    private static boolean isForeign(Action action, Currency currency) {
        List<@Nullable Money> amounts = amounts(action);
        return amounts.stream()
                .anyMatch(amount -> amount != null && !amount.currency().equals(currency));
    }

    private static List<@Nullable Money> amounts(Action action) {
        return switch (action) {
            case Action.OffOrder off -> amounts(off.discount());
            case Action.OffLines off -> amounts(off.discount());
            case Action.OffShipping off -> amounts(off.discount());
            case Action.FixedPrice fixed -> List.of(fixed.unit());
            case Action.BundlePrice bundle -> List.of(bundle.price());
            case Action.SpendTiers tiers -> List.of(tiers.tiers().getFirst().from());
            case Action.BuyXGetY buy -> List.of();
            case Action.FreeGift gift -> List.of();
            case Action.Custom custom -> List.of();
        };
    }

    private static List<@Nullable Money> amounts(Discount discount) {
        return switch (discount) {
            case Discount.Fixed fixed -> List.of(fixed.amount());
            case Discount.Share share -> share.atMost() == null ? List.of() : List.of(share.atMost());
        };
    }
}
