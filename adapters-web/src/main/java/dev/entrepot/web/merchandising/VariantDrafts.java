package dev.entrepot.web.merchandising;

import dev.entrepot.application.merchandising.VariantDraft;
import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductDetailView.VariantView;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.shared.CurrencyMismatch;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.shared.json.Fault;
import dev.entrepot.web.shared.json.FaultyInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The variants of a request as drafts, whichever of the two forms they came in. */
final class VariantDrafts {

    private final List<VariantView> present;
    private final List<Fault> faults = new ArrayList<>();

    private VariantDrafts(List<VariantView> present) {
        this.present = present;
    }

    /**
     * The variants of a new product.
     *
     * @throws FaultyInput if the two forms are mixed, or prices are wrong
     */
    static List<VariantDraft> of(ProductRequest request) {
        return new VariantDrafts(List.of()).drafts(request);
    }

    /**
     * The variants that are to replace the present ones; those that mean the same keep their ids, and so their prices and stock.
     *
     * @throws FaultyInput if the two forms are mixed, or prices are wrong
     */
    static List<VariantDraft> of(ProductRequest request, ProductDetailView present) {
        return new VariantDrafts(present.variants()).drafts(request);
    }

    private List<VariantDraft> drafts(ProductRequest request) {
        List<VariantRequest> variants = request.variants();
        List<VariantDraft> drafts = new ArrayList<>();
        if (variants == null) {
            drafts.add(draft(request.only(), "", present.size() == 1 ? present.getFirst() : null));
        } else {
            if (request.isSimple()) {
                faults.add(Fault.of(
                        "/" + request.firstSimple(),
                        "conflicting",
                        "The product lists its variants: this stands in one of variants, and not beside the name."));
            }
            for (int i = 0; i < variants.size(); i++) {
                drafts.add(draft(variants.get(i), "/variants/" + i, null));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return drafts;
    }

    private VariantDraft draft(VariantRequest variant, String pointer, @Nullable VariantView only) {
        VariantId given = variant.id();
        VariantView same = same(given, variant.sku(), only);
        VariantId id = given == null && same != null ? same.id() : given;
        Sku sku = variant.sku();
        return new VariantDraft(
                id,
                sku == null && same != null ? same.sku() : sku,
                variant.barcode(),
                Objects.requireNonNullElse(variant.options(), Map.of()),
                Objects.requireNonNullElse(variant.weightGrams(), 0L),
                keepsPrice(variant, same) ? null : price(variant, pointer),
                variant.onHand());
    }

    /** A price that stands in an edited document as it was read is not the editor's: it may be another one by now. */
    private static boolean keepsPrice(VariantRequest variant, @Nullable VariantView same) {
        Money unit = variant.price();
        return unit != null
                && same != null
                && unit.equals(same.price())
                && Objects.equals(variant.compareAtPrice(), same.compareAt());
    }

    private @Nullable VariantView same(@Nullable VariantId id, @Nullable Sku sku, @Nullable VariantView otherwise) {
        for (VariantView view : present) {
            if (view.id().equals(id) || (id == null && view.sku().equals(sku))) {
                return view;
            }
        }
        return otherwise;
    }

    private @Nullable Price price(VariantRequest variant, String pointer) {
        Money unit = variant.price();
        Money compareAt = variant.compareAtPrice();
        if (unit == null) {
            if (compareAt != null) {
                faults.add(Fault.of(pointer + "/price", "required", "A crossed-out price needs a price beside it."));
            }
            return null;
        }
        try {
            return new Price(unit, compareAt, Price.BASE_LIST);
        } catch (PricingRefusal.InvalidPrice refusal) {
            String member = unit.isPositive() ? "/compare_at_price" : "/price";
            faults.add(Fault.of(pointer + member, refusal.code(), refusal.getMessage()));
        } catch (CurrencyMismatch mismatch) {
            faults.add(Fault.of(
                    pointer + "/compare_at_price",
                    "currency_mismatch",
                    "This should be in " + mismatch.expected() + ", like the other price."));
        }
        return null;
    }
}
