// A house of the smallest size in which every rule has something to judge, and nothing to complain about.
// Several packages stand in this one file, which the tests compile; so does every file in breaches, each of which is
// added to this house and makes exactly the rule fail whose name it bears.

@org.jspecify.annotations.NullMarked package house.application.merchandising;
@org.jspecify.annotations.NullMarked package house.application.ordering;
@org.jspecify.annotations.NullMarked package house.application.shared;
@org.jspecify.annotations.NullMarked package house.application.storefront;
@org.jspecify.annotations.NullMarked package house.bootstrap.architecture;
@org.jspecify.annotations.NullMarked package house.bootstrap.command;
@org.jspecify.annotations.NullMarked package house.bootstrap.wiring;
@org.jspecify.annotations.NullMarked package house.cache.catalog;
@org.jspecify.annotations.NullMarked package house.domain.catalog;
@org.jspecify.annotations.NullMarked package house.domain.ordering;
@org.jspecify.annotations.NullMarked package house.domain.pricing;
@org.jspecify.annotations.NullMarked package house.domain.shared;
@org.jspecify.annotations.NullMarked package house.persistence.catalog;
@org.jspecify.annotations.NullMarked package house.persistence.ordering;
@org.jspecify.annotations.NullMarked package house.persistence.shared;
@org.jspecify.annotations.NullMarked package house.persistence.storefront;
@org.jspecify.annotations.NullMarked package house.testing.application.shared;
@org.jspecify.annotations.NullMarked package house.testing.application.storefront;
@org.jspecify.annotations.NullMarked package house.testing.domain.catalog;
@org.jspecify.annotations.NullMarked package house.testing.domain.ordering;
@org.jspecify.annotations.NullMarked package house.web.ordering;
@org.jspecify.annotations.NullMarked package house.web.shared;

package house.domain.shared;

public interface Identifier {}

package house.domain.shared;

public interface DomainEvent {}

package house.domain.shared;

public abstract class Refusal extends RuntimeException {
    protected Refusal(String message) {
        super(message);
    }
}

package house.domain.catalog;

public record ProductId(String value) implements house.domain.shared.Identifier {}

package house.domain.catalog;

public final class Product {
    private final ProductId id;

    private Product(ProductId id) {
        this.id = id;
    }

    public static Product launch(ProductId id) {
        return new Product(id);
    }

    public static Product restore(Snapshot snapshot) {
        return new Product(snapshot.id());
    }

    public Snapshot snapshot() {
        return new Snapshot(id);
    }

    public record Snapshot(ProductId id) {}
}

package house.domain.catalog;

public interface Products {
    java.util.Optional<Product> find(ProductId id);

    void add(Product product);
}

package house.domain.pricing;

import house.domain.catalog.ProductId;

public record Quote(ProductId product, long cents) {}

package house.domain.pricing;

import house.domain.catalog.ProductId;

public final class Pricing {
    public Quote quote(ProductId product, java.math.BigDecimal price) {
        return new Quote(product, price.movePointRight(2).longValueExact());
    }
}

package house.domain.ordering;

public record OrderId(String value) implements house.domain.shared.Identifier {}

package house.domain.ordering;

public record OrderPlaced(OrderId id) implements house.domain.shared.DomainEvent {}

package house.domain.ordering;

public sealed interface Payment {
    record Paid(java.time.Instant at) implements Payment {}

    record Declined(String reason) implements Payment {}
}

package house.domain.ordering;

public abstract sealed class OrderRefusal extends house.domain.shared.Refusal permits EmptyOrder {
    OrderRefusal(String message) {
        super(message);
    }
}

package house.domain.ordering;

public final class EmptyOrder extends OrderRefusal {
    public EmptyOrder() {
        super("An order needs a line");
    }
}

package house.domain.ordering;

import house.domain.pricing.Quote;
import java.util.List;

public final class Order {
    private final OrderId id;
    private final List<Quote> lines;

