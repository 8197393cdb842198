package dev.entrepot.web.customer;

import dev.entrepot.application.customer.CreateCustomerGroup;
import dev.entrepot.application.customer.CustomerGroupViews;
import dev.entrepot.application.customer.DeleteCustomerGroup;
import dev.entrepot.application.customer.FindCustomerGroup;
import dev.entrepot.application.customer.UpdateCustomerGroup;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.customer.CustomerGroups.Versioned;
import dev.entrepot.domain.customer.CustomerRefusal;
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
@PathExample(name = "code", read = "press", changed = "trade")
@RequestMapping(CustomerGroupController.PATH)
@Tag(name = "Customer groups", description = "Whom price lists and promotions treat alike; for staff.")
final class CustomerGroupController {

    static final String PATH = "/api/v1/customer-groups";

    private final CustomerGroupViews groups;
    private final FindCustomerGroup findGroup;
    private final CreateCustomerGroup createGroup;
    private final UpdateCustomerGroup updateGroup;
    private final DeleteCustomerGroup deleteGroup;
    private final Editor editor;

    CustomerGroupController(
            CustomerGroupViews groups,
            FindCustomerGroup findGroup,
            CreateCustomerGroup createGroup,
            UpdateCustomerGroup updateGroup,
            DeleteCustomerGroup deleteGroup,
            Editor editor) {
        this.groups = groups;
        this.findGroup = findGroup;
        this.createGroup = createGroup;
        this.updateGroup = updateGroup;
        this.deleteGroup = deleteGroup;
        this.editor = editor;
    }

    @GetMapping
    @Operation(summary = "List customer groups", description = "The customer groups of the store, by their codes.")
    Reply<Listing<CustomerGroupResponse>> listCustomerGroups(@Query Paging query) {
        return Reply.page(groups.list(query.asPageRequest()), CustomerGroupResponse::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a customer group", description = "One customer group, by its code.")
    @Refuses("customer_group_not_found")
    Reply<CustomerGroupResponse> getCustomerGroup(@PathVariable String code) {
        return shown(read(code));
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Add a customer group",
            description =
                    "Adds a customer group. Price lists and promotions name it by its code; they may do so before there is one.")
    @Refuses({"customer_group_code_taken", "gone"})
    Reply<CustomerGroupResponse> createCustomerGroup(
            @RequestBody CustomerGroupRequest request, Idempotency idempotency) {
        Answer<CreateCustomerGroup.Created> answer =
                createGroup.handle(new CreateCustomerGroup.Command(idempotency.optional(request), request.toGroup()));
        Versioned created = created(answer.result().code());
        return Reply.created(
                answer,
                PATH + "/" + created.group().code(),
                CustomerGroupResponse.of(created.group()),
                created.version());
    }

    @PutMapping(path = "/{code}", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Replace a customer group",
            description = "Replaces what a customer group says. Its code stays.")
    @Refuses({"customer_group_not_found", "stale_version"})
    Reply<CustomerGroupResponse> replaceCustomerGroup(
            @PathVariable String code, @RequestBody CustomerGroupRequest request, IfMatch ifMatch) {
        editor.change(ifMatch, () -> read(code), Versioned::version, present -> update(present, request));
        return shown(read(code));
    }

    @PatchMapping(path = "/{code}", consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change a customer group",
            description = "Changes some of what a customer group says, by JSON Merge Patch (RFC 7396).")
    @Refuses({"customer_group_not_found", "stale_version"})
    @Patched(value = CustomerGroupRequest.class, example = "{\"name\": \"Resellers\"}")
    Reply<CustomerGroupResponse> patchCustomerGroup(
            @PathVariable String code, @RequestBody MergePatch patch, IfMatch ifMatch) {
        editor.patch(
                ifMatch,
                () -> read(code),
                Versioned::version,
                new Editor.Patch<>(
                        patch, CustomerGroupRequest.class, present -> CustomerGroupRequest.of(present.group())),
                this::update);
        return shown(read(code));
    }

    @DeleteMapping("/{code}")
    @Operation(
            summary = "Delete a customer group",
            description =
                    "Deletes a customer group that no customer belongs to. Rules that name its code hold for nobody of it any more.")
    @Refuses({"customer_group_not_found", "customer_group_in_use", "stale_version"})
    Reply<Void> deleteCustomerGroup(@PathVariable String code, IfMatch ifMatch) {
        editor.change(
                ifMatch,
                () -> read(code),
                Versioned::version,
                present -> deleteGroup.handle(new DeleteCustomerGroup.Command(code, present.version())));
        return Reply.noContent();
    }

    private void update(Versioned present, CustomerGroupRequest content) {
        if (!content.code().equals(present.group().code())) {
            throw FaultyInput.of("/code", "code_is_final", "The code of a customer group stays what it is.");
        }
        updateGroup.handle(new UpdateCustomerGroup.Command(content.toGroup(), present.version()));
    }

    private static Reply<CustomerGroupResponse> shown(Versioned group) {
        return Reply.ok(CustomerGroupResponse.of(group.group()), group.version());
    }

    private Versioned read(String code) {
        return findGroup.handle(new FindCustomerGroup.Command(code));
    }

    private Versioned created(String code) {
        try {
            return read(code);
        } catch (CustomerRefusal.NotFound deleted) {
            throw ApiProblem.gone("customer group");
        }
    }
}
