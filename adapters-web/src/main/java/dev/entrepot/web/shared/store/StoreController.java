package dev.entrepot.web.shared.store;

import dev.entrepot.application.shared.ChangeStoreSettings;
import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Patched;
import dev.entrepot.web.shared.json.MergePatch;
import dev.entrepot.web.shared.json.WireJson;
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
    private final WireJson json;

    StoreController(Stores stores, ChangeStoreSettings changeStoreSettings, StoreWebMapper mapper, WireJson json) {
        this.stores = stores;
        this.changeStoreSettings = changeStoreSettings;
        this.mapper = mapper;
        this.json = json;
    }

    @GetMapping(STORE)
    @Operation(
            summary = "Read the store's settings",
            description = "How the store does business; may be some seconds old.")
    Reply<StoreResponse> getStore() {
        return Reply.ok(mapper.response(stores.settings()));
    }

    @PatchMapping(path = STORE, consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change the store's settings",
            description =
                    "Changes some of how the store does business, by JSON Merge Patch (RFC 7396). Quotes and orders follow at once;"
                            + " prices keep their currencies, and orders that were placed stay as they are.")
    @Patched(StoreRequest.class)
    Reply<StoreResponse> patchStore(@RequestBody MergePatch patch) {
        StoreRequest present = mapper.editable(stores.settings());
        StoreSettings settings = mapper.settings(json.bind(patch.applyTo(json.tree(present)), StoreRequest.class));
        changeStoreSettings.handle(new ChangeStoreSettings.Command(settings));
        return Reply.ok(mapper.response(settings));
    }
}
