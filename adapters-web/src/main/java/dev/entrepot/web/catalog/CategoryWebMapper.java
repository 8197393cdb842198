package dev.entrepot.web.catalog;

import dev.entrepot.application.catalog.CategoryView;
import dev.entrepot.application.catalog.CreateCategory;
import dev.entrepot.application.catalog.UpdateCategory;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.web.shared.html.SafeHtml;
import dev.entrepot.web.shared.input.WebMapping;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = WebMapping.class)
interface CategoryWebMapper {

    /** As long as a code may be. */
    int CODE_LENGTH = 20;

    Pattern HANGING = Pattern.compile("-+$");

    @Mapping(target = "parentId", source = "parent")
    CategoryResponse response(CategoryView view);

    @Mapping(target = "parentId", source = "parent")
    CategoryRequest editable(CategoryView view);

    @Mapping(target = "content", source = "request")
    @Mapping(target = "codeChosen", expression = "java(request.code() != null)")
    @Mapping(target = "parent", source = "request.parentId")
    @Mapping(target = "slug", source = "request.slug")
    CreateCategory.Command creation(CategoryRequest request, @Nullable IdempotencyKey key);

    /** The version that was read and what is to become of it; slug and code that are left out stay. */
    default UpdateCategory.Command update(CategoryView present, CategoryRequest request) {
        return new UpdateCategory.Command(
                present.id(),
                present.version(),
                content(request, Objects.requireNonNullElse(request.code(), present.code())),
                Objects.requireNonNullElse(request.slug(), present.slug()),
                request.parentId());
    }

    /** The content of a new category; a code that is left out is made of the name. */
    default Category.Content content(CategoryRequest request) {
        String code = request.code();
        return content(request, code == null ? codeOf(request.name()) : code);
    }

    private static Category.Content content(CategoryRequest request, String code) {
        return new Category.Content(
                request.name(),
                code,
                SafeHtml.clean(Objects.requireNonNullElse(request.description(), "")),
                Objects.requireNonNullElse(request.active(), true),
                Objects.requireNonNullElse(request.position(), 0));
    }

    private static String codeOf(String name) {
        String code = Slug.from(name, "category").value().toUpperCase(Locale.ROOT);
        return HANGING.matcher(code.substring(0, Math.min(code.length(), CODE_LENGTH)))
                .replaceAll("");
    }
}
