package dev.entrepot.persistence.pricing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("promotions")
record PromotionRow(
        @Id UUID id,
        String code,
        String name,
        int priority,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Long minimumAmount,
        @Nullable String minimumCurrency,
        @Nullable String coupon,
        String reward,
        @Nullable Long percentageUnits,
        @Nullable Long offAmount,
        @Nullable String offCurrency) {

    static final String PERCENTAGE_OFF_ORDER = "percentage_off_order";
    static final String AMOUNT_OFF_ORDER = "amount_off_order";
}
