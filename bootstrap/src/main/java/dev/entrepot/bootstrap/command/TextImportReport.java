package dev.entrepot.bootstrap.command;

import dev.entrepot.web.merchandising.shopify.ShopifyImport;

/** For people: each failure in a line, as it happens, then a table. */
final class TextImportReport implements ImportReport {

    private final Console console;
    private final boolean dryRun;
    private final ImportWarnings warnings = new ImportWarnings();
    private ShopifyImport.Tally tally = ShopifyImport.Tally.NOTHING;

    TextImportReport(Console console, boolean dryRun) {
        this.console = console;
        this.dryRun = dryRun;
    }

    @Override
    public void failed(ShopifyImport.Note note) {
        console.line("line " + note.line() + ", " + note.handle() + ", " + note.column() + ": " + note.message());
    }

    @Override
    public void warned(ShopifyImport.Note note) {
        warnings.add(note);
    }

    @Override
    public void advanced(ShopifyImport.Tally latest) {
        tally = latest;
    }

    @Override
    public void broken(String sentence) {
        console.complaint(sentence);
    }

    @Override
    public void close() {
        count("created", tally.created());
        count("updated", tally.updated());
        count("unchanged", tally.unchanged());
        count("failed", tally.failed());
        count("products", tally.products());
        for (ImportWarnings.Kind kind : warnings.kinds()) {
            console.line(kind.count() + " x " + kind.first().code() + ", first in line "
                    + kind.first().line() + ": " + kind.first().message());
        }
        if (dryRun) {
            console.line("This was a dry run: nothing was written.");
        }
    }

    private void count(String what, long number) {
        console.line(String.format("%-9s %,10d", what, number));
    }
}
