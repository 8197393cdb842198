// expects: house.persistence.ordering.OrderLineRow can be seen
package house.persistence.ordering;

public record OrderLineRow(int number) {}
