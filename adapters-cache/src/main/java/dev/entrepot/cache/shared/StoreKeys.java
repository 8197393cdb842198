package dev.entrepot.cache.shared;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;

/** The keys of one store; all of them share a slot of a cluster. */
record StoreKeys(StoreId store) {

    /** All keys of all stores. */
    static final String ALL = "entrepot:cache:*";

    /** The keys of the bound store. */
    static StoreKeys present() {
        return new StoreKeys(CurrentStore.get());
    }

    /** Where the value of a name stands. */
    String value(String name) {
        return key(name);
    }

    /** Where stands at what time of the clock a name was forgotten last. */
    String mark(String name) {
        return key("forgotten:" + name);
    }

    /** Where the store's clock stands. */
    String clock() {
        return key("clock");
    }

    /** Where the time stands at which the clock began to run. */
    String floor() {
        return key("floor");
    }

    static boolean isClock(String key) {
        return key.endsWith("}:clock") || key.endsWith("}:floor");
    }

    static boolean isMark(String key) {
        return key.contains("}:forgotten:");
    }

    private String key(String name) {
        return "entrepot:cache:{" + store + "}:" + name;
    }
}
