package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.GenerateCoupons;
import dev.entrepot.application.pricing.ListCoupons;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.CouponBatchId;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Coupons", description = "Generated codes, each good for one order; for staff.")
final class CouponController {

    private static final String COUPONS = "/api/v1/promotions/{id}/coupons";
    private static final int USUAL_PAGE = 1000;
    private static final int GREATEST_PAGE = 10_000;
    private static final long ONLY_VERSION = 1;

    private final GenerateCoupons generateCoupons;
    private final ListCoupons listCoupons;

    CouponController(GenerateCoupons generateCoupons, ListCoupons listCoupons) {
        this.generateCoupons = generateCoupons;
        this.listCoupons = listCoupons;
    }

    @PostMapping(path = COUPONS, consumes = MediaTypes.JSON)
    @Operation(
            summary = "Generate coupons",
            description =
                    "Generates codes for a promotion whose coupons are single_use: all of them, or none. A million takes some seconds."
                            + " Read them page by page.")
    @Refuses({"promotion_not_found", "coupons_not_generated"})
    Reply<CouponBatchResponse> generateCoupons(
            @PathVariable String id, @RequestBody CouponBatchRequest request, Idempotency idempotency) {
        PromotionId promotion = promotionOf(id);
        Answer<GenerateCoupons.Generated> answer = generateCoupons.handle(new GenerateCoupons.Command(
                idempotency.optional(request),
                promotion,
                request.count(),
                request.prefixOrNone(),
                request.lengthOrUsual()));
        ListCoupons.Listed generated = listCoupons.handle(
                new ListCoupons.Command(promotion, answer.result().id(), "", 0));
        return Reply.done(answer, CouponBatchResponse.of(generated.batch()), ONLY_VERSION);
    }

    @GetMapping(COUPONS + "/{batch}")
    @Operation(
            summary = "Read coupons",
            description = "The codes of a batch in their order, used or not, page by page: send next as after.")
    @Refuses({"promotion_not_found", "coupon_batch_not_found"})
    Reply<CouponCodesResponse> listCoupons(
            @PathVariable String id, @PathVariable String batch, @Query CodesQuery query) {
        int limit = query.limit() == null ? USUAL_PAGE : query.limit();
        String after = query.after() == null ? "" : query.after();
        List<String> codes = listCoupons
                .handle(new ListCoupons.Command(promotionOf(id), batchOf(batch), after, limit))
                .codes();
        return Reply.ok(new CouponCodesResponse(codes, codes.size() < limit ? null : codes.getLast()));
    }

    private static PromotionId promotionOf(String text) {
        try {
            return PromotionId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new PricingRefusal.PromotionNotFound(text);
        }
    }

    private static CouponBatchId batchOf(String text) {
        try {
            return CouponBatchId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new PricingRefusal.CouponBatchNotFound(text);
        }
    }

    record CodesQuery(
            @Schema(
                    description = "The last code that is known already; left out to begin.",
                    example = "AUTUMN-7KQ2M9XW4TBC")
            @Nullable
            @Size(max = 100)
            String after,

            @Schema(description = "At most how many codes.", defaultValue = "1000", example = "1000")
            @Nullable
            @Min(1)
            @Max(GREATEST_PAGE)
            Integer limit) {}
}
