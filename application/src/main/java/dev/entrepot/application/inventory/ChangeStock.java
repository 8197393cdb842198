package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Bookings;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.Locations;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Books many changes of stock in one transaction and a number of statements that does not grow with theirs, or only tells what that would
 * do. It is the stock take if the reason is that somebody counted.
 */
public final class ChangeStock {

    private final Once once;
    private final StockLevels stockLevels;
    private final Locations locations;
    private final StockItems stockItems;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public ChangeStock(
            Once once, StockLevels stockLevels, Locations locations, StockItems stockItems, IdSource ids, Clock clock) {
        this.once = once;
        this.stockLevels = stockLevels;
        this.locations = locations;
        this.stockItems = stockItems;
        this.ids = ids;
        this.clock = clock;
    }

    /** Books them. One that cannot be booked is told in its row, and hinders no other. */
    public Answer<Changed> handle(Command command) {
        return once.write(command.key(), Changed.class, () -> change(command));
    }

    private Changed change(Command command) {
        UUID id = ids.next();
        List<Line> lines = lines(command);
        List<Line> known = lines.stream().filter(line -> line.key() != null).toList();
        Map<Line, Row> done = new HashMap<>();
        if (command.dryRun()) {
            plan(known, done);
        } else {
            Instant now = clock.instant();
            book(known, command, id, now, done);
            keep(known, now, done);
        }
        return new Changed(
                id,
                lines.stream()
                        .map(line -> done.getOrDefault(line, line.failed()))
                        .toList());
    }

    private List<Line> lines(Command command) {
        Map<String, Location> places =
                locations.all().stream().collect(Collectors.toMap(Location::code, Function.identity()));
        Map<String, VariantId> variants = variants(command.changes());
        String usual = command.location() == null ? defaultOf(places) : command.location();
        Set<StockKey> seen = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (Change change : command.changes()) {
            String code = change.location() == null ? usual : change.location();
            VariantId variant = variants.get(change.sku());
            Location place = places.get(code);
            StockKey key = variant == null || place == null ? null : new StockKey(variant, place.id());
            String fault = variant == null
                    ? Row.SKU_NOT_FOUND
                    : place == null
                            ? Row.UNKNOWN_LOCATION
                            : seen.add(new StockKey(variant, place.id())) ? "" : Row.DUPLICATE;
            lines.add(new Line(lines.size(), change, code, fault.isEmpty() ? key : null, fault));
        }
        return lines;
    }

