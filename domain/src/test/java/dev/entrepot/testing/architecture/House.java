package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan of a house: {@code root.ring.feature}. The rings are {@code domain}, {@code application}, the adapters and
 * {@code bootstrap}, from the inside out; {@code testing} holds the published test support. Inside a ring (but
 * {@code bootstrap}) every package belongs to a feature.
 *
 * <pre>{@code
 * House shop = House.at("com.acme.shop", "web", "persistence")
 *         .with(Feature.named("catalog"))
 *         .with(Feature.named("ordering").knowing("catalog", Reach.IDS));
 * JavaClasses classes = new ClassFileImporter().importPackages("com.acme.shop");
 * HouseRules.of(shop).forEach(rule -> rule.check().check(classes));
 * }</pre>
 *
 * <p>As long as not every ring and feature stands, {@link HouseRules#soFar} takes the place of {@link HouseRules#of}.
 *
 * @param root the package in which everything stands
 * @param edge the adapter through which requests come in, the only one that validates their shape
 * @param store the adapter that keeps aggregates, the only one that takes and restores their snapshots
 * @param otherAdapters the other adapters
 * @param features the features by name, {@code shared} among them
 */
public record House(String root, String edge, String store, List<String> otherAdapters, Map<String, Feature> features) {

    static final String DOMAIN = "domain";
    static final String APPLICATION = "application";
    static final String BOOTSTRAP = "bootstrap";
    static final String TESTING = "testing";
    static final String SHARED = "shared";

    /** Copies the collections, so that nobody changes them afterwards. */
    public House {
        otherAdapters = List.copyOf(otherAdapters);
        features = Map.copyOf(features);
    }

    /** A house with the feature {@code shared} and no other yet. */
    public static House at(String root, String edge, String store, String... otherAdapters) {
        return new House(root, edge, store, List.of(otherAdapters), Map.of(SHARED, Feature.named(SHARED)));
    }

    /** The plan of Entrepot itself; {@code client} is what the edge asks of others over HTTP, and no controller knows it. */
    public static House entrepot() {
        return at("dev.entrepot", "web", "persistence", "cache")
                .with(Feature.named("catalog"))
                .with(Feature.named("identity"))
                .with(Feature.named("pricing").knowing("catalog", Reach.IDS))
                .with(Feature.named("customer").knowing("pricing", Reach.VALUES))
                .with(Feature.named("inventory").knowing("catalog", Reach.IDS))
                .with(Feature.named("ordering")
                        .knowing("catalog", Reach.IDS)
                        .knowing("pricing", Reach.VALUES)
                        .knowing("inventory", Reach.VALUES))
                .with(Feature.named("client").knowing("ordering", Reach.VALUES))
                .with(Feature.named("merchandising")
                        .knowing("catalog", Reach.AGGREGATES)
                        .knowing("pricing", Reach.AGGREGATES)
                        .knowing("inventory", Reach.AGGREGATES)
                        .knowing("storefront", Reach.VALUES))
                .with(Feature.named("storefront")
                        .knowing("catalog", Reach.VALUES)
                        .knowing("pricing", Reach.VALUES)
                        .knowing("inventory", Reach.VALUES)
                        .reading());
    }

    /** This house with one more feature. */
    public House with(Feature feature) {
        Map<String, Feature> more = new LinkedHashMap<>(features);
        more.put(feature.name(), feature);
        return new House(root, edge, store, otherAdapters, more);
    }

    /** The adapters' names. */
    public List<String> adapters() {
        List<String> adapters = new ArrayList<>(List.of(edge, store));
        adapters.addAll(otherAdapters);
        return List.copyOf(adapters);
    }

    /** The rings of the running system, from the inside out. */
    public List<String> rings() {
        List<String> rings = new ArrayList<>(List.of(DOMAIN, APPLICATION));
        rings.addAll(adapters());
        rings.add(BOOTSTRAP);
        return List.copyOf(rings);
    }

    /** The package of a ring. */
    public String packageOf(String ring) {
        return root + "." + ring;
    }

    /** The ring to which a class belongs; empty if it stands outside this house or in none of its rings. */
    public Optional<String> ringOf(JavaClass type) {
        return part(type, 0).filter(rings()::contains);
    }

    /** The feature package in which a class of a ring stands, declared or not; empty for bootstrap and other code. */
    public Optional<String> featureOf(JavaClass type) {
        return ringOf(type).filter(ring -> !ring.equals(BOOTSTRAP)).flatMap(ring -> part(type, 1));
    }

    /** The package below the ring, in bootstrap too; empty for what stands directly in the ring. */
    Optional<String> packageInRing(JavaClass type) {
        return part(type, 1);
    }

    /** How far a class may reach into a feature other than its own; empty if it must not know it. */
    Optional<Reach> reach(JavaClass origin, String other) {
        if (isShared(origin) && inAdapters().test(origin)) {
            return Optional.of(Reach.VALUES);
        }
        return featureOf(origin).map(features::get).flatMap(plan -> plan.reachInto(other));
    }

    boolean isShared(JavaClass type) {
        return featureOf(type).filter(SHARED::equals).isPresent();
    }

    /** How far out a class stands: 0 for the domain, rising; test support is outside of everything. */
    int distance(JavaClass type) {
        String ring = part(type, 0).orElse("");
        if (ring.equals(TESTING)) {
            return rings().size();
        }
        return adapters().contains(ring) ? 2 : rings().indexOf(ring);
    }

    /** The classes of the running system, without test support, as somebody wrote them. */
    DescribedPredicate<JavaClass> code() {
        return describe("our classes", type -> owns(type) && !isTestSupport(type) && Kinds.isHandwritten(type));
    }

    /** The classes of the given rings, as somebody wrote them. */
    DescribedPredicate<JavaClass> in(String... rings) {
        List<String> wanted = List.of(rings);
        return describe(
                "classes in " + String.join(", ", wanted),
                type -> ringOf(type).filter(wanted::contains).isPresent() && Kinds.isHandwritten(type));
    }

    /** Domain and application: what runs without any framework. */
    DescribedPredicate<JavaClass> core() {
        return in(DOMAIN, APPLICATION);
    }

    DescribedPredicate<JavaClass> inAdapters() {
        return in(adapters().toArray(String[]::new));
    }

    DescribedPredicate<JavaClass> inTestSupport() {
        return describe("test support", this::isTestSupport);
    }

    boolean isTestSupport(JavaClass type) {
        return part(type, 0).filter(TESTING::equals).isPresent();
    }

    boolean owns(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    private Optional<String> part(JavaClass type, int index) {
        if (!owns(type) || type.getPackageName().equals(root)) {
            return Optional.empty();
        }
        String[] parts = type.getPackageName().substring(root.length() + 1).split("\\.", -1);
        return index < parts.length ? Optional.of(parts[index]) : Optional.empty();
    }
}
