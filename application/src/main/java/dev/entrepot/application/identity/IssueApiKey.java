package dev.entrepot.application.identity;

import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.identity.ApiKey;
import dev.entrepot.domain.identity.ApiKeyId;
import dev.entrepot.domain.identity.ApiKeys;
import java.time.Clock;

/** Issues an API key for staff. */
public final class IssueApiKey {

    private final Transactions transactions;
    private final ApiKeys keys;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public IssueApiKey(Transactions transactions, ApiKeys keys, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** Issues the key. It is not kept and cannot be shown again. */
    public Issued handle(Command command) {
        String key = "ek_" + ids.secret();
        transactions.write(() -> {
            if (command.replacing()) {
                keys.removeByName(command.name());
            }
            ApiKey issued = new ApiKey(new ApiKeyId(ids.next()), command.name(), ApiKeyDigest.of(key), clock.instant());
            keys.add(issued);
            return issued;
        });
        return new Issued(key);
    }

    /**
     * For whom to issue it.
     *
     * @param name who or what holds it; stands in histories
     * @param replacing whether earlier keys of that name are taken back
     */
    public record Command(String name, boolean replacing) {}

    /**
     * What was issued.
     *
     * @param key what to send as {@code X-API-Key}
     */
    public record Issued(String key) {

        /** Does not tell the key. */
        @Override
        public String toString() {
            return "Issued[hidden]";
        }
    }
}
