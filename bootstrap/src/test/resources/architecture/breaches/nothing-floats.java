// expects: house.domain.ordering.Weight.kilograms
// expects: house.domain.ordering.Weight.of(float)
// expects: house.domain.ordering.Weight.all()
// expects: java.math.BigDecimal.doubleValue()
package house.domain.ordering;

import java.math.BigDecimal;
import java.util.List;

final class Weight {
    private Double kilograms;

    static Weight of(float kilograms) {
        return new Weight();
    }

    List<double[]> all() {
        return List.of();
    }

    boolean isHeavy(BigDecimal kilograms) {
        return kilograms.doubleValue() > 30;
    }
}
