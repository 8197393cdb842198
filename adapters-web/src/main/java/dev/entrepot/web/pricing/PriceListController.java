package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.CreatePriceList;
import dev.entrepot.application.pricing.DeletePriceList;
import dev.entrepot.application.pricing.FindPriceList;
import dev.entrepot.application.pricing.PriceListViews;
import dev.entrepot.application.pricing.UpdatePriceList;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists.Versioned;
import dev.entrepot.web.shared.access.Caller;
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
@PathExample(name = "code", read = "summer", changed = "summer")
@RequestMapping(PriceListController.PATH)
@Tag(
        name = "Price lists",
        description = "Prices beside the regular ones: of a season, of a customer group, of quantities; for staff.")
final class PriceListController {

    static final String PATH = "/api/v1/price-lists";

    private final PriceListViews lists;
    private final FindPriceList findList;
    private final CreatePriceList createList;
    private final UpdatePriceList updateList;
    private final DeletePriceList deleteList;
    private final Stores stores;
    private final Editor editor;

    PriceListController(
            PriceListViews lists,
            FindPriceList findList,
            CreatePriceList createList,
            UpdatePriceList updateList,
            DeletePriceList deleteList,
            Stores stores,
            Editor editor) {
        this.lists = lists;
        this.findList = findList;
        this.createList = createList;
        this.updateList = updateList;
        this.deleteList = deleteList;
        this.stores = stores;
        this.editor = editor;
    }

    @GetMapping
    @Operation(
            summary = "List price lists",
            description =
                    "The price lists of the store, by their codes. The one of the regular prices is not among them.")
    Reply<Listing<PriceListResponse>> listPriceLists(@Query Paging query) {
        return Reply.page(lists.list(query.asPageRequest()), list -> PriceListResponse.of(list.terms()));
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a price list", description = "One price list, by its code, without its prices.")
    @Refuses("price_list_not_found")
    Reply<PriceListResponse> getPriceList(@PathVariable String code) {
        return shown(read(code));
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Open a price list",
            description =
                    "Opens a further price list, without prices at first. Of the lists that are in force and for the shopper, the one of"
                            + " the greatest priority that has a price for the variant and quantity counts; inside it the price for the"
                            + " greatest quantity that is reached.")
    @Refuses({"price_list_code_taken", "gone"})
    Reply<PriceListResponse> createPriceList(@RequestBody PriceListRequest request, Idempotency idempotency) {
        PriceListTerms terms = request.toTerms(stores.settings());
        Answer<CreatePriceList.Created> answer =
                createList.handle(new CreatePriceList.Command(idempotency.optional(request), terms));
        Versioned created = created(answer.result().code());
        return Reply.created(
                answer, PATH + "/" + created.terms().code(), PriceListResponse.of(created.terms()), created.version());
    }

    @PutMapping(path = "/{code}", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Replace a price list",
            description =
                    "Replaces what a price list says besides its prices. Its code and its currency stay, and so do its prices.")
    @Refuses({"price_list_not_found", "stale_version"})
    Reply<PriceListResponse> replacePriceList(
            @PathVariable String code, @RequestBody PriceListRequest request, IfMatch ifMatch) {
        editor.change(ifMatch, () -> read(code), Versioned::version, present -> update(present, request));
        return shown(read(code));
    }

    @PatchMapping(path = "/{code}", consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change a price list",
            description =
                    "Changes some of what a price list says, by JSON Merge Patch (RFC 7396). Lists are replaced as a whole.")
    @Refuses({"price_list_not_found", "stale_version"})
    @Patched(value = PriceListRequest.class, example = "{\"priority\": 20, \"valid_until\": null}")
    Reply<PriceListResponse> patchPriceList(@PathVariable String code, @RequestBody MergePatch patch, IfMatch ifMatch) {
        editor.patch(
                ifMatch,
                () -> read(code),
                Versioned::version,
                new Editor.Patch<>(patch, PriceListRequest.class, present -> PriceListRequest.of(present.terms())),
                this::update);
        return shown(read(code));
    }

    @DeleteMapping("/{code}")
    @Operation(
            summary = "Delete a price list",
            description =
                    "Deletes a price list with its prices, whose end stands in the history; changes that waited are cancelled. Orders"
                            + " keep what they were charged.")
    @Refuses({"price_list_not_found", "stale_version"})
    Reply<Void> deletePriceList(@PathVariable String code, IfMatch ifMatch, Caller caller) {
        editor.change(
                ifMatch,
                () -> read(code),
                Versioned::version,
                present -> deleteList.handle(new DeletePriceList.Command(code, present.version(), caller.author())));
        return Reply.noContent();
    }

    private void update(Versioned present, PriceListRequest content) {
        if (!content.code().equals(present.terms().code())) {
            throw FaultyInput.of("/code", "code_is_final", "The code of a price list stays what it is.");
        }
        if (content.currency() != null
                && !content.currency().equals(present.terms().currency())) {
            throw FaultyInput.of("/currency", "currency_is_final", "The currency of a price list stays what it is.");
        }
        PriceListTerms terms = content.toTerms(stores.settings());
        updateList.handle(new UpdatePriceList.Command(
                new PriceListTerms(
                        terms.code(),
                        terms.name(),
                        present.terms().currency(),
                        terms.priority(),
                        terms.validity(),
                        terms.audience(),
                        terms.taxIncluded()),
                present.version()));
    }

    private static Reply<PriceListResponse> shown(Versioned list) {
        return Reply.ok(PriceListResponse.of(list.terms()), list.version());
    }

    private Versioned read(String code) {
        return findList.handle(new FindPriceList.Command(code));
    }

    private Versioned created(String code) {
        try {
            return read(code);
        } catch (PricingRefusal.PriceListNotFound deleted) {
            throw ApiProblem.gone("price list");
        }
    }
}
