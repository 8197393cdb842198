package dev.entrepot.web.shared.store;

import dev.entrepot.application.shared.ChangeStoreSettings;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.web.shared.input.Editor;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Patched;
import dev.entrepot.web.shared.json.MergePatch;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Store", description = "How the store does business; for staff.")
final class StoreController {

    private static final String STORE = "/api/v1/store";

    private final Stores stores;
    private final ChangeStoreSettings changeStoreSettings;
    private final StoreWebMapper mapper;
    private final Editor editor;

    StoreController(Stores stores, ChangeStoreSettings changeStoreSettings, StoreWebMapper mapper, Editor editor) {
        this.stores = stores;
        this.changeStoreSettings = changeStoreSettings;
        this.mapper = mapper;
        this.editor = editor;
    }

    @GetMapping(STORE)
    @Operation(summary = "Read the store's settings", description = "How the store does business.")
    Reply<StoreResponse> getStore() {
        return shown(stores.present());
    }

    @PatchMapping(path = STORE, consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change the store's settings",
            description =
                    "Changes some of how the store does business, by JSON Merge Patch (RFC 7396). Quotes and orders follow at once;"
                            + " prices keep their currencies, and orders that were placed stay as they are.")
    @Refuses("stale_version")
    @Patched(value = StoreRequest.class, example = "{\"name\": \"Entrepot\", \"time_zone\": \"Europe/Berlin\"}")
    Reply<StoreResponse> patchStore(@RequestBody MergePatch patch, IfMatch ifMatch) {
        editor.patch(
                ifMatch,
                stores::present,
                Stores.Present::version,
                new Editor.Patch<>(patch, StoreRequest.class, present -> mapper.editable(present.settings())),
                (present, content) -> changeStoreSettings.handle(
                        new ChangeStoreSettings.Command(mapper.settings(content), present.version())));
        return shown(stores.present());
    }

    private Reply<StoreResponse> shown(Stores.Present present) {
        return Reply.ok(mapper.response(present.settings()), present.version());
    }
}
