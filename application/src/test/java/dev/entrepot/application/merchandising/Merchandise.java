package dev.entrepot.application.merchandising;

import static dev.entrepot.application.SmallShop.eur;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.application.pricing.QuoteBasket;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.InMemoryShop;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A small shop whose products are written. */
class Merchandise {

    private final SmallShop shop = new SmallShop();
    private final InMemoryInstallation installation = shop.installation();
    private final Assortment assortment = new Assortment(
            shop.shop().categories(),
            shop.shop().priceLists(),
            installation.repricing(),
            shop.shop().stockItems(),
            shop.shop().locations(),
            installation.ids());

    SmallShop small() {
        return shop;
    }

    InMemoryShop shop() {
        return shop.shop();
    }

    Answer<CreateProduct.Created> create(CreateProduct.Command command) {
        CreateProduct createProduct = new CreateProduct(
                installation.once(), shop().products(), assortment, installation.ids(), installation.clock());
        return shop.inStore(() -> createProduct.handle(command));
    }

    void update(UpdateProduct.Command command) {
        UpdateProduct updateProduct =
                new UpdateProduct(installation.transactions(), shop().products(), assortment, installation.clock());
        shop.inStore(() -> {
            updateProduct.handle(command);
            return command;
        });
    }

    void delete(DeleteProduct.Command command) {
        DeleteProduct deleteProduct =
                new DeleteProduct(installation.transactions(), shop().products(), installation.clock());
        shop.inStore(() -> {
            deleteProduct.handle(command);
            return command;
        });
    }

    <T> T inTransaction(Supplier<T> unit) {
        return shop.inTransaction(unit);
    }

    QuoteBasket.Quoted quote(BasketRequest basket) {
        return shop.quote(basket);
    }

    StockItem stock(Sku sku) {
        return shop.stock(sku);
    }

    VariantId variant(Sku sku) {
        return shop.variant(sku);
    }

    Product product(Sku sku) {
        return shop.product(sku);
    }

    VariantDraft draft(@Nullable Sku sku, String size, @Nullable String price, @Nullable Long onHand) {
        return replacing(null, sku, size, price, onHand);
    }

    VariantDraft replacing(
            @Nullable VariantId id, @Nullable Sku sku, String size, @Nullable String price, @Nullable Long onHand) {
        return new VariantDraft(
                id, sku, null, Map.of("Size", size), 0, price == null ? null : Price.base(eur(price)), onHand);
    }
}
