// expects: house.tools.Hammer stands in no ring
package house.tools;

public final class Hammer {}
