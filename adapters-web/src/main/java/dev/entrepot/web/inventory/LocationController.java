package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.CreateLocation;
import dev.entrepot.application.inventory.DeleteLocation;
import dev.entrepot.application.inventory.FindLocation;
import dev.entrepot.application.inventory.ListLocations;
import dev.entrepot.application.inventory.UpdateLocation;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations.Versioned;
import dev.entrepot.web.shared.input.Editor;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.input.Patched;
import dev.entrepot.web.shared.input.PathExample;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.json.FaultyInput;
import dev.entrepot.web.shared.json.MergePatch;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@PathExample(name = "code", read = "main", changed = "berlin-mitte")
@RequestMapping(LocationController.PATH)
@Tag(name = "Locations", description = "Where stock is kept, and from where goods are sent; for staff.")
final class LocationController {

    static final String PATH = "/api/v1/locations";

    private final ListLocations listLocations;
    private final FindLocation findLocation;
    private final CreateLocation createLocation;
    private final UpdateLocation updateLocation;
    private final DeleteLocation deleteLocation;
    private final Editor editor;

    LocationController(
            ListLocations listLocations,
            FindLocation findLocation,
            CreateLocation createLocation,
            UpdateLocation updateLocation,
            DeleteLocation deleteLocation,
            Editor editor) {
        this.listLocations = listLocations;
        this.findLocation = findLocation;
        this.createLocation = createLocation;
        this.updateLocation = updateLocation;
        this.deleteLocation = deleteLocation;
        this.editor = editor;
    }

    @GetMapping
    @Operation(
            summary = "List locations",
            description = "The locations of the store by their priorities, those that are not active as well.")
    Reply<Listing<LocationResponse>> listLocations(@Query Paging query) {
        return Reply.page(listLocations.handle(new ListLocations.Command(query.asPageRequest())), LocationResponse::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a location", description = "One location, by its code.")
    @Refuses("location_not_found")
    Reply<LocationResponse> getLocation(@PathVariable String code) {
        return shown(read(code));
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Add a location",
            description =
                    "Adds a location, with nothing in stock. Of several that could send, the store's allocation_strategy chooses.")
    @Refuses({"location_code_taken", "default_location_needed", "gone"})
    Reply<LocationResponse> createLocation(@RequestBody LocationRequest request, Idempotency idempotency) {
        Answer<CreateLocation.Created> answer = createLocation.handle(request.toCommand(idempotency.optional(request)));
        Versioned created = created(answer.result().code());
        return Reply.created(
                answer,
                PATH + "/" + created.location().code(),
                LocationResponse.of(created.location()),
                created.version());
    }

    @PutMapping(path = "/{code}", consumes = MediaTypes.JSON)
    @Operation(summary = "Replace a location", description = "Replaces what a location says. Its code stays.")
    @Refuses({"location_not_found", "default_location_needed", "stale_version"})
    Reply<LocationResponse> replaceLocation(
            @PathVariable String code, @RequestBody LocationRequest request, IfMatch ifMatch) {
        editor.change(ifMatch, () -> read(code), Versioned::version, present -> update(present, request));
        return shown(read(code));
    }

    @PatchMapping(path = "/{code}", consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change a location",
            description =
                    "Changes some of what a location says, by JSON Merge Patch (RFC 7396). Lists are replaced as a whole."
                            + " Of one that is not active nothing is promised any more; what is held there stays held.")
    @Refuses({"location_not_found", "default_location_needed", "stale_version"})
    @Patched(value = LocationRequest.class, example = "{\"priority\": 5, \"zones\": [{\"country\": \"DE\"}]}")
    Reply<LocationResponse> patchLocation(@PathVariable String code, @RequestBody MergePatch patch, IfMatch ifMatch) {
        editor.patch(
                ifMatch,
                () -> read(code),
                Versioned::version,
                new Editor.Patch<>(patch, LocationRequest.class, present -> LocationRequest.of(present.location())),
                this::update);
        return shown(read(code));
    }

    @DeleteMapping("/{code}")
    @Operation(
            summary = "Delete a location",
            description = "Deletes a location where nothing ever was in stock. Others are deactivated instead.")
    @Refuses({"location_not_found", "default_location_needed", "location_in_use", "stale_version"})
    Reply<Void> deleteLocation(@PathVariable String code, IfMatch ifMatch) {
        editor.change(
                ifMatch,
                () -> read(code),
                Versioned::version,
                present -> deleteLocation.handle(new DeleteLocation.Command(code, present.version())));
        return Reply.noContent();
    }

    private void update(Versioned present, LocationRequest content) {
        if (!content.code().equals(present.location().code())) {
            throw FaultyInput.of("/code", "code_is_final", "The code of a location stays what it is.");
        }
        updateLocation.handle(new UpdateLocation.Command(content.toLocation(present.location()), present.version()));
    }

    private static Reply<LocationResponse> shown(Versioned location) {
        return Reply.ok(LocationResponse.of(location.location()), location.version());
    }

    private Versioned read(String code) {
        return findLocation.handle(new FindLocation.Command(code));
    }

    private Versioned created(String code) {
        try {
            return read(code);
        } catch (LocationRefusal.NotFound deleted) {
            throw ApiProblem.gone("location");
        }
    }
}
