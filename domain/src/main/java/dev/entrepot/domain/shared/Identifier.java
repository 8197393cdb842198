package dev.entrepot.domain.shared;

import java.util.UUID;

/**
 * The identity of one thing of the business.
 *
 * <p>Each aggregate has an identifier type of its own, a record over one {@link UUID} of version 7, so that the compiler keeps an
 * order's identity from being passed where a product's is wanted. Identifiers are made by whoever runs the system (see the
 * application ring's {@code IdSource}), never by the domain.
 */
public interface Identifier {

    /** The bare value, as it stands in URLs, tables and messages. */
    UUID value();
}
