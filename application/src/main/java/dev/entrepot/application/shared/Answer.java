package dev.entrepot.application.shared;

/**
 * What a use case answers to a request that may have been repeated.
 *
 * @param result what was done
 * @param replayed whether it was done at an earlier request with the same key
 */
public record Answer<R extends Record>(R result, boolean replayed) {}
