package dev.entrepot.persistence.catalog;

import java.util.UUID;

record FormerSlugRow(UUID productId, String slug, int position) {}
