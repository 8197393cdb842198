package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Removes a price list with its prices. What was to change on it is cancelled; orders keep what they were charged. */
public final class DeletePriceList {

    private static final String REASON = "price list deleted";

    private final Transactions transactions;
    private final PriceLists priceLists;
    private final PriceProposals proposals;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public DeletePriceList(Transactions transactions, PriceLists priceLists, PriceProposals proposals, Clock clock) {
        this.transactions = transactions;
        this.priceLists = priceLists;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Removes it.
     *
     * @throws PricingRefusal.PriceListNotFound if there is none of the code
     * @throws StaleVersion if it is not of the expected version
     */
    public void handle(Command command) {
        transactions.write(() -> {
            Instant now = clock.instant();
            PriceLists.Versioned present = priceLists
                    .find(command.code())
                    .orElseThrow(() -> new PricingRefusal.PriceListNotFound(command.code()));
            if (present.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), present.version());
            }
            priceLists.remove(command.code(), present.version(), command.by(), REASON, now);
            // Whoever proposes a price stands in line with whoever removes a list, so nobody proposes another one
            // meanwhile.
            List<PriceProposal> cancelled = proposals.openOn(command.code()).stream()
                    .map(proposal -> proposal.cancel(command.by(), REASON, now))
                    .toList();
            if (!cancelled.isEmpty()) {
                proposals.update(cancelled);
            }
            return present;
        });
    }

    /**
     * What to remove.
     *
     * @param expectedVersion the version that the caller has seen
     * @param by who removes it
     */
    public record Command(String code, long expectedVersion, Author by) {}
}
