package dev.entrepot.web.storefront;

import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductDetails;
import dev.entrepot.application.storefront.ProductSummaries;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.PathExample;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.input.Reference;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import dev.entrepot.web.shared.reply.Shows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@PathExample(name = "id_or_slug", read = "copper-kettle", changed = "trail-jacket")
@RequestMapping(ProductReplies.PATH)
@Tag(name = "Products", description = "What the shop offers, with prices and stock.")
final class ProductController {

    private final ProductSummaries summaries;
    private final ProductDetails details;
    private final ProductWebMapper mapper;

    ProductController(ProductSummaries summaries, ProductDetails details, ProductWebMapper mapper) {
        this.summaries = summaries;
        this.details = details;
        this.mapper = mapper;
    }

    @GetMapping
    @Operation(
            summary = "List products",
            description = "The products that pass all filters, the newest first. Guests see what is published.")
    Reply<Listing<ProductSummaryResponse>> listProducts(@Query ProductQuery query, Caller caller) {
        return Reply.page(
                summaries.list(query.asFilter(caller), query.asOrdering(), query.asPageRequest()),
                mapper::summary,
                query.fieldNames());
    }

    @GetMapping("/{id_or_slug}")
    @Operation(
            summary = "Read a product",
            description =
                    "One product with its variants, by id or slug. A slug that it had before leads to the present one.")
    @Shows(moves = true)
    @Refuses("product_not_found")
    Reply<ProductResponse> getProduct(@PathVariable("id_or_slug") String idOrSlug, Caller caller) {
        Visibility visibility = caller.isStaff() ? Visibility.ALL : Visibility.PUBLISHED;
        ProductDetailView view = Reference.find(
                        idOrSlug,
                        id -> details.find(new ProductId(id), visibility),
                        slug -> details.findBySlug(new Slug(slug), visibility))
                .orElseThrow(() -> new CatalogRefusal.NotFound("product", idOrSlug));
        boolean present = idOrSlug.equals(view.slug().value()) || Reference.isId(idOrSlug);
        return present
                ? Reply.ok(mapper.detail(view, List.of(), Map.of()), view.version())
                : Reply.moved(ProductReplies.PATH + "/" + view.slug());
    }
}
