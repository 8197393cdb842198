package dev.entrepot.bootstrap.command;

import dev.entrepot.web.merchandising.shopify.ShopifyImport;

/** Tells how an import went, and ends when it is closed. */
interface ImportReport extends ShopifyImport.Watcher, AutoCloseable {

    /** The file could not be read to its end. */
    void broken(String sentence);

    @Override
    void close();
}
