package dev.entrepot.web.ordering;

/** A member of an order in a list, for those who want to see a few only. */
enum OrderField {
    ID,
    NUMBER,
    STATUS,
    PAYMENT_STATUS,
    FULFILLMENT_STATUS,
    EMAIL,
    NAME,
    TOTAL,
    PLACED_AT
}
