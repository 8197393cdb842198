package dev.entrepot.application.catalog;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Opens a category, as a root or below another one. */
public final class CreateCategory {

    private static final int SPARE_CODES = 50;

    private final Once once;
    private final Categories categories;
    private final IdSource ids;

    /** Makes it of the ports that it needs. */
    public CreateCategory(Once once, Categories categories, IdSource ids) {
        this.once = once;
        this.categories = categories;
        this.ids = ids;
    }

    /**
     * Opens the category.
     *
     * @throws CatalogRefusal.SlugTaken if the slug was chosen and is in use
     * @throws CatalogRefusal.CodeTaken if the code was chosen and is in use
     * @throws CatalogRefusal.UnknownReference if the parent does not exist
     */
    public Answer<Created> handle(Command command) {
        return once.write(command.key(), Created.class, () -> {
            CategoryId id = new CategoryId(ids.next());
            Slug wanted = command.slug();
            Slug slug = wanted == null
                    ? categories.claimSlug(Slug.from(command.content().name(), "category"))
                    : wanted;
            Category.Content content = command.codeChosen() ? command.content() : withFreeCode(command.content());
            categories.add(Category.open(id, slug, content, command.parent()));
            return new Created(id);
        });
    }

    private Category.Content withFreeCode(Category.Content content) {
        List<Category.Content> candidates = new ArrayList<>(List.of(content));
        IntStream.rangeClosed(2, SPARE_CODES)
                .mapToObj(number -> numbered(content, number))
                .forEach(candidates::add);
        Set<String> taken = categories.codesInUse(
                candidates.stream().map(Category.Content::code).toList());
        return candidates.stream()
                .filter(candidate -> !taken.contains(candidate.code()))
                .findFirst()
                .orElse(content);
    }

    /** {@code LAMPS} becomes {@code LAMPS-2}. */
    private static Category.Content numbered(Category.Content content, int number) {
        String suffix = "-" + number;
        String code = content.code();
        String stem = code.substring(0, Math.min(code.length(), Category.Content.MAX_CODE - suffix.length()));
        return new Category.Content(
                content.name(), stem + suffix, content.description(), content.active(), content.position());
    }

    /**
     * What to open.
     *
     * @param codeChosen whether somebody chose the code; if it was only made of the name, another one will do when it is in use
     * @param slug none to make one of the name
     * @param parent none for a root
     */
    public record Command(
            @Nullable IdempotencyKey key,
            Category.Content content,
            boolean codeChosen,
            @Nullable Slug slug,
            @Nullable CategoryId parent) {}

    /** What was opened. */
    public record Created(CategoryId id) {}
}
