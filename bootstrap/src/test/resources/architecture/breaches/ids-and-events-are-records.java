// expects: house.domain.ordering.ParcelId is not a record
// expects: house.domain.ordering.ParcelSent is not a record
package house.domain.ordering;

public final class ParcelId implements house.domain.shared.Identifier {}

package house.domain.ordering;

public final class ParcelSent implements house.domain.shared.DomainEvent {}
