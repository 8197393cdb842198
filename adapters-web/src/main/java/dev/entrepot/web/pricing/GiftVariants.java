package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.ResolveSkus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.web.shared.json.Fault;
import dev.entrepot.web.shared.json.FaultyInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what the free gifts of a promotion are. */
final class GiftVariants {

    private final ResolveSkus resolveSkus;

    GiftVariants(ResolveSkus resolveSkus) {
        this.resolveSkus = resolveSkus;
    }

    /**
     * The variants of the gifts' SKUs.
     *
     * @throws FaultyInput if there are no such variants, naming each
     */
    Map<Sku, VariantId> of(PromotionRequest request) {
        Set<Sku> skus = new LinkedHashSet<>();
        for (ActionContent action : request.actions()) {
            if (action instanceof ActionContent.FreeGift gift) {
                skus.add(gift.sku());
            }
        }
        if (skus.isEmpty()) {
            return Map.of();
        }
        Map<Sku, VariantId> found = resolveSkus.handle(new ResolveSkus.Command(skus));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < request.actions().size(); i++) {
            if (request.actions().get(i) instanceof ActionContent.FreeGift gift && !found.containsKey(gift.sku())) {
                faults.add(Fault.of(
                        "/actions/" + i + "/sku", "unknown_reference", "There is no variant " + gift.sku() + "."));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return found;
    }
}
