package dev.entrepot.persistence.identity;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("api_keys")
record ApiKeyRow(@Id UUID id, String name, String digest, Instant createdAt) {}
