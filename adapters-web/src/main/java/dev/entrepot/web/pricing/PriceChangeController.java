package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.DecidePriceChange;
import dev.entrepot.application.pricing.DecidePriceChange.Verdict;
import dev.entrepot.application.pricing.PriceProposalView;
import dev.entrepot.application.pricing.PriceProposalViews;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Price changes", description = "Changes of prices that wait for approval or for their time; for staff.")
final class PriceChangeController {

    static final String PATH = "/api/v1/price-changes";

    private final PriceProposalViews proposals;
    private final DecidePriceChange decide;
    private final PriceWebMapper mapper;

    PriceChangeController(PriceProposalViews proposals, DecidePriceChange decide, PriceWebMapper mapper) {
        this.proposals = proposals;
        this.decide = decide;
        this.mapper = mapper;
    }

    @GetMapping(PATH)
    @Operation(
            summary = "List changes of prices",
            description = "The changes that wait for approval or for their time, or have waited, the newest first.")
    Reply<Listing<PriceChangeResponse>> listPriceChanges(@Query ChangeQuery query) {
        return Reply.page(proposals.list(query.state(), Paging.of(query.page(), query.pageSize())), mapper::change);
    }

    @GetMapping(PATH + "/{id}")
    @Operation(summary = "Read a change of a price", description = "One change that waits, or has waited.")
    @Refuses("price_change_not_found")
    Reply<PriceChangeResponse> getPriceChange(@PathVariable String id) {
        PriceProposalView view = read(idOf(id));
        return Reply.ok(mapper.change(view), view.proposal().version());
    }

    @PostMapping(PATH + "/{id}/approve")
    @Operation(
            summary = "Approve a change of a price",
            description = "Lets it take effect, at once unless it has a time. Whoever proposed it cannot approve it.")
    @Refuses({"price_change_not_found", "price_change_decided", "own_price_change", "stale_version"})
    Reply<PriceChangeResponse> approvePriceChange(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable PriceDecisionRequest request,
            IfMatch ifMatch,
            Idempotency idempotency,
            Caller caller) {
        return decided(id, request, ifMatch, idempotency, Verdict.APPROVE, caller);
    }

    @PostMapping(PATH + "/{id}/reject")
    @Operation(
            summary = "Reject a change of a price",
            description = "Keeps it from taking effect, for good. It must wait for approval.")
    @Refuses({"price_change_not_found", "price_change_decided", "stale_version"})
    Reply<PriceChangeResponse> rejectPriceChange(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable PriceDecisionRequest request,
            IfMatch ifMatch,
            Idempotency idempotency,
            Caller caller) {
        return decided(id, request, ifMatch, idempotency, Verdict.REJECT, caller);
    }

    @PostMapping(PATH + "/{id}/cancel")
    @Operation(
            summary = "Cancel a change of a price",
            description =
                    "Takes a change back that has not taken effect, whether it waits for approval or for its time.")
    @Refuses({"price_change_not_found", "price_change_decided", "stale_version"})
    Reply<PriceChangeResponse> cancelPriceChange(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable PriceDecisionRequest request,
            IfMatch ifMatch,
            Idempotency idempotency,
            Caller caller) {
        return decided(id, request, ifMatch, idempotency, Verdict.CANCEL, caller);
    }

    private Reply<PriceChangeResponse> decided(
            String id,
            @Nullable PriceDecisionRequest request,
            IfMatch ifMatch,
            Idempotency idempotency,
            Verdict verdict,
            Caller caller) {
        PriceDecisionRequest asked = request == null ? new PriceDecisionRequest(null) : request;
        PriceProposalId wanted = idOf(id);
        Answer<DecidePriceChange.Decided> answer = decide.handle(new DecidePriceChange.Command(
                idempotency.optional(asked),
                wanted,
                ifMatch.expected(read(wanted).proposal().version()),
                verdict,
                caller.author(),
                asked.noteOrNone()));
        PriceProposalView view = read(wanted);
        return Reply.done(answer, mapper.change(view), view.proposal().version());
    }

    private PriceProposalView read(PriceProposalId id) {
        return proposals.find(id).orElseThrow(() -> new PricingRefusal.PriceProposalNotFound(id.toString()));
    }

    /** What is no id is the id of no change. */
    private static PriceProposalId idOf(String text) {
        try {
            return PriceProposalId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new PricingRefusal.PriceProposalNotFound(text);
        }
    }

    record ChangeQuery(
            @Schema(description = "Only those in this state.")
            PriceProposal.@Nullable State state,

            @Schema(description = "Which page, from 1.", defaultValue = "1", example = "1") @Min(1) @Nullable
            Integer page,

            @Schema(description = "How many items stand on a page.", defaultValue = "20", example = "20")
            @Min(1)
            @Max(PageRequest.MAX_SIZE)
            @Nullable
            Integer pageSize) {}
}
