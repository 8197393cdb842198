// expects: house.web.ordering.HastyController
package house.web.ordering;

final class HastyController {
    private final house.application.shared.Transactions transactions;

    HastyController(house.application.shared.Transactions transactions) {
        this.transactions = transactions;
    }

    String write() {
        return transactions.write(() -> "written");
    }
}
