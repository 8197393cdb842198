package dev.entrepot.web.customer;

import dev.entrepot.application.customer.CreateCustomerTier;
import dev.entrepot.application.customer.DeleteCustomerTier;
import dev.entrepot.application.customer.FindCustomerTier;
import dev.entrepot.application.customer.ListCustomerTiers;
import dev.entrepot.application.customer.UpdateCustomerTier;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTiers.Versioned;
import dev.entrepot.web.shared.input.Editor;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.input.Patched;
import dev.entrepot.web.shared.input.PathExample;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.json.FaultyInput;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@PathExample(name = "code", read = "silver", changed = "platinum")
@RequestMapping(CustomerTierController.PATH)
@Tag(name = "Customer tiers", description = "The levels of the loyalty programme; for staff.")
final class CustomerTierController {

    static final String PATH = "/api/v1/customer-tiers";

    private final ListCustomerTiers listTiers;
    private final FindCustomerTier findTier;
    private final CreateCustomerTier createTier;
    private final UpdateCustomerTier updateTier;
    private final DeleteCustomerTier deleteTier;
    private final Editor editor;

    CustomerTierController(
            ListCustomerTiers listTiers,
            FindCustomerTier findTier,
            CreateCustomerTier createTier,
            UpdateCustomerTier updateTier,
            DeleteCustomerTier deleteTier,
            Editor editor) {
        this.listTiers = listTiers;
        this.findTier = findTier;
        this.createTier = createTier;
        this.updateTier = updateTier;
        this.deleteTier = deleteTier;
        this.editor = editor;
    }

    @GetMapping
    @Operation(summary = "List customer tiers", description = "The customer tiers of the store, the highest first.")
    Reply<Listing<CustomerTierResponse>> listCustomerTiers(@Query Paging query) {
        return Reply.page(
                listTiers.handle(new ListCustomerTiers.Command(query.asPageRequest())), CustomerTierResponse::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a customer tier", description = "One customer tier, by its code.")
    @Refuses("customer_tier_not_found")
    Reply<CustomerTierResponse> getCustomerTier(@PathVariable String code) {
        return shown(read(code));
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Add a customer tier",
            description =
                    "Adds a customer tier. With from_months, customers reach it by the length of their membership; assigned to a customer, it counts unless a higher one is reached.")
    @Refuses({"customer_tier_code_taken", "customer_tier_rank_taken", "gone"})
    Reply<CustomerTierResponse> createCustomerTier(@RequestBody CustomerTierRequest request, Idempotency idempotency) {
        Answer<CreateCustomerTier.Created> answer =
                createTier.handle(new CreateCustomerTier.Command(idempotency.optional(request), request.toTier()));
        Versioned created = created(answer.result().code());
        return Reply.created(
                answer, PATH + "/" + created.tier().code(), CustomerTierResponse.of(created.tier()), created.version());
    }

    @PutMapping(path = "/{code}", consumes = MediaTypes.JSON)
    @Operation(summary = "Replace a customer tier", description = "Replaces what a customer tier says. Its code stays.")
    @Refuses({"customer_tier_not_found", "customer_tier_rank_taken", "stale_version"})
    Reply<CustomerTierResponse> replaceCustomerTier(
            @PathVariable String code, @RequestBody CustomerTierRequest request, IfMatch ifMatch) {
        editor.change(ifMatch, () -> read(code), Versioned::version, present -> update(present, request));
        return shown(read(code));
    }

    @PatchMapping(path = "/{code}", consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change a customer tier",
            description = "Changes some of what a customer tier says, by JSON Merge Patch (RFC 7396).")
    @Refuses({"customer_tier_not_found", "customer_tier_rank_taken", "stale_version"})
    @Patched(value = CustomerTierRequest.class, example = "{\"from_months\": 60}")
    Reply<CustomerTierResponse> patchCustomerTier(
            @PathVariable String code, @RequestBody MergePatch patch, IfMatch ifMatch) {
        editor.patch(
                ifMatch,
                () -> read(code),
                Versioned::version,
                new Editor.Patch<>(patch, CustomerTierRequest.class, present -> CustomerTierRequest.of(present.tier())),
                this::update);
        return shown(read(code));
    }

    @DeleteMapping("/{code}")
    @Operation(
            summary = "Delete a customer tier",
            description =
                    "Deletes a customer tier that is assigned to no customer. Who had reached it by membership has the next one that was reached.")
    @Refuses({"customer_tier_not_found", "customer_tier_in_use", "stale_version"})
    Reply<Void> deleteCustomerTier(@PathVariable String code, IfMatch ifMatch) {
        editor.change(
                ifMatch,
                () -> read(code),
                Versioned::version,
                present -> deleteTier.handle(new DeleteCustomerTier.Command(code, present.version())));
        return Reply.noContent();
    }

    private void update(Versioned present, CustomerTierRequest content) {
        if (!content.code().equals(present.tier().code())) {
            throw FaultyInput.of("/code", "code_is_final", "The code of a customer tier stays what it is.");
        }
        updateTier.handle(new UpdateCustomerTier.Command(content.toTier(), present.version()));
    }

    private static Reply<CustomerTierResponse> shown(Versioned tier) {
        return Reply.ok(CustomerTierResponse.of(tier.tier()), tier.version());
    }

    private Versioned read(String code) {
        return findTier.handle(new FindCustomerTier.Command(code));
    }

    private Versioned created(String code) {
        try {
            return read(code);
        } catch (CustomerRefusal.NotFound deleted) {
            throw ApiProblem.gone("customer tier");
        }
    }
}
