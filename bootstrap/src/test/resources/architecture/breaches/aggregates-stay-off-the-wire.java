// expects: house.web.ordering.OrderPage
package house.web.ordering;

record OrderPage(java.util.List<house.domain.ordering.Order> orders) {}
