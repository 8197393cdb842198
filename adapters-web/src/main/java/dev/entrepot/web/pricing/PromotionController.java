package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.CreatePromotion;
import dev.entrepot.application.pricing.EndPromotion;
import dev.entrepot.application.pricing.FindPromotion;
import dev.entrepot.application.pricing.ListPromotions;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.web.shared.input.Editor;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Promotions", description = "Rules that lower the price of an order; for staff.")
final class PromotionController {

    private static final String PROMOTIONS = "/api/v1/promotions";
    /** A promotion is created and ended, but never changed. */
    private static final long ONLY_VERSION = 1;

    private final CreatePromotion createPromotion;
    private final FindPromotion findPromotion;
    private final ListPromotions listPromotions;
    private final EndPromotion endPromotion;
    private final Editor editor;
    private final PromotionWebMapper mapper;

    PromotionController(
            CreatePromotion createPromotion,
            FindPromotion findPromotion,
            ListPromotions listPromotions,
            EndPromotion endPromotion,
            Editor editor,
            PromotionWebMapper mapper) {
        this.editor = editor;
        this.createPromotion = createPromotion;
        this.findPromotion = findPromotion;
        this.listPromotions = listPromotions;
        this.endPromotion = endPromotion;
        this.mapper = mapper;
    }

    @PostMapping(path = PROMOTIONS, consumes = MediaTypes.JSON)
    @Operation(
            summary = "Create a promotion",
            description =
                    "Creates a promotion, in force at once unless its validity says otherwise. It is never changed: end it and"
                            + " create another one.")
    @Refuses({"promotion_code_taken", "gone"})
    Reply<PromotionResponse> createPromotion(@RequestBody PromotionRequest request, Idempotency idempotency) {
        Answer<CreatePromotion.Created> answer =
                createPromotion.handle(mapper.command(request, idempotency.optional(request)));
        PromotionId id = answer.result().id();
        return Reply.created(answer, PROMOTIONS + "/" + id, mapper.response(created(id)), ONLY_VERSION);
    }

    @GetMapping(PROMOTIONS)
    @Operation(
            summary = "List promotions",
            description = "The promotions that are not over for good, the newest first.")
    Reply<Listing<PromotionResponse>> listPromotions(@Query Paging query) {
        return Reply.page(listPromotions.handle(new ListPromotions.Command(query.asPageRequest())), mapper::response);
    }

    @GetMapping(PROMOTIONS + "/{id}")
    @Operation(summary = "Read a promotion", description = "One promotion.")
    @Refuses("promotion_not_found")
    Reply<PromotionResponse> getPromotion(@PathVariable String id) {
        Promotion promotion = findPromotion.handle(new FindPromotion.Command(idOf(id)));
        return Reply.ok(mapper.response(promotion), ONLY_VERSION);
    }

    @DeleteMapping(PROMOTIONS + "/{id}")
    @Operation(
            summary = "End a promotion",
            description = "Ends a promotion at once and for good. Orders keep the discounts that they got.")
    @Refuses({"promotion_not_found", "stale_version"})
    Reply<Void> endPromotion(@PathVariable String id, IfMatch ifMatch) {
        editor.change(
                ifMatch,
                () -> findPromotion.handle(new FindPromotion.Command(idOf(id))),
                promotion -> ONLY_VERSION,
                promotion -> endPromotion.handle(new EndPromotion.Command(promotion.id())));
        return Reply.noContent();
    }

    private Promotion created(PromotionId id) {
        try {
            return findPromotion.handle(new FindPromotion.Command(id));
        } catch (PricingRefusal.PromotionNotFound ended) {
            throw ApiProblem.gone("promotion");
        }
    }

    /** What is no id is the id of no promotion. */
    private static PromotionId idOf(String text) {
        try {
            return PromotionId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new PricingRefusal.PromotionNotFound(text);
        }
    }
}
