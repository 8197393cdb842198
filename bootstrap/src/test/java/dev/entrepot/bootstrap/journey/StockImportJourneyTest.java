package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.bootstrap.command.Console;
import dev.entrepot.bootstrap.command.StockImportCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StockImportJourneyTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Shop shop = Shop.start(Map.of());

    @AfterEach
    void stop() {
        shop.stop();
    }

    @Test
    void importsBesideARunningServer() throws IOException {
        String sku = shop.product("9.99", 10);
        Path file = shop.data().resolve("stock.csv");
        Files.writeString(file, "sku,on_hand,low_stock_threshold\n" + sku + ",7,9\nNOBODY,1,\n");

        assertThat(execute(file, "--dry-run")).isEqualTo(1);
        assertThat(shop.staff().get("/api/v1/inventory/" + sku).at("/on_hand")).isEqualTo("10");
        assertThat(execute(file, "--note", "spring", "--by", "anna")).isEqualTo(1);

        assertThat(printed())
                .contains("line 3, NOBODY, sku: There is no variant with this SKU.")
                .containsPattern("applied +1\n")
                .containsPattern("failed +1\n")
                .contains("This was a dry run: nothing was written.");
        Api.Answer newest = shop.staff().get("/api/v1/inventory/" + sku + "/movements");
        assertThat(newest.at("/results/0/balance")).isEqualTo("7");
        assertThat(newest.at("/results/0/kind")).isEqualTo("count");
        assertThat(newest.at("/results/0/note")).isEqualTo("spring");
        assertThat(newest.at("/results/0/by")).isEqualTo("anna");
        Files.writeString(file, "sku,by\n" + sku + ",5\n");
        assertThat(execute(file, "--reason", "RECEIPT")).isZero();
        Files.writeString(file, "sku;by\n" + sku + ";5\n");
        assertThat(execute(file)).isEqualTo(2);
        assertThat(shop.staff().get("/api/v1/inventory/" + sku).at("/on_hand")).isEqualTo("12");
    }

    private int execute(Path file, String... options) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        CommandLine command = new CommandLine(new StockImportCommand(new Console(stream, stream, false)));
        String[] arguments = new String[options.length + 3];
        System.arraycopy(options, 0, arguments, 0, options.length);
        arguments[options.length] = "--data";
        arguments[options.length + 1] = shop.data().toString();
        arguments[options.length + 2] = file.toString();
        return command.execute(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
