package dev.entrepot.web.shared.access;

/** Knows what needs no key, for the description of the API. */
@FunctionalInterface
public interface OpenEndpoints {

    /** Whether anybody may do this. */
    boolean isOpen(String method, String path);
}
