package dev.entrepot.web;

import dev.entrepot.application.customer.CreateCustomer;
import dev.entrepot.application.customer.CreateCustomerGroup;
import dev.entrepot.application.customer.CreateCustomerTier;
import dev.entrepot.application.customer.CustomerGroupViews;
import dev.entrepot.application.customer.CustomerViews;
import dev.entrepot.application.customer.DeleteCustomer;
import dev.entrepot.application.customer.DeleteCustomerGroup;
import dev.entrepot.application.customer.DeleteCustomerTier;
import dev.entrepot.application.customer.FindCustomerGroup;
import dev.entrepot.application.customer.FindCustomerTier;
import dev.entrepot.application.customer.ListCustomerTiers;
import dev.entrepot.application.customer.UpdateCustomer;
import dev.entrepot.application.customer.UpdateCustomerGroup;
import dev.entrepot.application.customer.UpdateCustomerTier;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.InMemoryShop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of customers, groups and tiers in {@link TestProgram}. */
@Configuration(proxyBeanMethods = false)
class TestClientele {

    private final InMemoryInstallation installation;
    private final InMemoryShop shop;

    TestClientele(InMemoryInstallation installation) {
        this.installation = installation;
        this.shop = installation.shop();
    }

    @Bean
    CustomerViews customerViews() {
        return installation.customerViews();
    }

    @Bean
    CreateCustomer createCustomer() {
        return new CreateCustomer(installation.once(), shop.customers(), installation.ids(), installation.clock());
    }

    @Bean
    UpdateCustomer updateCustomer() {
        return new UpdateCustomer(installation.transactions(), shop.customers());
    }

    @Bean
    DeleteCustomer deleteCustomer() {
        return new DeleteCustomer(installation.transactions(), shop.customers());
    }

    @Bean
    CustomerGroupViews customerGroupViews() {
        return installation.customerGroupViews();
    }

    @Bean
    FindCustomerGroup findCustomerGroup() {
        return new FindCustomerGroup(installation.transactions(), shop.customerGroups());
    }

    @Bean
    CreateCustomerGroup createCustomerGroup() {
        return new CreateCustomerGroup(installation.once(), shop.customerGroups());
    }

    @Bean
    UpdateCustomerGroup updateCustomerGroup() {
        return new UpdateCustomerGroup(installation.transactions(), shop.customerGroups());
    }

    @Bean
    DeleteCustomerGroup deleteCustomerGroup() {
        return new DeleteCustomerGroup(installation.transactions(), shop.customerGroups());
    }

    @Bean
    ListCustomerTiers listCustomerTiers() {
        return new ListCustomerTiers(installation.transactions(), shop.customerTiers());
    }

    @Bean
    FindCustomerTier findCustomerTier() {
        return new FindCustomerTier(installation.transactions(), shop.customerTiers());
    }

    @Bean
    CreateCustomerTier createCustomerTier() {
        return new CreateCustomerTier(installation.once(), shop.customerTiers());
    }

    @Bean
    UpdateCustomerTier updateCustomerTier() {
        return new UpdateCustomerTier(installation.transactions(), shop.customerTiers());
    }

    @Bean
    DeleteCustomerTier deleteCustomerTier() {
        return new DeleteCustomerTier(installation.transactions(), shop.customerTiers());
    }
}
