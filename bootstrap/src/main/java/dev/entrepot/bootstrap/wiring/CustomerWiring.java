package dev.entrepot.bootstrap.wiring;

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
import dev.entrepot.application.pricing.Shoppers;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.Once;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.bootstrap.sample.SampleClientele;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.persistence.customer.JdbcCustomerGroupViews;
import dev.entrepot.persistence.customer.JdbcCustomerGroups;
import dev.entrepot.persistence.customer.JdbcCustomerTiers;
import dev.entrepot.persistence.customer.JdbcCustomerViews;
import dev.entrepot.persistence.customer.JdbcCustomers;
import dev.entrepot.persistence.customer.JdbcShoppers;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CustomerWiring {

    @Bean
    Customers customers(JdbcClient jdbc) {
        return new JdbcCustomers(jdbc);
    }

    @Bean
    CustomerViews customerViews(JdbcClient jdbc, PersistenceJson json, Clock clock) {
        return new JdbcCustomerViews(jdbc, json, clock);
    }

    @Bean
    Shoppers shoppers(JdbcClient jdbc, PersistenceJson json) {
        return new JdbcShoppers(jdbc, json);
    }

    @Bean
    CreateCustomer createCustomer(Once once, Customers customers, IdSource ids, Clock clock) {
        return new CreateCustomer(once, customers, ids, clock);
    }

    @Bean
    UpdateCustomer updateCustomer(Transactions transactions, Customers customers) {
        return new UpdateCustomer(transactions, customers);
    }

    @Bean
    DeleteCustomer deleteCustomer(Transactions transactions, Customers customers) {
        return new DeleteCustomer(transactions, customers);
    }

    @Bean
    CustomerGroups customerGroups(JdbcClient jdbc) {
        return new JdbcCustomerGroups(jdbc);
    }

    @Bean
    CustomerGroupViews customerGroupViews(JdbcClient jdbc, Clock clock) {
        return new JdbcCustomerGroupViews(jdbc, clock);
    }

    @Bean
    FindCustomerGroup findCustomerGroup(Transactions transactions, CustomerGroups groups) {
        return new FindCustomerGroup(transactions, groups);
    }

    @Bean
    CreateCustomerGroup createCustomerGroup(Once once, CustomerGroups groups) {
        return new CreateCustomerGroup(once, groups);
    }

    @Bean
    UpdateCustomerGroup updateCustomerGroup(Transactions transactions, CustomerGroups groups) {
        return new UpdateCustomerGroup(transactions, groups);
    }

    @Bean
    DeleteCustomerGroup deleteCustomerGroup(Transactions transactions, CustomerGroups groups) {
        return new DeleteCustomerGroup(transactions, groups);
    }

    @Bean
    CustomerTiers customerTiers(JdbcClient jdbc) {
        return new JdbcCustomerTiers(jdbc);
    }

    @Bean
    ListCustomerTiers listCustomerTiers(Transactions transactions, CustomerTiers tiers) {
        return new ListCustomerTiers(transactions, tiers);
    }

    @Bean
    FindCustomerTier findCustomerTier(Transactions transactions, CustomerTiers tiers) {
        return new FindCustomerTier(transactions, tiers);
    }

    @Bean
    CreateCustomerTier createCustomerTier(Once once, CustomerTiers tiers) {
        return new CreateCustomerTier(once, tiers);
    }

    @Bean
    UpdateCustomerTier updateCustomerTier(Transactions transactions, CustomerTiers tiers) {
        return new UpdateCustomerTier(transactions, tiers);
    }

    @Bean
    DeleteCustomerTier deleteCustomerTier(Transactions transactions, CustomerTiers tiers) {
        return new DeleteCustomerTier(transactions, tiers);
    }

    @Bean
    SampleClientele sampleClientele(
            CreateCustomerGroup createGroup, CreateCustomerTier createTier, CreateCustomer createCustomer) {
        return new SampleClientele(createGroup, createTier, createCustomer);
    }
}
