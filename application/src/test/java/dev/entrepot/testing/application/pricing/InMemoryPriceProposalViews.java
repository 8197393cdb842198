package dev.entrepot.testing.application.pricing;

import dev.entrepot.application.pricing.PriceProposalView;
import dev.entrepot.application.pricing.PriceProposalViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.testing.application.shared.Pages;
import dev.entrepot.testing.domain.InMemoryShop;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The proposed changes of an in-memory shop's prices as staff sees them. */
public final class InMemoryPriceProposalViews implements PriceProposalViews {

    private final InMemoryShop shop;

    /** Makes the views of a shop. */
    public InMemoryPriceProposalViews(InMemoryShop shop) {
        this.shop = shop;
    }

    @Override
    public Optional<PriceProposalView> find(PriceProposalId id) {
        return shop.priceProposals().find(id).map(this::view);
    }

    @Override
    public List<PriceProposalView> open(Collection<VariantId> variants) {
        return shop.priceProposals().open(variants).reversed().stream()
                .map(this::view)
                .toList();
    }

    @Override
    public Page<PriceProposalView> list(PriceProposal.@Nullable State state, PageRequest page) {
        return Pages.of(
                shop.priceProposals().all().stream()
                        .filter(proposal -> state == null || proposal.state() == state)
                        .sorted(Comparator.comparing((PriceProposal proposal) ->
                                        proposal.id().toString())
                                .reversed())
                        .map(this::view)
                        .toList(),
                page);
    }

    private PriceProposalView view(PriceProposal proposal) {
        return new PriceProposalView(
                sku(proposal.setting().variant()),
                proposal,
                shop.priceLists()
                        .preview(List.of(proposal.setting()), proposal.proposedAt())
                        .getFirst()
                        .change()
                        .before());
    }

    private Sku sku(VariantId variant) {
        return shop.products().all().stream()
                .map(Product::variants)
                .flatMap(List::stream)
                .filter(candidate -> candidate.id().equals(variant))
                .map(Variant::sku)
                .findFirst()
                .orElseThrow();
    }
}
