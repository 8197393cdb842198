// expects: house.domain.ordering.Surcharge is neither final nor sealed
// expects: house.domain.ordering.Fee is neither final nor sealed
package house.domain.ordering;

public class Surcharge {}

package house.domain.ordering;

public abstract class Fee {}
