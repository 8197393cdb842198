package dev.entrepot.web.catalog;

import dev.entrepot.application.catalog.CategoryView;
import dev.entrepot.application.catalog.CategoryViews;
import dev.entrepot.application.catalog.CreateCategory;
import dev.entrepot.application.catalog.DeleteCategory;
import dev.entrepot.application.catalog.UpdateCategory;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.web.shared.access.Caller;
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
@PathExample(name = "id_or_slug", read = "kitchen", changed = "jackets")
@RequestMapping(CategoryController.PATH)
@Tag(name = "Categories", description = "The tree by which shoppers find products.")
final class CategoryController {

    static final String PATH = "/api/v1/categories";

    private static final boolean STAFF_SEES_ALL = true;

    private final CategoryViews categories;
    private final CreateCategory createCategory;
    private final UpdateCategory updateCategory;
    private final DeleteCategory deleteCategory;
    private final Editor editor;
    private final CategoryWebMapper mapper;

    CategoryController(
            CategoryViews categories,
            CreateCategory createCategory,
            UpdateCategory updateCategory,
            DeleteCategory deleteCategory,
            Editor editor,
            CategoryWebMapper mapper) {
        this.categories = categories;
        this.createCategory = createCategory;
        this.updateCategory = updateCategory;
        this.deleteCategory = deleteCategory;
        this.editor = editor;
        this.mapper = mapper;
    }

    @GetMapping
    @Operation(
            summary = "List categories",
            description =
                    "The categories by position and name, parents and children alike, so that a client can build the tree."
                            + " Guests see those that are active, with everything above them.")
    Reply<Listing<CategoryResponse>> listCategories(@Query Paging query, Caller caller) {
        return Reply.page(categories.list(query.asPageRequest(), caller.isStaff()), mapper::response);
    }

    @GetMapping("/{id_or_slug}")
    @Operation(summary = "Read a category", description = "One category, by its id or slug.")
    @Refuses("category_not_found")
    Reply<CategoryResponse> getCategory(@PathVariable("id_or_slug") String idOrSlug, Caller caller) {
        return shown(read(idOrSlug, caller.isStaff()));
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Open a category",
            description =
                    "Opens a category, as a root or below another one. Slug and code that are left out are made from the name.")
    @Refuses({"slug_taken", "code_taken", "unknown_reference", "gone"})
    Reply<CategoryResponse> createCategory(@RequestBody CategoryRequest request, Idempotency idempotency) {
        Answer<CreateCategory.Created> answer =
                createCategory.handle(mapper.creation(request, idempotency.optional(request)));
        CategoryId id = answer.result().id();
        CategoryView view = categories.find(id, STAFF_SEES_ALL).orElseThrow(() -> ApiProblem.gone("category"));
        return Reply.created(answer, PATH + "/" + id, mapper.response(view), view.version());
    }

    @PutMapping(path = "/{id_or_slug}", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Replace a category",
            description =
                    "Replaces what a category says and its place in the tree. Slug and code that are left out stay.")
    @Refuses({"category_not_found", "slug_taken", "code_taken", "unknown_reference", "category_cycle", "stale_version"})
    Reply<CategoryResponse> replaceCategory(
            @PathVariable("id_or_slug") String idOrSlug, @RequestBody CategoryRequest request, IfMatch ifMatch) {
        CategoryView before = editor.change(
                ifMatch,
                () -> read(idOrSlug, STAFF_SEES_ALL),
                CategoryView::version,
                present -> updateCategory.handle(mapper.update(present, request)));
        return shown(read(before.id()));
    }

    @PatchMapping(path = "/{id_or_slug}", consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change a category",
            description =
                    "Changes some of what a category says, by JSON Merge Patch (RFC 7396). A parent_id of null makes it a root.")
    @Refuses({"category_not_found", "slug_taken", "code_taken", "unknown_reference", "category_cycle", "stale_version"})
    @Patched(
            value = CategoryRequest.class,
            example = "{\"description\": \"Shells, down and fleece.\", \"position\": 20}")
    Reply<CategoryResponse> patchCategory(
            @PathVariable("id_or_slug") String idOrSlug, @RequestBody MergePatch patch, IfMatch ifMatch) {
        CategoryView before = editor.patch(
                ifMatch,
                () -> read(idOrSlug, STAFF_SEES_ALL),
                CategoryView::version,
                new Editor.Patch<>(patch, CategoryRequest.class, mapper::editable),
                (present, content) -> updateCategory.handle(mapper.update(present, content)));
        return shown(read(before.id()));
    }

    @DeleteMapping("/{id_or_slug}")
    @Operation(
            summary = "Delete a category",
            description = "Deletes a category in which no products and below which no categories stand.")
    @Refuses({"category_not_found", "category_in_use", "stale_version"})
    Reply<Void> deleteCategory(@PathVariable("id_or_slug") String idOrSlug, IfMatch ifMatch) {
        editor.change(
                ifMatch,
                () -> read(idOrSlug, STAFF_SEES_ALL),
                CategoryView::version,
                present -> deleteCategory.handle(new DeleteCategory.Command(present.id(), present.version())));
        return Reply.noContent();
    }

    private Reply<CategoryResponse> shown(CategoryView view) {
        return Reply.ok(mapper.response(view), view.version());
    }

    private CategoryView read(CategoryId id) {
        return categories
                .find(id, STAFF_SEES_ALL)
                .orElseThrow(() -> new CatalogRefusal.NotFound("category", id.toString()));
    }

    private CategoryView read(String idOrSlug, boolean inactiveToo) {
        return Reference.find(
                        idOrSlug,
                        id -> categories.find(new CategoryId(id), inactiveToo),
                        slug -> categories.findBySlug(new Slug(slug), inactiveToo))
                .orElseThrow(() -> new CatalogRefusal.NotFound("category", idOrSlug));
    }
}
