package dev.entrepot.web;

import dev.entrepot.application.inventory.CancelTransfer;
import dev.entrepot.application.inventory.ReceiveTransfer;
import dev.entrepot.application.inventory.SendTransfer;
import dev.entrepot.application.inventory.TransferViews;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.InMemoryShop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of {@link TestProgram} that is about transfers. */
@Configuration(proxyBeanMethods = false)
class TestTransfers {

    private final InMemoryInstallation installation;
    private final InMemoryShop shop;

    TestTransfers(InMemoryInstallation installation) {
        this.installation = installation;
        this.shop = installation.shop();
    }

    @Bean
    TransferViews transferViews() {
        return installation.transferViews();
    }

    @Bean
    SendTransfer sendTransfer() {
        return new SendTransfer(
                installation.once(),
                shop.products(),
                shop.locations(),
                shop.stockItems(),
                shop.transfers(),
                installation.ids(),
                installation.clock());
    }

    @Bean
    ReceiveTransfer receiveTransfer() {
        return new ReceiveTransfer(
                installation.once(),
                shop.transfers(),
                shop.stockItems(),
                shop.locations(),
                installation.transferViews(),
                installation.clock());
    }

    @Bean
    CancelTransfer cancelTransfer() {
        return new CancelTransfer(
                installation.once(),
                shop.transfers(),
                shop.stockItems(),
                shop.locations(),
                installation.transferViews(),
                installation.clock());
    }
}
