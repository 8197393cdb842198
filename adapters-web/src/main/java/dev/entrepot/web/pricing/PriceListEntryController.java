package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.EndListPrice;
import dev.entrepot.application.pricing.PriceListViews;
import dev.entrepot.application.pricing.SetListPrices;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.input.PathExample;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import dev.entrepot.web.shared.reply.Shows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@PathExample(name = "code", read = "summer", changed = "summer")
@RequestMapping(PriceListController.PATH + "/{code}/entries")
@Tag(name = "Price lists")
final class PriceListEntryController {

    private final PriceListViews lists;
    private final SetListPrices setPrices;
    private final EndListPrice endPrice;

    PriceListEntryController(PriceListViews lists, SetListPrices setPrices, EndListPrice endPrice) {
        this.lists = lists;
        this.setPrices = setPrices;
        this.endPrice = endPrice;
    }

    @GetMapping
    @Operation(
            summary = "List the prices of a price list",
            description = "What stands on the list; the prices of one variant together, by rising quantity.")
    @Refuses("price_list_not_found")
    Reply<Listing<PriceListEntryResponse>> listPriceListEntries(@PathVariable String code, @Query Paging query) {
        return Reply.page(
                lists.entries(code, query.asPageRequest())
                        .orElseThrow(() -> new PricingRefusal.PriceListNotFound(code)),
                PriceListEntryResponse::of);
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Set prices of a price list",
            description =
                    "Sets up to 5,000 prices, new or in place of the present ones, in one transaction, and tells what became of each. A"
                            + " row that cannot be hinders no other. A change of more than 50 % waits for approval.")
    @Refuses({"price_list_not_found", "concurrent_change"})
    @Shows(creates = false)
    Reply<PriceListEntriesResponse> setPriceListEntries(
            @PathVariable String code,
            @RequestBody PriceListEntriesRequest request,
            Idempotency idempotency,
            Caller caller) {
        Answer<SetListPrices.Done> answer = setPrices.handle(new SetListPrices.Command(
                idempotency.optional(request),
                code,
                request.entries().stream()
                        .map(PriceListEntriesRequest.EntryRequest::toEntry)
                        .toList(),
                request.reasonOrNone(),
                caller.author()));
        return Reply.done(answer, PriceListEntriesResponse.of(answer.result()));
    }

    @DeleteMapping("/{sku}")
    @Operation(
            summary = "Take a price from a price list",
            description = "Takes the price of a variant that holds from a quantity on; its end stands in the history.")
    @Refuses({"price_list_not_found", "price_list_entry_not_found"})
    Reply<Void> deletePriceListEntry(
            @PathVariable String code, @PathVariable String sku, @Query EntryQuery query, Caller caller) {
        int minQuantity = query.minQuantity() == null ? 1 : query.minQuantity();
        String reason = query.reason() == null ? "" : query.reason().strip();
        endPrice.handle(
                EndListPrice.Command.onList(code, skuOf(code, sku, minQuantity), minQuantity, caller.author(), reason));
        return Reply.noContent();
    }

    /** What is no SKU is the SKU of no variant. */
    private static Sku skuOf(String code, String text, int minQuantity) {
        try {
            return new Sku(text);
        } catch (CatalogRefusal.InvalidSku e) {
            throw new PricingRefusal.PriceListEntryNotFound(code, text, minQuantity);
        }
    }

    record EntryQuery(
            @Schema(description = "The quantity from which on the price holds.", defaultValue = "1", example = "10")
            @Min(1)
            @Nullable
            Integer minQuantity,

            @Schema(description = "Why, for people; it stands in the history.", example = "out of season")
            @Nullable
            @Size(max = 500)
            String reason) {}
}
