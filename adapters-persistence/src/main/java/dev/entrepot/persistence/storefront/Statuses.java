package dev.entrepot.persistence.storefront;

import dev.entrepot.domain.catalog.product.ProductStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Statuses by how they are written. */
final class Statuses {

    private static final Map<String, ProductStatus> BY_CODE =
            Arrays.stream(ProductStatus.values()).collect(Collectors.toMap(ProductStatus::code, Function.identity()));

    private Statuses() {}

    static ProductStatus of(String code) {
        ProductStatus status = BY_CODE.get(code);
        if (status == null) {
            throw new IllegalStateException("unknown status of a product: " + code);
        }
        return status;
    }
}
