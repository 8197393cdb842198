package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.CreateShippingMethod;
import dev.entrepot.application.pricing.DeleteShippingMethod;
import dev.entrepot.application.pricing.FindShippingMethod;
import dev.entrepot.application.pricing.ListShippingMethods;
import dev.entrepot.application.pricing.UpdateShippingMethod;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.shipping.ShippingMethods.Versioned;
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
@PathExample(name = "code", read = "standard", changed = "parcel")
@RequestMapping(ShippingMethodController.PATH)
@Tag(name = "Shipping methods", description = "How orders are delivered, and what that costs.")
final class ShippingMethodController {

    static final String PATH = "/api/v1/shipping-methods";

    private final ListShippingMethods listMethods;
    private final FindShippingMethod findMethod;
    private final CreateShippingMethod createMethod;
    private final UpdateShippingMethod updateMethod;
    private final DeleteShippingMethod deleteMethod;
    private final Editor editor;

    ShippingMethodController(
            ListShippingMethods listMethods,
            FindShippingMethod findMethod,
            CreateShippingMethod createMethod,
            UpdateShippingMethod updateMethod,
            DeleteShippingMethod deleteMethod,
            Editor editor) {
        this.listMethods = listMethods;
        this.findMethod = findMethod;
        this.createMethod = createMethod;
        this.updateMethod = updateMethod;
        this.deleteMethod = deleteMethod;
        this.editor = editor;
    }

    @GetMapping
    @Operation(summary = "List shipping methods", description = "The shipping methods of the store, by their codes.")
    Reply<Listing<ShippingMethodResponse>> listShippingMethods(@Query Paging query) {
        return Reply.page(
                listMethods.handle(new ListShippingMethods.Command(query.asPageRequest())), ShippingMethodResponse::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a shipping method", description = "One shipping method, by its code.")
    @Refuses("shipping_method_not_found")
    Reply<ShippingMethodResponse> getShippingMethod(@PathVariable String code) {
        return shown(read(code));
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Offer a shipping method",
            description =
                    "Offers a further shipping method. Of the rates that cover a destination the one of the most specific zone counts:"
                            + " postal codes before a region before a country before every country. A method that has no rate for a"
                            + " destination does not serve it.")
    @Refuses({"shipping_method_code_taken", "gone"})
    Reply<ShippingMethodResponse> createShippingMethod(
            @RequestBody ShippingMethodRequest request, Idempotency idempotency) {
        Answer<CreateShippingMethod.Created> answer = createMethod.handle(
                new CreateShippingMethod.Command(idempotency.optional(request), request.toMethod()));
        Versioned created = created(answer.result().code());
        return Reply.created(
                answer,
                PATH + "/" + created.method().code(),
                ShippingMethodResponse.of(created.method()),
                created.version());
    }

    @PutMapping(path = "/{code}", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Replace a shipping method",
            description = "Replaces what a shipping method says. Its code stays. Orders keep what they were charged.")
    @Refuses({"shipping_method_not_found", "stale_version"})
    Reply<ShippingMethodResponse> replaceShippingMethod(
            @PathVariable String code, @RequestBody ShippingMethodRequest request, IfMatch ifMatch) {
        editor.change(ifMatch, () -> read(code), Versioned::version, present -> update(present, request));
        return shown(read(code));
    }

    @PatchMapping(path = "/{code}", consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change a shipping method",
            description =
                    "Changes some of what a shipping method says, by JSON Merge Patch (RFC 7396). Lists are replaced as a whole.")
    @Refuses({"shipping_method_not_found", "stale_version"})
    @Patched(value = ShippingMethodRequest.class, example = "{\"name\": \"Parcel, 1 to 2 days\", \"surcharge\": null}")
    Reply<ShippingMethodResponse> patchShippingMethod(
            @PathVariable String code, @RequestBody MergePatch patch, IfMatch ifMatch) {
        editor.patch(
                ifMatch,
                () -> read(code),
                Versioned::version,
                new Editor.Patch<>(
                        patch, ShippingMethodRequest.class, present -> ShippingMethodRequest.of(present.method())),
                this::update);
        return shown(read(code));
    }

    @DeleteMapping("/{code}")
    @Operation(
            summary = "Withdraw a shipping method",
            description = "Offers a shipping method no longer. Orders that were placed with it are not touched.")
    @Refuses({"shipping_method_not_found", "stale_version"})
    Reply<Void> deleteShippingMethod(@PathVariable String code, IfMatch ifMatch) {
        editor.change(
                ifMatch,
                () -> read(code),
                Versioned::version,
                present -> deleteMethod.handle(new DeleteShippingMethod.Command(code, present.version())));
        return Reply.noContent();
    }

    private void update(Versioned present, ShippingMethodRequest content) {
        if (!content.code().equals(present.method().code())) {
            throw FaultyInput.of("/code", "code_is_final", "The code of a shipping method stays what it is.");
        }
        updateMethod.handle(new UpdateShippingMethod.Command(content.toMethod(), present.version()));
    }

    private static Reply<ShippingMethodResponse> shown(Versioned method) {
        return Reply.ok(ShippingMethodResponse.of(method.method()), method.version());
    }

    private Versioned read(String code) {
        return findMethod.handle(new FindShippingMethod.Command(code));
    }

    private Versioned created(String code) {
        try {
            return read(code);
        } catch (PricingRefusal.ShippingMethodNotFound withdrawn) {
            throw ApiProblem.gone("shipping method");
        }
    }
}
