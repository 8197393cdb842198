package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.SetPrice;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Prices", description = "What variants cost; for staff.")
final class PriceController {

    private final SetPrice setPrice;

    PriceController(SetPrice setPrice) {
        this.setPrice = setPrice;
    }

    @PutMapping(path = "/api/v1/prices/{sku}", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Set the regular price of a variant",
            description =
                    "Sets the price of one unit, and the price that is crossed out beside it. An amount without a currency is in"
                            + " the store's. Quotes and orders use it at once.")
    @Refuses({"sku_not_found", "invalid_price", "currency_mismatch"})
    Reply<PriceResponse> setPrice(@PathVariable String sku, @RequestBody PriceRequest request) {
        Price price = new Price(request.price(), request.compareAtPrice(), Price.BASE_LIST);
        setPrice.handle(new SetPrice.Command(skuOf(sku), price));
        return Reply.ok(new PriceResponse(sku, price.unit(), price.compareAt()));
    }

    /** What is no SKU is the SKU of no variant. */
    private static Sku skuOf(String text) {
        try {
            return new Sku(text);
        } catch (CatalogRefusal.InvalidSku e) {
            throw new PricingRefusal.UnknownSku(text);
        }
    }
}
