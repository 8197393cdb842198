package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.CreatePromotion;
import dev.entrepot.application.pricing.EndPromotion;
import dev.entrepot.application.pricing.FindPromotion;
import dev.entrepot.application.pricing.ListPromotions;
import dev.entrepot.application.pricing.ResolveSkus;
import dev.entrepot.application.pricing.UpdatePromotion;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.web.shared.input.Editor;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.input.Patched;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.json.MergePatch;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Promotions", description = "Rules that lower the price of an order; for staff.")
final class PromotionController {

    private static final String PROMOTIONS = "/api/v1/promotions";
    private static final String PROMOTION = PROMOTIONS + "/{id}";

    private final CreatePromotion createPromotion;
    private final FindPromotion findPromotion;
    private final ListPromotions listPromotions;
    private final UpdatePromotion updatePromotion;
    private final EndPromotion endPromotion;
    private final Editor editor;
    private final GiftVariants gifts;

    PromotionController(
            CreatePromotion createPromotion,
            FindPromotion findPromotion,
            ListPromotions listPromotions,
            UpdatePromotion updatePromotion,
            EndPromotion endPromotion,
            Editor editor,
            ResolveSkus resolveSkus) {
        this.createPromotion = createPromotion;
        this.findPromotion = findPromotion;
        this.listPromotions = listPromotions;
        this.updatePromotion = updatePromotion;
        this.endPromotion = endPromotion;
        this.editor = editor;
        this.gifts = new GiftVariants(resolveSkus);
    }

    @PostMapping(path = PROMOTIONS, consumes = MediaTypes.JSON)
    @Operation(
            summary = "Create a promotion",
            description =
                    "Creates a promotion, in force at once unless its validity says otherwise. The answer's warnings tell what is odd about"
                            + " it; nothing of it is refused.")
    @Refuses({"promotion_code_taken", "gone"})
    Reply<PromotionResponse> createPromotion(@RequestBody PromotionRequest request, Idempotency idempotency) {
        Answer<CreatePromotion.Created> answer = createPromotion.handle(new CreatePromotion.Command(
                idempotency.optional(request),
                request.code(),
                request.name().strip(),
                request.priorityOrZero(),
                request.validity(),
                request.terms(gifts.of(request))));
        PromotionId id = answer.result().id();
        FindPromotion.Found created = created(id);
        return Reply.created(
                answer,
                PROMOTIONS + "/" + id,
                PromotionResponse.of(created),
                created.stored().version());
    }

    @GetMapping(PROMOTIONS)
    @Operation(
            summary = "List promotions",
            description = "The promotions that are not over for good, the newest first.")
    Reply<Listing<PromotionResponse>> listPromotions(@Query Paging query) {
        return Reply.page(
                listPromotions.handle(new ListPromotions.Command(query.asPageRequest())), PromotionResponse::of);
    }

    @GetMapping(PROMOTION)
    @Operation(summary = "Read a promotion", description = "One promotion, with warnings of what is odd about it now.")
    @Refuses("promotion_not_found")
    Reply<PromotionResponse> getPromotion(@PathVariable String id) {
        return shown(idOf(id));
    }

    @PatchMapping(path = PROMOTION, consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change a promotion",
            description =
                    "Changes some of a promotion, by JSON Merge Patch (RFC 7396). Lists are replaced as a whole; whoever changes the"
                            + " type of an object sets the members to null that the new type does not have. Orders keep the discounts"
                            + " that they got, and what was counted of its use stays.")
    @Refuses({"promotion_not_found", "promotion_code_taken", "stale_version"})
    @Patched(
            value = PromotionRequest.class,
            example = "{\"coupons\": {\"type\": \"shared\", \"code\": \"AUTUMN\"}, \"limits\": null}")
    Reply<PromotionResponse> patchPromotion(@PathVariable String id, @RequestBody MergePatch patch, IfMatch ifMatch) {
        PromotionId promotion = idOf(id);
        editor.patch(
                ifMatch,
                () -> read(promotion),
                found -> found.stored().version(),
                new Editor.Patch<>(
                        patch,
                        PromotionRequest.class,
                        found -> PromotionRequest.of(found.stored().promotion())),
                (present, content) -> updatePromotion.handle(new UpdatePromotion.Command(
                        changed(promotion, content), present.stored().version())));
        return shown(promotion);
    }

    @DeleteMapping(PROMOTION)
    @Operation(
            summary = "End a promotion",
            description = "Ends a promotion at once and for good. Orders keep the discounts that they got.")
    @Refuses({"promotion_not_found", "stale_version"})
    Reply<Void> endPromotion(@PathVariable String id, IfMatch ifMatch) {
        PromotionId promotion = idOf(id);
        editor.change(
                ifMatch,
                () -> read(promotion),
                found -> found.stored().version(),
                present -> endPromotion.handle(
                        new EndPromotion.Command(promotion, present.stored().version())));
        return Reply.noContent();
    }

    private Promotion changed(PromotionId id, PromotionRequest content) {
        return new Promotion(
                id,
                content.code(),
                content.name().strip(),
                content.priorityOrZero(),
                content.validity(),
                content.terms(gifts.of(content)));
    }

    private Reply<PromotionResponse> shown(PromotionId id) {
        FindPromotion.Found found = read(id);
        return Reply.ok(PromotionResponse.of(found), found.stored().version());
    }

    private FindPromotion.Found read(PromotionId id) {
        return findPromotion.handle(new FindPromotion.Command(id));
    }

    private FindPromotion.Found created(PromotionId id) {
        try {
            return read(id);
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
