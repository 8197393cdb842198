// expects: house.domain.ordering.Invoice is not final
// expects: house.domain.ordering.Invoice.<init>(java.lang.String) is not private
package house.domain.ordering;

public class Invoice {
    private final String number;

    public Invoice(String number) {
        this.number = number;
    }

    public record Snapshot(String number) {}
}
