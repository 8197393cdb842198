/** Products, inventory, pricing rules and orders as plain Java: aggregates, values, rules and the ports they need. */
module dev.entrepot.domain {
    requires static org.jspecify;

    exports dev.entrepot.domain.shared;
}
