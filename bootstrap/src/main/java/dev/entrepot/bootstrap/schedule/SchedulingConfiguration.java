package dev.entrepot.bootstrap.schedule;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches the schedules on, which commands other than {@code serve} switch off. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "entrepot.schedules", matchIfMissing = true)
@Import({
    EachStore.class,
    OutboxSchedule.class,
    EventMetrics.class,
    OrderSchedule.class,
    IdempotencySchedule.class,
    PriceSchedule.class,
    StockSchedule.class
})
class SchedulingConfiguration {}
