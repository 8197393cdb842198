package dev.entrepot.web.ordering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record OrderHistoryResponse(List<ChangeResponse> results) {

    record ChangeResponse(@Nullable String from, String to, String by, String reason, Instant at) {}
}
