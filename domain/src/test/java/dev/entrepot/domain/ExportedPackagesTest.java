package dev.entrepot.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the domain publishes is a promise to those who embed it; to publish more or less, change this list knowingly. */
class ExportedPackagesTest {

    @Test
    void publishesTheApprovedPackagesToEverybody() throws IOException, URISyntaxException {
        assertThat(descriptor().exports()).noneMatch(Exports::isQualified);
        assertThat(descriptor().exports().stream().map(Exports::source))
                .containsExactlyInAnyOrder(
                        "dev.entrepot.domain.catalog",
                        "dev.entrepot.domain.catalog.classification",
                        "dev.entrepot.domain.catalog.product",
                        "dev.entrepot.domain.customer",
                        "dev.entrepot.domain.identity",
                        "dev.entrepot.domain.inventory",
                        "dev.entrepot.domain.inventory.allocation",
                        "dev.entrepot.domain.inventory.location",
                        "dev.entrepot.domain.inventory.transfer",
                        "dev.entrepot.domain.ordering",
                        "dev.entrepot.domain.pricing",
                        "dev.entrepot.domain.pricing.pricelist",
                        "dev.entrepot.domain.pricing.promotion",
                        "dev.entrepot.domain.pricing.shipping",
                        "dev.entrepot.domain.pricing.tax",
                        "dev.entrepot.domain.shared");
    }

    @Test
    void demandsNothingOfThoseWhoEmbedIt() throws IOException, URISyntaxException {
        assertThat(descriptor().requires().stream()
                        .filter(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
                        .map(Requires::name)
                        .collect(toSet()))
                .containsExactly("java.base");
        assertThat(descriptor().opens()).isEmpty();
    }

    private static ModuleDescriptor descriptor() throws IOException, URISyntaxException {
        Path classes = Path.of(Refusal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor);
        }
    }
}
