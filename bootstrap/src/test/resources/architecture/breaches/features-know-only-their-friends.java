// expects: catalog must not know ordering
// expects: pricing must not know inventory
// expects: shared must not know catalog
package house.domain.catalog;

record Popularity(ProductId product, house.domain.ordering.OrderId latest) {}

package house.domain.inventory;

public record Shelf(int number) {}

package house.application.pricing;

record ShelfPrice(house.domain.inventory.Shelf shelf, long cents) {}

package house.domain.shared;

record Favourite(house.domain.catalog.ProductId product) {}
