// expects: house.domain.catalog.UnknownSkuException
package house.domain.catalog;

public final class UnknownSkuException extends house.domain.shared.Refusal {
    public UnknownSkuException() {
        super("No such SKU");
    }
}
