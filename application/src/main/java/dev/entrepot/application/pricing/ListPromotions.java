package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.promotion.Promotion;
import java.util.Comparator;
import java.util.List;

/** Lists the promotions that are not over for good, the newest first. */
public final class ListPromotions {

    private static final Comparator<Promotion> NEWEST_FIRST = Comparator.comparing(
                    (Promotion promotion) -> promotion.id().toString())
            .reversed();

    private final Transactions transactions;
    private final CurrentRules rules;
    private final Stores stores;

    /** Makes it of what it needs. */
    public ListPromotions(Transactions transactions, CurrentRules rules, Stores stores) {
        this.transactions = transactions;
        this.rules = rules;
        this.stores = stores;
    }

    /** One page of them, as they are now. */
    public Page<Promotion> handle(Command command) {
        PageRequest wanted = command.page();
        List<Promotion> all = transactions
                .read(() -> rules.present(stores.settings().currency(), List.of()))
                .promotions()
                .promotions();
        List<Promotion> items = all.stream()
                .sorted(NEWEST_FIRST)
                .skip(wanted.offset())
                .limit(wanted.size())
                .toList();
        return new Page<>(items, all.size(), false, wanted);
    }

    /** Which page to list. */
    public record Command(PageRequest page) {}
}
