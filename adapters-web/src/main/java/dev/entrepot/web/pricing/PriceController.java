package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.ChangePrices;
import dev.entrepot.application.pricing.EndListPrice;
import dev.entrepot.application.pricing.PriceOutcome;
import dev.entrepot.application.pricing.PriceProposalViews;
import dev.entrepot.application.pricing.PriceView;
import dev.entrepot.application.pricing.PriceViews;
import dev.entrepot.application.pricing.ResolveSkus;
import dev.entrepot.application.pricing.SetPrice;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import dev.entrepot.web.shared.reply.Shows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Prices", description = "What variants cost, did and will; for staff.")
final class PriceController {

    private static final String PRICES = "/api/v1/prices";

    private final SetPrice setPrice;
    private final EndListPrice endPrice;
    private final ChangePrices changePrices;
    private final PriceViews prices;
    private final PriceProposalViews proposals;
    private final ResolveSkus resolveSkus;
    private final Stores stores;
    private final PriceWebMapper mapper;

    PriceController(
            SetPrice setPrice,
            EndListPrice endPrice,
            ChangePrices changePrices,
            PriceViews prices,
            PriceProposalViews proposals,
            ResolveSkus resolveSkus,
            Stores stores,
            PriceWebMapper mapper) {
        this.setPrice = setPrice;
        this.endPrice = endPrice;
        this.changePrices = changePrices;
        this.prices = prices;
        this.proposals = proposals;
        this.resolveSkus = resolveSkus;
        this.stores = stores;
        this.mapper = mapper;
    }

    @GetMapping(PRICES + "/{sku}")
    @Operation(
            summary = "Read the regular price of a variant",
            description =
                    "What one unit costs in a currency, with the lowest price of the 30 days before a reduction, and the newest"
                            + " change that waits for approval or for its time.")
    @Refuses({"sku_not_found", "price_missing"})
    Reply<PriceResponse> getPrice(@PathVariable String sku, @Query PriceQuery query) {
        Sku wanted = skuOf(sku);
        Currency currency = orOfStore(query.currency());
        PriceView view = prices.find(wanted, currency).orElse(null);
        PriceChangeResponse change = waiting(wanted, currency);
        if (view == null && change == null) {
            throw missing(wanted, currency);
        }
        return Reply.ok(response(sku, view, change));
    }

    /** The newest change that waits for approval or for its time. */
    private @Nullable PriceChangeResponse waiting(Sku sku, Currency currency) {
        return proposals
                .open(resolveSkus.handle(new ResolveSkus.Command(Set.of(sku))).values())
                .stream()
                .filter(view -> view.proposal().setting().isBase()
                        && view.proposal().setting().price().unit().currency().equals(currency))
                .findFirst()
                .map(mapper::change)
                .orElse(null);
    }

    private PricingRefusal missing(Sku sku, Currency currency) {
        return prices.history(sku, new Paging(1, 1).asPageRequest()).isEmpty()
                ? new PricingRefusal.UnknownSku(sku.value())
                : new PricingRefusal.PriceMissing(List.of(sku.value()), currency.getCurrencyCode());
    }

    @PutMapping(path = PRICES + "/{sku}", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Set the regular price of a variant",
            description =
                    "Sets the price of one unit, or what one costs from min_quantity on, and the price that is crossed out beside it."
                            + " An amount without a currency is in"
                            + " the store's. Quotes and orders use it at once. A change of more than 50 % waits until somebody else"
                            + " approves it, and one with a time waits for that: then the answer is 202 with the change and the price"
                            + " as it stays until then.")
    @Refuses({"sku_not_found", "invalid_price", "currency_mismatch", "concurrent_change"})
    @Shows(waits = true)
    Reply<PriceResponse> setPrice(@PathVariable String sku, @RequestBody PriceRequest request, Caller caller) {
        Price price = new Price(request.price(), request.compareAtPrice(), Price.BASE_LIST);
        Sku wanted = skuOf(sku);
        PriceOutcome outcome = setPrice.handle(new SetPrice.Command(
                wanted,
                request.minQuantityOrOne(),
                price,
                request.reasonOrNone(),
                request.effectiveAt(),
                caller.author()));
        Optional<PriceView> now = prices.find(wanted, price.unit().currency());
        PriceProposalId waiting = outcome.proposal();
        if (waiting == null) {
            return Reply.ok(response(sku, now.orElse(null), null));
        }
        PriceChangeResponse change = proposals.find(waiting).map(mapper::change).orElse(null);
        return Reply.accepted(PriceChangeController.PATH + "/" + waiting, response(sku, now.orElse(null), change));
    }

