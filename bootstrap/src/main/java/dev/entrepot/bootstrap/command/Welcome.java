package dev.entrepot.bootstrap.command;

import dev.entrepot.application.identity.IssueApiKey;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.storefront.ProductFilter;
import dev.entrepot.application.storefront.ProductOrdering;
import dev.entrepot.application.storefront.ProductSummaries;
import dev.entrepot.application.storefront.ProductSummaryView;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.bootstrap.sample.SampleShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/** Fills the sample shop, and says what it has to offer: a new staff key, and three lines to try. */
final class Welcome {

    private static final String KEY_NAME = "sample";

    private final BeanFactory wired;
    private final String url;

    Welcome(BeanFactory wired, String url) {
        this.wired = wired;
        this.url = url;
    }

    List<String> lines() {
        return CurrentStore.call(StoreId.DEFAULT, this::linesOfTheStore);
    }

    private List<String> linesOfTheStore() {
        wired.getBean(SampleShop.class).fill();
        IssueApiKey.Issued issued = wired.getBean(IssueApiKey.class).handle(new IssueApiKey.Command(KEY_NAME, true));
        List<String> lines = new ArrayList<>();
        lines.add("staff key: " + issued.key());
        lines.add("curl -s '" + url + "/api/v1/products?page_size=3'");
        somethingInStock().forEach(product -> lines.addAll(buying(product.sku())));
        return lines;
    }

    private List<ProductSummaryView> somethingInStock() {
        ProductFilter inStock = new ProductFilter(
                Visibility.PUBLISHED, null, null, null, null, null, null, Set.of(), null, null, true, null, null, null);
        return wired.getBean(ProductSummaries.class)
                .list(inStock, ProductOrdering.NEWEST, new PageRequest(1, 1))
                .items();
    }

    private List<String> buying(String sku) {
        String wanted = "\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":1}]";
        String key = wired.getBean(IdSource.class).next().toString();
        return List.of(
                "curl -s -H 'Content-Type: application/json' -d '{" + wanted + "}' " + url + "/api/v1/quotes",
                "curl -s -H 'Content-Type: application/json' -H 'Idempotency-Key: " + key + "' -d '{" + wanted
                        + ",\"email\":\"ada@example.com\",\"payment\":{\"token\":\"tok_success\"},\"shipping_address\":"
                        + "{\"name\":\"Ada Lovelace\",\"line1\":\"Am Hafen 1\",\"city\":\"Hamburg\","
                        + "\"postal_code\":\"20457\",\"country\":\"DE\"}}' " + url + "/api/v1/orders");
    }
}
