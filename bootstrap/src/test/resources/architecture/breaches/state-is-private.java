// expects: house.domain.ordering.Counter.count can be changed from outside
// expects: house.domain.ordering.Counter.total can be changed from outside
package house.domain.ordering;

public final class Counter {
    public int count;
    private static int total;

    int next() {
        return count + total++;
    }
}
