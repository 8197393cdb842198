package dev.entrepot.web.merchandising;

import dev.entrepot.application.pricing.PriceProposalView;
import dev.entrepot.application.pricing.PriceProposalViews;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.web.shared.reply.Reply;
import dev.entrepot.web.storefront.ProductReplies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers who edits products: as who reads them is answered, and with the prices that wait, so that nobody takes them for set. */
@Component
final class ProductEditReplies {

    private final ProductReplies replies;
    private final PriceProposalViews proposals;

    ProductEditReplies(ProductReplies replies, PriceProposalViews proposals) {
        this.replies = replies;
        this.proposals = proposals;
    }

    /** The product as it is. */
    Reply<?> shown(ProductDetailView product) {
        List<VariantId> variants = product.variants().stream()
                .map(ProductDetailView.VariantView::id)
                .toList();
        Map<VariantId, ProductReplies.Pending> pending = new HashMap<>();
        for (PriceProposalView view : proposals.open(variants)) {
            PriceProposal proposal = view.proposal();
            if (proposal.setting().isBase()) {
                pending.putIfAbsent(
                        proposal.setting().variant(),
                        new ProductReplies.Pending(
                                proposal.setting().price().unit(),
                                proposal.state().code(),
                                proposal.effectiveAt(),
                                proposal.id().value()));
            }
        }
        return replies.shown(product, pending);
    }

    /** The product as it was created. */
    Reply<?> created(Answer<?> answer, ProductDetailView product) {
        return replies.created(answer, product);
    }
}
