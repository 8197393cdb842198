package dev.entrepot.application.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;

/**
 * A brand as it is shown.
 *
 * @param version what {@code If-Match} is compared with
 */
public record BrandView(BrandId id, Slug slug, String name, long version) {}