    @DeleteMapping(PRICES + "/{sku}")
    @Operation(
            summary = "Take a regular price from a variant",
            description =
                    "Takes the regular price that holds from a quantity on; its end stands in the history. Without the one from 1 on,"
                            + " fewer units than any other price asks for cannot be bought.")
    @Refuses({"sku_not_found", "price_list_entry_not_found"})
    Reply<Void> deletePrice(@PathVariable String sku, @Query EndQuery query, Caller caller) {
        String reason = query.reason() == null ? "" : query.reason().strip();
        endPrice.handle(EndListPrice.Command.regular(
                orOfStore(query.currency()), skuOf(sku), query.minQuantity(), caller.author(), reason));
        return Reply.noContent();
    }

    @GetMapping(PRICES + "/{sku}/history")
    @Operation(
            summary = "Read how the prices of a variant changed",
            description =
                    "Every change of its prices, the newest first: what it was and became, who did it, when and why.")
    @Refuses("sku_not_found")
    Reply<Listing<PriceHistoryResponse>> getPriceHistory(@PathVariable String sku, @Query Paging query) {
        return Reply.page(
                prices.history(skuOf(sku), query.asPageRequest()).orElseThrow(() -> new PricingRefusal.UnknownSku(sku)),
                mapper::entry);
    }

    @PostMapping(path = PRICES + "/bulk-changes", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Change many regular prices",
            description =
                    "Moves the prices of up to 5,000 variants up or down, by a percentage or by an amount, in one transaction, and"
                            + " tells what became of each. With dry_run it tells what it would do, and does nothing. Changes of more"
                            + " than 50 % wait for approval. A crossed-out price stays where it is above the new price.")
    @Refuses({"currency_mismatch", "amount_too_large"})
    @Shows(creates = false)
    Reply<BulkPriceResponse> changePrices(
            @RequestBody BulkPriceRequest request, Idempotency idempotency, Caller caller) {
        boolean dryRun = Boolean.TRUE.equals(request.dryRun());
        Answer<ChangePrices.Changed> answer = changePrices.handle(new ChangePrices.Command(
                idempotency.optional(request),
                request.skus(),
                orOfStore(request.currency()),
                request.adjustment().adjustment(),
                request.reasonOrNone(),
                request.effectiveAt(),
                dryRun,
                caller.author()));
        return Reply.done(
                answer,
                new BulkPriceResponse(
                        dryRun, answer.result().rows().stream().map(mapper::row).toList()));
    }

    private Currency orOfStore(@Nullable Currency currency) {
        return currency == null ? stores.settings().currency() : currency;
    }

    private static PriceResponse response(String sku, @Nullable PriceView view, @Nullable PriceChangeResponse change) {
        Money price = view == null ? null : view.unit();
        Money compareAt = view == null ? null : view.compareAt();
        List<PriceResponse.TierResponse> tiers = view == null
                ? List.of()
                : view.tiers().stream().map(PriceResponse.TierResponse::of).toList();
        return new PriceResponse(sku, price, compareAt, tiers, view == null ? null : view.priorPrice(), change);
    }

    /** What is no SKU is the SKU of no variant. */
    private static Sku skuOf(String text) {
        try {
            return new Sku(text);
        } catch (CatalogRefusal.InvalidSku e) {
            throw new PricingRefusal.UnknownSku(text);
        }
    }

    record EndQuery(
            @Schema(description = "The quantity from which on the price holds.", example = "10") @NotNull @Min(1)
            Integer minQuantity,

            @Schema(description = "In which currency; that of the store if left out.", example = "EUR") @Nullable
            Currency currency,

            @Schema(description = "Why, for people; it stands in the history.", example = "no longer worth it")
            @Nullable
            @Size(max = 500)
            String reason) {}

    record PriceQuery(
            @Schema(description = "In which currency; that of the store if left out.", example = "EUR") @Nullable
            Currency currency) {}
}