    private Order(OrderId id, List<Quote> lines) {
        this.id = id;
        this.lines = lines;
    }

    public static Order place(OrderId id, List<Quote> lines) {
        if (lines.isEmpty()) {
            throw new EmptyOrder();
        }
        return new Order(id, lines);
    }

    public static Order restore(Snapshot snapshot) {
        return new Order(snapshot.id(), snapshot.lines());
    }

    public Snapshot snapshot() {
        return new Snapshot(id, lines);
    }

    public record Snapshot(OrderId id, List<Quote> lines) {}
}

package house.domain.ordering;

public interface Orders {
    void add(Order order);
}

package house.application.shared;

public interface Transactions {
    <T> T write(java.util.function.Supplier<T> work);
}

package house.application.shared;

@FunctionalInterface
public interface Progress {
    void advanced(long by);
}

package house.application.ordering;

import house.application.shared.Transactions;
import house.domain.ordering.Order;
import house.domain.ordering.OrderId;
import house.domain.ordering.Orders;
import house.domain.pricing.Quote;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

public final class PlaceOrder {
    private final Orders orders;
    private final Transactions transactions;
    private final Clock clock;

    public PlaceOrder(Orders orders, Transactions transactions, Clock clock) {
        this.orders = orders;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Receipt handle(Command command) {
        return transactions.write(() -> {
            orders.add(Order.place(command.id(), command.lines()));
            return new Receipt(command.id(), Instant.now(clock));
        });
    }

    public record Command(OrderId id, List<Quote> lines) {}

    public record Receipt(OrderId id, Instant at) {}
}

package house.application.merchandising;

public record Remark(String handle, String text) {}

package house.application.merchandising;

final class Rehearsal {
    void run() {
        try {
            throw new Undone();
        } catch (Undone undone) {
            return;
        }
    }

    private static final class Undone extends RuntimeException {}
}

package house.persistence.shared;

final class Watched implements java.lang.reflect.InvocationHandler {
    @Override
    public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        return method.getName();
    }
}

package house.application.shared;

public interface EventSubscriber {
    void on(house.domain.shared.DomainEvent event);
}

package house.application.ordering;

public final class ThankTheBuyer implements house.application.shared.EventSubscriber {
    @Override
    public void on(house.domain.shared.DomainEvent event) {}
}

package house.application.merchandising;

import house.domain.catalog.Product;
import house.domain.catalog.ProductId;
import house.domain.catalog.Products;

public final class LaunchProduct {
    private final Products products;

    public LaunchProduct(Products products) {
        this.products = products;
    }

    public void handle(Command command) {
        products.add(Product.launch(command.id()));
    }

    public record Command(ProductId id) {}
}

package house.application.storefront;

public record ProductView(house.domain.catalog.ProductId id) {}

package house.application.storefront;

public interface ProductViews {
    java.util.List<ProductView> newest();
}

package house.persistence.shared;

public final class SpringTransactions implements house.application.shared.Transactions {
    @Override
    public <T> T write(java.util.function.Supplier<T> work) {
        return work.get();
    }
}

package house.persistence.catalog;

import house.domain.catalog.Product;
import house.domain.catalog.ProductId;
import house.domain.catalog.Products;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

public class JdbcProducts implements Products {
    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(JdbcProducts.class);

