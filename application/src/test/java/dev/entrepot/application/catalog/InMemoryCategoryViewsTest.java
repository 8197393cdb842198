package dev.entrepot.application.catalog;

import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.catalog.CategoryViewsContract;
import java.util.function.Supplier;

class InMemoryCategoryViewsTest implements CategoryViewsContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public CategoryViews categoryViews() {
        return installation.categoryViews();
    }

    @Override
    public Categories categories() {
        return installation.shop().categories();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return bound(() -> installation.transactions().write(work));
    }
}
