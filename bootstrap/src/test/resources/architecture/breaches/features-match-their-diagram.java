// expects: house.application.pricing.UndrawnDiscount
package house.application.pricing;

record UndrawnDiscount(house.domain.ordering.OrderId order) {}
