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

    /** Changes them. */
    public void handle(Command command) {
        transactions.write(() -> {
            stores.change(command.settings());
            return command;
        });
    }

    /** What they become. */
    public record Command(StoreSettings settings) {}
}
