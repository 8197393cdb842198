// expects: house.persistence.ordering.ParcelRow is not a record
// expects: house.web.ordering.ParcelRequest is not a record
// expects: house.web.ordering.ParcelResponse is not a record
package house.persistence.ordering;

final class ParcelRow {}

package house.web.ordering;

final class ParcelRequest {}

package house.web.ordering;

interface ParcelResponse {}
