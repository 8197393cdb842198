package dev.entrepot.web;

import dev.entrepot.application.catalog.BrandViews;
import dev.entrepot.application.catalog.CategoryViews;
import dev.entrepot.application.catalog.CreateBrand;
import dev.entrepot.application.catalog.CreateCategory;
import dev.entrepot.application.catalog.DeleteBrand;
import dev.entrepot.application.catalog.DeleteCategory;
import dev.entrepot.application.catalog.UpdateBrand;
import dev.entrepot.application.catalog.UpdateCategory;
import dev.entrepot.application.identity.AuthenticateApiKey;
import dev.entrepot.application.inventory.AdjustStock;
import dev.entrepot.application.inventory.AuditStock;
import dev.entrepot.application.inventory.ChangeStock;
import dev.entrepot.application.inventory.CreateLocation;
import dev.entrepot.application.inventory.DeleteLocation;
import dev.entrepot.application.inventory.FindLocation;
import dev.entrepot.application.inventory.KeepStock;
import dev.entrepot.application.inventory.ListLocations;
import dev.entrepot.application.inventory.ReservationViews;
import dev.entrepot.application.inventory.ReserveStock;
import dev.entrepot.application.inventory.SetStock;
import dev.entrepot.application.inventory.SettleReservation;
import dev.entrepot.application.inventory.StockItemViews;
import dev.entrepot.application.inventory.StockLedger;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.application.inventory.UpdateLocation;
import dev.entrepot.application.merchandising.Assortment;
import dev.entrepot.application.merchandising.CreateProduct;
import dev.entrepot.application.merchandising.DeleteProduct;
import dev.entrepot.application.merchandising.UpdateProduct;
import dev.entrepot.application.ordering.ShippingOfPaidOrders;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.storefront.ProductDetails;
import dev.entrepot.application.storefront.ProductSummaries;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.inventory.InMemoryReservationViews;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.web.shared.WebWiring;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The program of {@link TestServer}: real controllers and use cases, twins for the rest. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WebWiring.class, TestCheckout.class, TestClientele.class, TestTransfers.class})
class TestProgram {

    private final InMemoryInstallation installation;
    private final InMemoryShop shop;

    TestProgram(InMemoryInstallation installation) {
        this.installation = installation;
        this.shop = installation.shop();
    }

    @Bean
    Clock clock() {
        return installation.clock();
    }

    @Bean
    Stores stores() {
        return installation.stores();
    }

    @Bean
    AuthenticateApiKey authenticateApiKey() {
        return new AuthenticateApiKey(shop.apiKeys());
    }

    @Bean
    BrandViews brandViews() {
        return installation.brandViews();
    }

    @Bean
    CreateBrand createBrand() {
        return new CreateBrand(installation.once(), shop.brands(), installation.ids());
    }

    @Bean
    UpdateBrand updateBrand() {
        return new UpdateBrand(installation.transactions(), shop.brands());
    }

    @Bean
    DeleteBrand deleteBrand() {
        return new DeleteBrand(installation.transactions(), shop.brands(), shop.products());
    }

    @Bean
    CategoryViews categoryViews() {
        return installation.categoryViews();
    }

    @Bean
    CreateCategory createCategory() {
        return new CreateCategory(installation.once(), shop.categories(), installation.ids());
    }

    @Bean
    UpdateCategory updateCategory() {
        return new UpdateCategory(installation.transactions(), shop.categories());
    }

    @Bean
    DeleteCategory deleteCategory() {
        return new DeleteCategory(installation.transactions(), shop.categories(), shop.products());
    }

    @Bean
    ProductDetails productDetails() {
        return installation.productDetails();
    }

    @Bean
    ProductSummaries productSummaries() {
        return installation.productSummaries();
    }

    @Bean
    Assortment assortment() {
        return new Assortment(
                shop.categories(),
                shop.priceLists(),
                installation.repricing(),
                shop.stockItems(),
                shop.locations(),
                installation.ids());
    }

    @Bean
    CreateProduct createProduct(Assortment assortment) {
        return new CreateProduct(
                installation.once(), shop.products(), assortment, installation.ids(), installation.clock());
    }

    @Bean
    UpdateProduct updateProduct(Assortment assortment) {
        return new UpdateProduct(installation.transactions(), shop.products(), assortment, installation.clock());
    }

    @Bean
    DeleteProduct deleteProduct() {
        return new DeleteProduct(installation.transactions(), shop.products(), installation.clock());
    }

    @Bean
    ListLocations listLocations() {
        return new ListLocations(installation.transactions(), shop.locations());
    }

    @Bean
    FindLocation findLocation() {
        return new FindLocation(installation.transactions(), shop.locations());
    }

    @Bean
    CreateLocation createLocation() {
        return new CreateLocation(installation.once(), shop.locations(), installation.ids());
    }

    @Bean
    UpdateLocation updateLocation() {
        return new UpdateLocation(installation.transactions(), shop.locations());
    }

    @Bean
    DeleteLocation deleteLocation() {
        return new DeleteLocation(installation.transactions(), shop.locations());
    }

    @Bean
    ReservationViews reservationViews() {
        return new InMemoryReservationViews(shop);
    }

    @Bean
    ReserveStock reserveStock() {
        return new ReserveStock(
                installation.once(),
                shop.products(),
                shop.stockItems(),
                shop.reservations(),
                installation.stores(),
                installation.ids(),
                installation.clock());
    }

    @Bean
    SettleReservation settleReservation() {
        return new SettleReservation(
                installation.once(),
                shop.reservations(),
                new InMemoryReservationViews(shop),
                new ShippingOfPaidOrders(shop.orders()),
                installation.clock());
    }

    @Bean
    SetStock setStock() {
        return new SetStock(
                installation.transactions(),
                installation.stockLevels(),
                shop.stockItems(),
                shop.locations(),
                installation.clock());
    }

    @Bean
    AdjustStock adjustStock() {
        return new AdjustStock(
                installation.once(),
                installation.stockLevels(),
                shop.stockItems(),
                shop.locations(),
                installation.clock());
    }

    @Bean
    KeepStock keepStock() {
        return new KeepStock(
                installation.transactions(),
                installation.stockLevels(),
                shop.stockItems(),
                shop.locations(),
                installation.clock());
    }

    @Bean
    ChangeStock changeStock() {
        return new ChangeStock(
                installation.once(),
                installation.stockLevels(),
                shop.locations(),
                shop.stockItems(),
                installation.ids(),
                installation.clock());
    }

    @Bean
    StockItemViews stockItemViews() {
        return installation.stockItemViews();
    }

    @Bean
    StockLedger stockLedger() {
        return installation.stockLedger();
    }

    @Bean
    AuditStock auditStock() {
        return new AuditStock(installation.transactions(), installation.stockAudit());
    }

    @Bean
    StockLevels stockLevels() {
        return installation.stockLevels();
    }
}
