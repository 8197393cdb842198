package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.QuoteBasket;
import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Quotes", description = "What a basket costs.")
final class QuoteController {

    private final QuoteBasket quoteBasket;
    private final QuoteWebMapper mapper;

    QuoteController(QuoteBasket quoteBasket, QuoteWebMapper mapper) {
        this.quoteBasket = quoteBasket;
        this.mapper = mapper;
    }

    @PostMapping(path = "/api/v1/quotes", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Quote a basket",
            description =
                    "Tells what a basket costs, to the smallest unit. With ship_to it also tells what each shipping method would cost. Nothing is kept: order with the fingerprint to be charged"
                            + " this price or hear that it changed. Staff may ask for the reasons with explain=true, and describe the"
                            + " buyer.")
    @Refuses({
        "not_for_sale",
        "price_missing",
        "unknown_coupon",
        "coupon_expired",
        "coupon_not_yet_valid",
        "coupon_exhausted",
        "unknown_shipping_method",
        "shipping_unavailable",
        "quantity_too_great",
        "amount_too_large",
        "unknown_customer",
        "authentication_required"
    })
    Reply<QuoteResponse> quoteBasket(@RequestBody QuoteRequest request, @Query QuoteQuery query, Caller caller) {
        boolean explain = Boolean.TRUE.equals(query.explain());
        if (explain) {
            caller.demandStaff("explain");
        }
        BuyerContent.demandOfStaff(request.buyer(), caller);
        QuoteBasket.Quoted quoted = quoteBasket.handle(new QuoteBasket.Command(request.basket(), explain));
        Explanation explanation = quoted.explanation();
        return Reply.ok(mapper.response(
                quoted, explanation == null ? null : ExplanationResponse.of(explanation), quoted.priorPrices()));
    }

    record QuoteQuery(
            @Schema(
                    description = "Whether to tell how the price came about; for staff only.",
                    defaultValue = "false",
                    example = "false")
            @Nullable
            Boolean explain) {}
}
