// expects: house.domain.ordering.Discount.setPercent(int) is a setter
package house.domain.ordering;

public final class Discount {
    private int percent;

    public void setPercent(int percent) {
        this.percent = percent;
    }

    public boolean settled() {
        return percent > 0;
    }
}
