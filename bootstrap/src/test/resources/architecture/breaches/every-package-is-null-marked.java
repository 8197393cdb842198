// expects: house.web.inventory is not @NullMarked (seen at Unmarked)
package house.web.inventory;

final class Unmarked {}
