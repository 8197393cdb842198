// expects: house.application.ordering.CheckedTwice
// expects: house.persistence.ordering.CheckedAgain
package house.application.ordering;

record CheckedTwice(@jakarta.validation.constraints.NotNull String id) {}

package house.persistence.ordering;

record CheckedAgain(@jakarta.validation.constraints.NotNull String id) {}