    private static String defaultOf(Map<String, Location> places) {
        return places.values().stream()
                .filter(Location::isDefault)
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** By what was sent: what is no SKU is the SKU of no variant. */
    private Map<String, VariantId> variants(List<Change> changes) {
        List<Sku> skus = changes.stream()
                .map(Change::sku)
                .distinct()
                .flatMap(text -> skuOf(text).stream())
                .toList();
        Map<String, VariantId> variants = new HashMap<>();
        stockLevels.variants(skus).forEach((sku, variant) -> variants.put(sku.value(), variant));
        return variants;
    }

    private static Optional<Sku> skuOf(String text) {
        try {
            return Optional.of(new Sku(text));
        } catch (CatalogRefusal.InvalidSku e) {
            return Optional.empty();
        }
    }

    private void plan(List<Line> lines, Map<Line, Row> done) {
        Map<StockKey, StockItem> items = stockItems.items(keys(lines));
        for (Line line : lines) {
            StockItem before = items.getOrDefault(line.known(), StockItem.none(line.known()));
            try {
                StockItem after = before.booked(line.change().change());
                boolean kept = !line.change().policyOver(before.policy()).equals(before.policy());
                done.put(line, line.done(kept, before.onHand(), after.onHand()));
            } catch (InventoryRefusal.OfItem refused) {
                done.put(line, line.refused(refused));
            }
        }
    }

    private void book(List<Line> lines, Command command, UUID id, Instant now, Map<Line, Row> done) {
        List<StockEntry> entries = lines.stream()
                .map(line -> new StockEntry(
                        line.known().variant(),
                        line.known().location(),
                        line.change().change(),
                        command.kind(),
                        command.note(),
                        id))
                .toList();
        List<Bookings.Line> booked = stockItems.book(entries, command.by(), now).lines();
        for (int i = 0; i < booked.size(); i++) {
            Line line = lines.get(i);
            Bookings.Line one = booked.get(i);
            InventoryRefusal.OfItem refusal = one.refusal();
            done.put(line, refusal == null ? line.done(false, one.before(), one.after()) : line.refused(refusal));
        }
    }

    private void keep(List<Line> lines, Instant now, Map<Line, Row> done) {
        List<Line> wishes = lines.stream()
                .filter(line -> line.change().hasPolicy())
                .filter(line -> !Objects.requireNonNull(done.get(line)).isRefused())
                .toList();
        if (wishes.isEmpty()) {
            return;
        }
        Map<StockKey, StockItem> items = stockItems.items(keys(wishes));
        List<StockItems.Keeping> keepings = new ArrayList<>();
        for (Line line : wishes) {
            StockPolicy present = items.getOrDefault(line.known(), StockItem.none(line.known()))
                    .policy();
            StockPolicy wanted = line.change().policyOver(present);
            if (!wanted.equals(present)) {
                keepings.add(new StockItems.Keeping(line.known(), wanted));
                done.computeIfPresent(line, (same, row) -> row.applied());
            }
        }
        stockItems.keep(keepings, now);
    }

    private static List<StockKey> keys(List<Line> lines) {
        return lines.stream().map(Line::known).toList();
    }

    /**
     * What is asked for in one row.
     *
     * @param position its place among the rows
     * @param location the code of the location, whoever named it
     * @param key which stock it is; none if that is not known, or was named before
     * @param fault why there is no key; empty otherwise
     */
    private record Line(
            int position,
            Change change,
            String location,
            @Nullable StockKey key,
            String fault) {

        StockKey known() {
            if (key == null) {
                throw new IllegalStateException("nobody knows the stock of " + this);
            }
            return key;
        }

        Row failed() {
            return Row.failed(change.sku(), location, fault);
        }

        Row refused(InventoryRefusal.OfItem refused) {
            InventoryRefusal.OfItem named =
                    refused.named(new InventoryRefusal.OfItem.Names(new Sku(change.sku()), location));
            long onHand = named.present().onHand();
            return new Row(
                    change.sku(),
                    location,
                    named.code(),
                    onHand,
                    onHand,
                    named.present().reserved(),
                    named.getMessage());
        }

        Row done(boolean kept, long before, long after) {
            String result = kept || before != after ? Row.APPLIED : Row.UNCHANGED;
            return new Row(change.sku(), location, result, before, after, null, null);
        }
    }

    /**
     * What to book.
     *
     * @param kind why, as one of few, for all of them
     * @param note why, for people; may be empty
     * @param location the code of the location of those that name none; none for the default location
     * @param dryRun whether only to tell what it would do
     * @param by the name of the key or user, or of the import
     */
    public record Command(
            @Nullable IdempotencyKey key,
            MovementKind kind,
            String note,
            @Nullable String location,
            List<Change> changes,
            boolean dryRun,
            String by) {

        /**
         * Checks that the changes fit the kind.
         *
         * @throws IllegalArgumentException if one does not
         */
        public Command {
            changes = List.copyOf(changes);
            for (Change change : changes) {
                if (!kind.admits(change.change())) {
                    throw new IllegalArgumentException(change + " is no " + kind);
                }
            }
        }
    }

    /**
     * One change.
     *
     * @param sku of what, as it was sent
     * @param location the code of the location; none for that of the command
     * @param lowStockThreshold with so many units left to promise, or fewer, the stock is low; none to leave that as it is
     * @param safetyStock units that are kept back; none to leave that as it is
     */
    public record Change(
            String sku,
            @Nullable String location,
            StockChange change,
            @Nullable Long lowStockThreshold,
            @Nullable Long safetyStock) {

        boolean hasPolicy() {
            return lowStockThreshold != null || safetyStock != null;
        }

        StockPolicy policyOver(StockPolicy present) {
            return new StockPolicy(
                    safetyStock == null ? present.safetyStock() : safetyStock,
                    lowStockThreshold == null ? present.lowStockThreshold() : lowStockThreshold,
                    present.backorder());
        }
    }

    /**
     * What became of the changes.
     *
     * @param id what all their entries in the ledger refer to
     * @param rows in the order of the changes
     */
    public record Changed(UUID id, List<Row> rows) {}

    /**
     * What became of one change.
     *
     * @param location the code of the location
     * @param result {@value #APPLIED}, {@value #UNCHANGED}, {@value #SKU_NOT_FOUND}, {@value #UNKNOWN_LOCATION}, {@value #DUPLICATE}, or
     *     the code of an {@link InventoryRefusal.OfItem}
     * @param before what was on hand at the location; none if nobody knows which stock was meant
     * @param after what is on hand there
     * @param reserved what is held there, if that is why it could not be done; none otherwise
     * @param message why it could not be done, for people; none if it was
     */
    public record Row(
            String sku,
            String location,
            String result,
            @Nullable Long before,
            @Nullable Long after,
            @Nullable Long reserved,
            @Nullable String message) {

        /** The stock, or how it is kept, is another one now. */
        public static final String APPLIED = "applied";

        /** It was so already. */
        public static final String UNCHANGED = "unchanged";

        /** There is no such variant. */
        public static final String SKU_NOT_FOUND = "sku_not_found";

        /** There is no such place. */
        public static final String UNKNOWN_LOCATION = "unknown_location";

        /** The same stock was named before. */
        public static final String DUPLICATE = "duplicate";

        private static final Map<String, String> SENTENCES = Map.of(
                SKU_NOT_FOUND, "There is no variant with this SKU.",
                UNKNOWN_LOCATION, "There is no location of this code.",
                DUPLICATE, "This stock was named before; what was named first counts.");

        /**
         * Nobody knows which stock was meant.
         *
         * @param fault {@value #SKU_NOT_FOUND}, {@value #UNKNOWN_LOCATION} or {@value #DUPLICATE}
         */
        static Row failed(String sku, String location, String fault) {
            return new Row(sku, location, fault, null, null, null, SENTENCES.get(fault));
        }

        /** Whether nothing was done, since it could not be. */
        public boolean isRefused() {
            return !result.equals(APPLIED) && !result.equals(UNCHANGED);
        }

        Row applied() {
            return new Row(sku, location, APPLIED, before, after, null, null);
        }
    }
}
