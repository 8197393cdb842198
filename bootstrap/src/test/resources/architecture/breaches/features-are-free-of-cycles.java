// expects: Cycle detected
package house.web.catalog;

public final class Hen {
    Object next() {
        return new house.web.pricing.Egg();
    }
}

package house.web.pricing;

public final class Egg {
    Object next() {
        return new house.web.catalog.Hen();
    }
}
