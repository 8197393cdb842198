package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.inventory.CancelTransfer;
import dev.entrepot.application.inventory.ReceiveTransfer;
import dev.entrepot.application.inventory.SendTransfer;
import dev.entrepot.application.inventory.TransferViews;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.transfer.Transfers;
import dev.entrepot.persistence.inventory.JdbcTransferViews;
import dev.entrepot.persistence.inventory.JdbcTransfers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TransferWiring {

    @Bean
    Transfers transfers(JdbcClient jdbc) {
        return new JdbcTransfers(jdbc);
    }

    @Bean
    TransferViews transferViews(JdbcClient jdbc) {
        return new JdbcTransferViews(jdbc);
    }

    @Bean
    SendTransfer sendTransfer(
            Once once,
            Products products,
            Locations locations,
            StockItems stockItems,
            Transfers transfers,
            IdSource ids,
            Clock clock) {
        return new SendTransfer(once, products, locations, stockItems, transfers, ids, clock);
    }

    @Bean
    ReceiveTransfer receiveTransfer(
            Once once,
            Transfers transfers,
            StockItems stockItems,
            Locations locations,
            TransferViews views,
            Clock clock) {
        return new ReceiveTransfer(once, transfers, stockItems, locations, views, clock);
    }

    @Bean
    CancelTransfer cancelTransfer(
            Once once,
            Transfers transfers,
            StockItems stockItems,
            Locations locations,
            TransferViews views,
            Clock clock) {
        return new CancelTransfer(once, transfers, stockItems, locations, views, clock);
    }
}
