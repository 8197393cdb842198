package dev.entrepot.web.merchandising;

import dev.entrepot.application.merchandising.CreateProduct;
import dev.entrepot.application.merchandising.DeleteProduct;
import dev.entrepot.application.merchandising.UpdateProduct;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductDetails;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.Editor;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Patched;
import dev.entrepot.web.shared.input.PathExample;
import dev.entrepot.web.shared.input.Reference;
import dev.entrepot.web.shared.json.MergePatch;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import dev.entrepot.web.shared.reply.Shows;
import dev.entrepot.web.storefront.ProductReplies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@PathExample(name = "id_or_slug", read = "copper-kettle", changed = "trail-jacket")
@RequestMapping(ProductReplies.PATH)
@Tag(name = "Products")
final class ProductEditController {

    /** What a patch may change and not remove. */
    private static final List<String> KEPT = List.of("name", "slug", "status", "sku", "price", "on_hand", "variants");

    private final ProductDetails details;
    private final CreateProduct createProduct;
    private final UpdateProduct updateProduct;
    private final DeleteProduct deleteProduct;
    private final Editor editor;
    private final ProductEditReplies replies;
    private final ProductEditWebMapper mapper;

    ProductEditController(
            ProductDetails details,
            CreateProduct createProduct,
            UpdateProduct updateProduct,
            DeleteProduct deleteProduct,
            Editor editor,
            ProductEditReplies replies,
            ProductEditWebMapper mapper) {
        this.details = details;
        this.createProduct = createProduct;
        this.updateProduct = updateProduct;
        this.deleteProduct = deleteProduct;
        this.editor = editor;
        this.replies = replies;
        this.mapper = mapper;
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Create a product",
            description =
                    "Creates a product with its variants, their prices and their stock. Slug and SKUs that are left out are made.")
    @Shows("Product")
    @Refuses({"slug_taken", "sku_taken", "unknown_reference", "unfit_variants", "illegal_transition", "gone"})
    Reply<?> createProduct(@RequestBody ProductRequest request, Idempotency idempotency, Caller caller) {
        Answer<CreateProduct.Created> answer =
                createProduct.handle(mapper.creation(request, idempotency.optional(request), caller.author()));
        return replies.created(
                answer,
                details.find(answer.result().id(), Visibility.ALL).orElseThrow(() -> ApiProblem.gone("product")));
    }

    @PutMapping(path = "/{id_or_slug}", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Replace a product",
            description =
                    "Replaces what a product says and its variants. Variants that keep their id or SKU keep price and stock, unless"
                            + " others are given; those that are not listed go.")
    @Shows("Product")
    @Refuses({
        "product_not_found",
        "slug_taken",
        "sku_taken",
        "unknown_reference",
        "unfit_variants",
        "illegal_transition",
        "stock_below_reserved",
        "stale_version"
    })
    Reply<?> replaceProduct(
            @PathVariable("id_or_slug") String idOrSlug,
            @RequestBody ProductRequest request,
            IfMatch ifMatch,
            Caller caller) {
        ProductDetailView before = editor.change(
                ifMatch,
                () -> read(idOrSlug),
                ProductDetailView::version,
                present -> updateProduct.handle(mapper.update(present, request, caller.author())));
        return replies.shown(read(before.id()));
    }

    @PatchMapping(path = "/{id_or_slug}", consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change a product",
            description =
                    "Changes some of what a product says, by JSON Merge Patch (RFC 7396). Of a product with one plain variant, sku, price"
                            + " and the like can be changed beside the name. A list, such as variants, is replaced as a whole.")
    @Shows("Product")
    @Refuses({
        "product_not_found",
        "slug_taken",
        "sku_taken",
        "unknown_reference",
        "unfit_variants",
        "illegal_transition",
        "stock_below_reserved",
        "stale_version"
    })
    @Patched(
            value = ProductRequest.class,
            example = "{\"name\": \"Trail Jacket II\", \"tags\": [\"rain\", \"outdoor\"], \"seo_title\": null}")
    Reply<?> patchProduct(
            @PathVariable("id_or_slug") String idOrSlug,
            @RequestBody MergePatch patch,
            IfMatch ifMatch,
            Caller caller) {
        patch.demandKept(KEPT);
        boolean byVariants = patch.patch().has("variants");
        ProductDetailView before = editor.patch(
                ifMatch,
                () -> read(idOrSlug),
                ProductDetailView::version,
                new Editor.Patch<>(patch, ProductRequest.class, view -> mapper.editable(view, byVariants)),
                (present, content) -> updateProduct.handle(mapper.update(present, content, caller.author())));
        return replies.shown(read(before.id()));
    }

    @DeleteMapping("/{id_or_slug}")
    @Operation(
            summary = "Delete a product",
            description =
                    "Deletes a product: it hides at once and frees its slug and SKUs, while orders keep what they know of it and what they"
                            + " hold of its stock.")
    @Refuses({"product_not_found", "stale_version"})
    Reply<Void> deleteProduct(@PathVariable("id_or_slug") String idOrSlug, IfMatch ifMatch, Caller caller) {
        editor.change(
                ifMatch,
                () -> read(idOrSlug),
                ProductDetailView::version,
                present -> deleteProduct.handle(
                        new DeleteProduct.Command(present.id(), present.version(), caller.name())));
        return Reply.noContent();
    }

    private ProductDetailView read(ProductId id) {
        return details.find(id, Visibility.ALL)
                .orElseThrow(() -> new CatalogRefusal.NotFound("product", id.toString()));
    }

    private ProductDetailView read(String idOrSlug) {
        return Reference.find(
                        idOrSlug,
                        id -> details.find(new ProductId(id), Visibility.ALL),
                        slug -> details.findBySlug(new Slug(slug), Visibility.ALL))
                .orElseThrow(() -> new CatalogRefusal.NotFound("product", idOrSlug));
    }
}
