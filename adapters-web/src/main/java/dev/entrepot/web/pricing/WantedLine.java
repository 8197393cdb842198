package dev.entrepot.web.pricing;

/** A line as clients write it, in quotes and in orders. */
public interface WantedLine extends NamedVariant {

    /** How many units. */
    Integer quantity();
}
