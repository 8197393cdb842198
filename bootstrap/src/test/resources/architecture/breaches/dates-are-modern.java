// expects: java.util.Date
// expects: java.time.LocalDateTime
package house.domain.ordering;

record Delivery(java.util.Date promised, java.time.LocalDateTime arrived, java.time.LocalDate invoiced) {}
