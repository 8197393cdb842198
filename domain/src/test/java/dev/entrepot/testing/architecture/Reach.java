package dev.entrepot.testing.architecture;

/** How far one feature may reach into another. Each step includes the ones before it. */
public enum Reach {

    /**
     * In the domain only ids, SKUs and other names: records of one component. Further out also the ports by which they
     * are looked up, and the values that these answer with.
     */
    IDS,

    /** Values, events, ports and functions; everything but aggregates. */
    VALUES,

    /** Aggregates too: for a feature whose purpose is to write several features in one transaction. */
    AGGREGATES
}
