package dev.entrepot.persistence.shared;

import org.mapstruct.MapperConfig;
import org.mapstruct.ReportingPolicy;

/** How snapshots and rows are mapped: what is forgotten does not compile. */
@MapperConfig(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface RowMapping {}
