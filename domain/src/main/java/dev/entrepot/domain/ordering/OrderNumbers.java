package dev.entrepot.domain.ordering;

/** Gives out order numbers: each once, rising roughly with time. Numbers that were taken and not used leave gaps. */
public interface OrderNumbers {

    /** A number that nobody had before. */
    OrderNumber next();
}
