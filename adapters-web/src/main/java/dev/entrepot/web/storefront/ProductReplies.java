package dev.entrepot.web.storefront;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.web.shared.reply.Reply;
import org.springframework.stereotype.Component;

/** Answers with products, so that they look the same to who reads and to who writes them. */
@Component
public final class ProductReplies {

    /** Where products are found. */
    public static final String PATH = "/api/v1/products";

    private final ProductWebMapper mapper;

    ProductReplies(ProductWebMapper mapper) {
        this.mapper = mapper;
    }

    /** The product as it is. */
    public Reply<?> shown(ProductDetailView view) {
        return Reply.ok(mapper.detail(view), view.version());
    }

    /** The product as it was created. */
    public Reply<?> created(Answer<?> answer, ProductDetailView view) {
        return Reply.created(answer, PATH + "/" + view.id(), mapper.detail(view), view.version());
    }
}
