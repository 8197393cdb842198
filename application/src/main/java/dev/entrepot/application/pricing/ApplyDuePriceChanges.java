package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PricePreview;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Has the scheduled changes of the bound store's prices take effect whose time has come, in batches of one transaction each.
 *
 * <p>Several nodes may do it at once: each takes what no other one has locked. A change that nobody approved and that would by now move
 * its price by more than half waits for approval instead.
 */
public final class ApplyDuePriceChanges {

    private static final int BATCH = 200;

    private final Transactions transactions;
    private final PriceProposals proposals;
    private final PriceLists priceLists;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public ApplyDuePriceChanges(
            Transactions transactions, PriceProposals proposals, PriceLists priceLists, Clock clock) {
        this.transactions = transactions;
        this.proposals = proposals;
        this.priceLists = priceLists;
        this.clock = clock;
    }

    /** Applies one batch. */
    public Applied handle(Command command) {
        return transactions.write(() -> {
            Instant now = clock.instant();
            List<PriceProposal> due = proposals.due(now, command.limit());
            Map<PriceSetting.Place, PriceProposal> first = new LinkedHashMap<>();
            due.forEach(proposal -> first.putIfAbsent(proposal.setting().place(), proposal));
            int waiting = apply(List.copyOf(first.values()), now);
            return new Applied(
                    first.size() - waiting, waiting, due.size() == command.limit() || first.size() < due.size());
        });
    }

    /** Applies one change of each price, and tells how many have to wait for approval. */
    private int apply(List<PriceProposal> due, Instant now) {
        if (due.isEmpty()) {
            return 0;
        }
        List<PricePreview> previews =
                priceLists.preview(due.stream().map(PriceProposal::setting).toList(), now);
        List<PriceProposal> decided = new ArrayList<>();
        List<PriceSetting> settings = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            PriceProposal proposal = due.get(i);
            if (previews.get(i).needsApproval() && !proposal.isApproved()) {
                decided.add(proposal.askForApproval());
                continue;
            }
            decided.add(proposal.apply(now));
            settings.add(proposal.setting());
        }
        priceLists.set(settings, now);
        proposals.update(decided);
        return due.size() - settings.size();
    }

    /**
     * What to do.
     *
     * @param limit at most how many
     */
    public record Command(int limit) {

        /** One batch of the usual size. */
        public static Command batch() {
            return new Command(BATCH);
        }
    }

    /**
     * What was done.
     *
     * @param applied how many changes took effect
     * @param waiting how many wait for approval from now on
     * @param more whether others may be due
     */
    public record Applied(int applied, int waiting, boolean more) {}
}
