package dev.entrepot.bootstrap.command;

import dev.entrepot.application.inventory.AuditStock;
import dev.entrepot.application.inventory.StockAuditView;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.bootstrap.EntrepotApplication;
import dev.entrepot.bootstrap.start.RunningProgram;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks after the stock, beside a server on the same data folder or without one. */
@Command(
        name = "stock",
        description = "Looks after the stock.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(audit | import)")
public final class StockCommand {

    private static final int CLEAN = 0;
    private static final int DISCREPANCIES = 3;
    private static final int MAX_DISCREPANCIES = 1_000;

    private final Console console;

    public StockCommand(Console console) {
        this.console = console;
    }

    @Command(
            description = "Compares what is on hand with the ledger, and what is reserved with the reservations.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:Everything adds up.",
                "1:It could not be done; the reason was printed.",
                "3:Something does not add up; it was printed."
            })
    int audit(
            @Option(names = "--data", paramLabel = "DIR", description = "Folder for everything that is kept.") @Nullable
                    Path data) {
        Map<String, Object> options = data == null ? Map.of() : Map.of("entrepot.data", data.toString());
        RunningProgram.Plan plan = new RunningProgram.Plan("stock audit", EntrepotApplication.class, false, true);
        try (RunningProgram program = RunningProgram.start(plan, options)) {
            AuditStock audit = program.context().getBean(AuditStock.class);
            return tell(
                    CurrentStore.call(StoreId.DEFAULT, () -> audit.handle(new AuditStock.Command(MAX_DISCREPANCIES))));
        }
    }

    private int tell(StockAuditView view) {
        for (StockAuditView.Discrepancy wrong : view.discrepancies()) {
            console.line("%s of %s at '%s' is %d, and should be %d."
                    .formatted(
                            wrong.book().name().toLowerCase(Locale.ROOT),
                            wrong.sku() == null ? wrong.variant() : wrong.sku(),
                            wrong.location(),
                            wrong.found(),
                            wrong.expected()));
        }
        console.line("%s: %,d stock items, %,d ledger entries, %,d reservations."
                .formatted(summary(view), view.items(), view.movements(), view.reservations()));
        return view.isClean() ? CLEAN : DISCREPANCIES;
    }

    private static String summary(StockAuditView view) {
        int found = view.discrepancies().size();
        if (found == 0) {
            return "Everything adds up";
        }
        return (view.truncated() ? "At least " : "") + found + (found == 1 ? " discrepancy" : " discrepancies");
    }
}
