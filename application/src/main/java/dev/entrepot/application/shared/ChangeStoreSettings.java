package dev.entrepot.application.shared;

/** Changes how the bound store does business. What is quoted from then on follows it; orders stay as they are. */
public final class ChangeStoreSettings {

    private final Transactions transactions;
    private final Stores stores;

    /** Makes it of the ports that it needs. */
    public ChangeStoreSettings(Transactions transactions, Stores stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    /**
     * Changes them.
     *
     * @throws dev.entrepot.domain.shared.StaleVersion if they are not of the expected version
     */
    public void handle(Command command) {
        transactions.write(() -> {
            stores.change(command.settings(), command.expectedVersion());
            return command;
        });
    }

    /**
     * What they become.
     *
     * @param expectedVersion the version that the change is based on
     */
    public record Command(StoreSettings settings, long expectedVersion) {}
}
