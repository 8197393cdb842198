package dev.entrepot.bootstrap.command;

import dev.entrepot.web.merchandising.shopify.ShopifyImport;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** For programs: one JSON object, whose failures are written as they happen, so that their number does not matter. */
final class JsonImportReport implements ImportReport {

    private final Console console;
    private final boolean dryRun;
    private final ImportWarnings warnings = new ImportWarnings();
    private ShopifyImport.Tally tally = ShopifyImport.Tally.NOTHING;
    private boolean someFailed;
    private @Nullable String broken;

    JsonImportReport(Console console, boolean dryRun) {
        this.console = console;
        this.dryRun = dryRun;
        console.line("{\"failures\":[");
    }

    @Override
    public void failed(ShopifyImport.Note note) {
        console.line((someFailed ? "," : "") + object(json -> about(json, note)));
        someFailed = true;
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
        broken = sentence;
    }

    @Override
    public void close() {
        String end = object(json -> {
            json.writeArrayPropertyStart("warnings");
            for (ImportWarnings.Kind kind : warnings.kinds()) {
                json.writeStartObject();
                json.writeNumberProperty("count", kind.count());
                about(json, kind.first());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("created", tally.created());
            json.writeNumberProperty("updated", tally.updated());
            json.writeNumberProperty("unchanged", tally.unchanged());
            json.writeNumberProperty("failed", tally.failed());
            json.writeBooleanProperty("dry_run", dryRun);
            json.writeName("error");
            json.writeString(broken);
        });
        console.line("]," + end.substring(1));
    }

    private static void about(JsonGenerator json, ShopifyImport.Note note) {
        json.writeNumberProperty("line", note.line());
        json.writeStringProperty("handle", note.handle());
        json.writeStringProperty("field", note.column());
        json.writeStringProperty("code", note.code());
        json.writeStringProperty("reason", note.message());
    }

    private static String object(Consumer<JsonGenerator> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }
}
