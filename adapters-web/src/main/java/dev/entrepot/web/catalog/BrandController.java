package dev.entrepot.web.catalog;

import dev.entrepot.application.catalog.BrandView;
import dev.entrepot.application.catalog.BrandViews;
import dev.entrepot.application.catalog.CreateBrand;
import dev.entrepot.application.catalog.DeleteBrand;
import dev.entrepot.application.catalog.UpdateBrand;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.web.shared.input.Editor;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.input.Patched;
import dev.entrepot.web.shared.input.PathExample;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.input.Reference;
import dev.entrepot.web.shared.json.MergePatch;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@PathExample(name = "id_or_slug", read = "kupferkrug", changed = "alpenglow")
@RequestMapping(BrandController.PATH)
@Tag(name = "Brands", description = "Whose name products carry.")
final class BrandController {

    static final String PATH = "/api/v1/brands";

    private final BrandViews brands;
    private final CreateBrand createBrand;
    private final UpdateBrand updateBrand;
    private final DeleteBrand deleteBrand;
    private final Editor editor;
    private final BrandWebMapper mapper;

    BrandController(
            BrandViews brands,
            CreateBrand createBrand,
            UpdateBrand updateBrand,
            DeleteBrand deleteBrand,
            Editor editor,
            BrandWebMapper mapper) {
        this.brands = brands;
        this.createBrand = createBrand;
        this.updateBrand = updateBrand;
        this.deleteBrand = deleteBrand;
        this.editor = editor;
        this.mapper = mapper;
    }

    @GetMapping
    @Operation(summary = "List brands", description = "The brands, by name.")
    Reply<Listing<BrandResponse>> listBrands(@Query Paging query) {
        return Reply.page(brands.list(query.asPageRequest()), mapper::response);
    }

    @GetMapping("/{id_or_slug}")
    @Operation(summary = "Read a brand", description = "One brand, by its id or slug.")
    @Refuses("brand_not_found")
    Reply<BrandResponse> getBrand(@PathVariable("id_or_slug") String idOrSlug) {
        return shown(read(idOrSlug));
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Register a brand",
            description = "Registers a brand. A slug that is left out is made from the name.")
    @Refuses({"slug_taken", "gone"})
    Reply<BrandResponse> createBrand(@RequestBody BrandRequest request, Idempotency idempotency) {
        Answer<CreateBrand.Created> answer =
                createBrand.handle(mapper.creation(request, idempotency.optional(request)));
        BrandId id = answer.result().id();
        BrandView view = brands.find(id).orElseThrow(() -> ApiProblem.gone("brand"));
        return Reply.created(answer, PATH + "/" + id, mapper.response(view), view.version());
    }

    @PutMapping(path = "/{id_or_slug}", consumes = MediaTypes.JSON)
    @Operation(summary = "Replace a brand", description = "Replaces what a brand says. A slug that is left out stays.")
    @Refuses({"brand_not_found", "slug_taken", "stale_version"})
    Reply<BrandResponse> replaceBrand(
            @PathVariable("id_or_slug") String idOrSlug, @RequestBody BrandRequest request, IfMatch ifMatch) {
        BrandView before = editor.change(
                ifMatch,
                () -> read(idOrSlug),
                BrandView::version,
                present -> updateBrand.handle(mapper.update(present, request)));
        return shown(read(before.id()));
    }

    @PatchMapping(path = "/{id_or_slug}", consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change a brand",
            description = "Changes some of what a brand says, by JSON Merge Patch (RFC 7396).")
    @Refuses({"brand_not_found", "slug_taken", "stale_version"})
    @Patched(value = BrandRequest.class, example = "{\"name\": \"Alpenglow Outdoor\"}")
    Reply<BrandResponse> patchBrand(
            @PathVariable("id_or_slug") String idOrSlug, @RequestBody MergePatch patch, IfMatch ifMatch) {
        BrandView before = editor.patch(
                ifMatch,
                () -> read(idOrSlug),
                BrandView::version,
                new Editor.Patch<>(patch, BrandRequest.class, mapper::editable),
                (present, content) -> updateBrand.handle(mapper.update(present, content)));
        return shown(read(before.id()));
    }

    @DeleteMapping("/{id_or_slug}")
    @Operation(summary = "Delete a brand", description = "Deletes a brand that no product carries.")
    @Refuses({"brand_not_found", "brand_in_use", "stale_version"})
    Reply<Void> deleteBrand(@PathVariable("id_or_slug") String idOrSlug, IfMatch ifMatch) {
        editor.change(
                ifMatch,
                () -> read(idOrSlug),
                BrandView::version,
                present -> deleteBrand.handle(new DeleteBrand.Command(present.id(), present.version())));
        return Reply.noContent();
    }

    private Reply<BrandResponse> shown(BrandView view) {
        return Reply.ok(mapper.response(view), view.version());
    }

    private BrandView read(BrandId id) {
        return brands.find(id).orElseThrow(() -> new CatalogRefusal.NotFound("brand", id.toString()));
    }

    private BrandView read(String idOrSlug) {
        return Reference.find(idOrSlug, id -> brands.find(new BrandId(id)), slug -> brands.findBySlug(new Slug(slug)))
                .orElseThrow(() -> new CatalogRefusal.NotFound("brand", idOrSlug));
    }
}