    @Override
    public java.util.Optional<Product> find(ProductId id) {
        return java.util.Optional.of(Product.restore(new Product.Snapshot(id)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Product product) {
        LOG.debug("Adding {}", ProductRow.of(product.snapshot()));
    }
}

package house.persistence.catalog;

record ProductRow(String id) {
    static ProductRow of(house.domain.catalog.Product.Snapshot snapshot) {
        return new ProductRow(snapshot.id().value());
    }
}

package house.persistence.shared;

public final class RunningTransaction {
    public static void required() {}
}

package house.persistence.ordering;

import house.persistence.shared.RunningTransaction;

public final class JdbcOrders implements house.domain.ordering.Orders {
    @Override
    public void add(house.domain.ordering.Order order) {
        insert(order.snapshot());
    }

    private static void insert(house.domain.ordering.Order.Snapshot snapshot) {
        RunningTransaction.required();
    }
}

package house.web.shared;

public record PageResponse(house.domain.catalog.ProductId first) {}

package house.persistence.storefront;

import house.application.storefront.ProductView;

public final class JdbcProductViews implements house.application.storefront.ProductViews {
    @Override
    public java.util.List<ProductView> newest() {
        return java.util.List.of();
    }
}

package house.web.ordering;

record PlaceOrderRequest(@jakarta.validation.constraints.NotBlank String id) {}

package house.web.ordering;

record PlaceOrderResponse(String id) {
    static house.web.shared.PageResponse page(house.domain.catalog.ProductId first) {
        return new house.web.shared.PageResponse(first);
    }
}

package house.web.ordering;

import house.application.ordering.PlaceOrder;
import house.domain.ordering.OrderId;
import java.util.List;

final class OrderController {
    private final PlaceOrder placeOrder;

    OrderController(PlaceOrder placeOrder) {
        this.placeOrder = placeOrder;
    }

    PlaceOrderResponse place(PlaceOrderRequest request) {
        PlaceOrder.Receipt receipt = placeOrder.handle(new PlaceOrder.Command(new OrderId(request.id()), List.of()));
        return new PlaceOrderResponse(receipt.id().value());
    }
}

package house.cache.catalog;

import house.domain.catalog.Product;
import house.domain.catalog.ProductId;
import house.domain.catalog.Products;

public final class CachedProducts implements Products {
    private final Products products;

    public CachedProducts(Products products) {
        this.products = products;
    }

    @Override
    public java.util.Optional<Product> find(ProductId id) {
        return products.find(id);
    }

    @Override
    public void add(Product product) {
        products.add(product);
    }
}

package house.bootstrap.wiring;

import house.application.ordering.PlaceOrder;
import house.application.storefront.ProductViews;
import house.cache.catalog.CachedProducts;
import house.domain.catalog.Products;
import house.persistence.catalog.JdbcProducts;
import house.persistence.ordering.JdbcOrders;
import house.persistence.shared.SpringTransactions;
import house.persistence.storefront.JdbcProductViews;

class Wiring {
    PlaceOrder placeOrder(java.time.Clock clock) {
        return new PlaceOrder(new JdbcOrders(), new SpringTransactions(), clock);
    }

    Products products() {
        return new CachedProducts(new JdbcProducts());
    }

    ProductViews productViews() {
        return new JdbcProductViews();
    }
}

package house.bootstrap.command;

public final class Console {
    public void print(String line) {
        System.out.println(line);
    }
}

package house.bootstrap.architecture;

class HouseTest {
    void holds(com.tngtech.archunit.lang.ArchRule rule, com.tngtech.archunit.core.domain.JavaClasses classes) {
        rule.check(classes);
    }
}

package house.testing.domain.catalog;

import house.domain.catalog.Product;
import house.domain.catalog.ProductId;

public final class InMemoryProducts implements house.domain.catalog.Products {
    @Override
    public java.util.Optional<Product> find(ProductId id) {
        return java.util.Optional.empty();
    }

    @Override
    public void add(Product product) {
        product.snapshot();
    }
}

package house.testing.domain.ordering;

public final class InMemoryOrders implements house.domain.ordering.Orders {
    @Override
    public void add(house.domain.ordering.Order order) {
        order.snapshot();
    }
}

package house.testing.application.shared;

public final class InMemoryTransactions implements house.application.shared.Transactions {
    @Override
    public <T> T write(java.util.function.Supplier<T> work) {
        return work.get();
    }
}

package house.testing.application.storefront;

public final class InMemoryProductViews implements house.application.storefront.ProductViews {
    @Override
    public java.util.List<house.application.storefront.ProductView> newest() {
        return java.util.List.of();
    }
}
