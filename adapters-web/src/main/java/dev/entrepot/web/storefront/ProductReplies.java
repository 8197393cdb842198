package dev.entrepot.web.storefront;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.shared.reply.Reply;
import dev.entrepot.web.shared.reply.WarningResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers with products, so that they look the same to who reads and to who writes them. */
@Component
public final class ProductReplies {

    /** Where products are found. */
    public static final String PATH = "/api/v1/products";

    private final ProductWebMapper mapper;

    ProductReplies(ProductWebMapper mapper) {
        this.mapper = mapper;
    }

    /** The product as it is, with the prices of its variants that are still to come. */
    public Reply<?> shown(ProductDetailView view, Map<VariantId, Pending> pending) {
        return Reply.ok(mapper.detail(view, warnings(view), pending), view.version());
    }

    /** The product as it was created. */
    public Reply<?> created(Answer<?> answer, ProductDetailView view) {
        return Reply.created(
                answer, PATH + "/" + view.id(), mapper.detail(view, warnings(view), Map.of()), view.version());
    }

    private static List<WarningResponse> warnings(ProductDetailView view) {
        if (view.status() != ProductStatus.PUBLISHED) {
            return List.of();
        }
        List<WarningResponse> warnings = new ArrayList<>();
        for (int i = 0; i < view.variants().size(); i++) {
            ProductDetailView.VariantView variant = view.variants().get(i);
            if (variant.price() == null) {
                warnings.add(new WarningResponse(
                        "no_price",
                        variant.sku() + " is published without a price in the store's currency, so nobody can buy it.",
                        "/variants/" + i + "/price"));
            }
        }
        return warnings;
    }

    /**
     * A price that is not in force yet.
     *
     * @param state what it waits for
     * @param effectiveAt when it is to take effect; none for as soon as it is approved
     * @param change identifies the change that waits
     */
    public record Pending(
            Money price, String state, @Nullable Instant effectiveAt, UUID change) {}
}
