package dev.entrepot.persistence.catalog;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record VariantRow(
        UUID id,
        UUID productId,
        String sku,
        @Nullable String barcode,
        Map<String, String> options,
        long weightGrams,
        int position) {}
