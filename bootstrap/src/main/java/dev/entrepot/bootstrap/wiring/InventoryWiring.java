package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.inventory.AdjustStock;
import dev.entrepot.application.inventory.AuditStock;
import dev.entrepot.application.inventory.ChangeStock;
import dev.entrepot.application.inventory.CreateLocation;
import dev.entrepot.application.inventory.DeleteLocation;
import dev.entrepot.application.inventory.ExpireReservations;
import dev.entrepot.application.inventory.FindLocation;
import dev.entrepot.application.inventory.KeepStock;
import dev.entrepot.application.inventory.ListLocations;
import dev.entrepot.application.inventory.OpenLedgerMonths;
import dev.entrepot.application.inventory.ReservationViews;
import dev.entrepot.application.inventory.ReserveStock;
import dev.entrepot.application.inventory.SetStock;
import dev.entrepot.application.inventory.SettleReservation;
import dev.entrepot.application.inventory.StockItemViews;
import dev.entrepot.application.inventory.StockLedger;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.application.inventory.UpdateLocation;
import dev.entrepot.application.ordering.ShippingOfPaidOrders;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.Once;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.inventory.CachedLocations;
import dev.entrepot.cache.inventory.CachedReservations;
import dev.entrepot.cache.inventory.CachedStockItems;
import dev.entrepot.cache.inventory.StaleDetails;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.persistence.inventory.JdbcLedgerMonths;
import dev.entrepot.persistence.inventory.JdbcLocations;
import dev.entrepot.persistence.inventory.JdbcReservationViews;
import dev.entrepot.persistence.inventory.JdbcReservations;
import dev.entrepot.persistence.inventory.JdbcStockAudit;
import dev.entrepot.persistence.inventory.JdbcStockItemViews;
import dev.entrepot.persistence.inventory.JdbcStockItems;
import dev.entrepot.persistence.inventory.JdbcStockLedger;
import dev.entrepot.persistence.inventory.JdbcStockLevels;
import dev.entrepot.persistence.shared.DeferredWrites;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.web.inventory.StockImport;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class InventoryWiring {

    @Bean
    Locations locations(JdbcClient jdbc, PersistenceJson json, RedisCache cache, Transactions transactions) {
        return new CachedLocations(new JdbcLocations(jdbc, json), cache, transactions);
    }

    @Bean
    ListLocations listLocations(Transactions transactions, Locations locations) {
        return new ListLocations(transactions, locations);
    }

    @Bean
    FindLocation findLocation(Transactions transactions, Locations locations) {
        return new FindLocation(transactions, locations);
    }

    @Bean
    CreateLocation createLocation(Once once, Locations locations, IdSource ids) {
        return new CreateLocation(once, locations, ids);
    }

    @Bean
    UpdateLocation updateLocation(Transactions transactions, Locations locations) {
        return new UpdateLocation(transactions, locations);
    }

    @Bean
    DeleteLocation deleteLocation(Transactions transactions, Locations locations) {
        return new DeleteLocation(transactions, locations);
    }

    @Bean
    StaleDetails staleDetails(RedisCache cache, Transactions transactions) {
        return new StaleDetails(cache, transactions);
    }

    @Bean
    StockItems stockItems(JdbcClient jdbc, PersistenceJson json, StaleDetails staleDetails) {
        return new CachedStockItems(new JdbcStockItems(jdbc, json), staleDetails);
    }

    @Bean
    Reservations reservations(JdbcClient jdbc, DeferredWrites deferred, StaleDetails staleDetails) {
        return new CachedReservations(new JdbcReservations(jdbc, deferred), staleDetails);
    }

    @Bean
    ReservationViews reservationViews(JdbcClient jdbc) {
        return new JdbcReservationViews(jdbc);
    }

    @Bean
    ReserveStock reserveStock(
            Once once,
            Products products,
            StockItems stockItems,
            Reservations reservations,
            Stores stores,
            IdSource ids,
            Clock clock) {
        return new ReserveStock(once, products, stockItems, reservations, stores, ids, clock);
    }

    @Bean
    SettleReservation settleReservation(
            Once once, Reservations reservations, ReservationViews views, Orders orders, Clock clock) {
        return new SettleReservation(once, reservations, views, new ShippingOfPaidOrders(orders), clock);
    }

    @Bean
    ExpireReservations expireReservations(Transactions transactions, Reservations reservations, Clock clock) {
        return new ExpireReservations(transactions, reservations, clock);
    }

    @Bean
    OpenLedgerMonths openLedgerMonths(Transactions transactions, JdbcClient jdbc, Clock clock) {
        return new OpenLedgerMonths(transactions, new JdbcLedgerMonths(jdbc), clock);
    }

    @Bean
    StockLevels stockLevels(JdbcClient jdbc) {
        return new JdbcStockLevels(jdbc);
    }

    @Bean
    StockItemViews stockItemViews(JdbcClient jdbc) {
        return new JdbcStockItemViews(jdbc);
    }

    @Bean
    StockLedger stockLedger(JdbcClient jdbc) {
        return new JdbcStockLedger(jdbc);
    }

    @Bean
    AuditStock auditStock(Transactions transactions, JdbcClient jdbc) {
        return new AuditStock(transactions, new JdbcStockAudit(jdbc));
    }

    @Bean
    SetStock setStock(
            Transactions transactions,
            StockLevels stockLevels,
            StockItems stockItems,
            Locations locations,
            Clock clock) {
        return new SetStock(transactions, stockLevels, stockItems, locations, clock);
    }

    @Bean
    AdjustStock adjustStock(
            Once once, StockLevels stockLevels, StockItems stockItems, Locations locations, Clock clock) {
        return new AdjustStock(once, stockLevels, stockItems, locations, clock);
    }

    @Bean
    ChangeStock changeStock(
            Once once, StockLevels stockLevels, Locations locations, StockItems stockItems, IdSource ids, Clock clock) {
        return new ChangeStock(once, stockLevels, locations, stockItems, ids, clock);
    }

    @Bean
    StockImport stockImport(ChangeStock changeStock, FindLocation findLocation) {
        return new StockImport(changeStock, findLocation);
    }

    @Bean
    KeepStock keepStock(
            Transactions transactions,
            StockLevels stockLevels,
            StockItems stockItems,
            Locations locations,
            Clock clock) {
        return new KeepStock(transactions, stockLevels, stockItems, locations, clock);
    }
}
