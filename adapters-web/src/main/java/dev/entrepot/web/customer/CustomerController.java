package dev.entrepot.web.customer;

import dev.entrepot.application.customer.CreateCustomer;
import dev.entrepot.application.customer.CustomerView;
import dev.entrepot.application.customer.CustomerViews;
import dev.entrepot.application.customer.DeleteCustomer;
import dev.entrepot.application.customer.UpdateCustomer;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.web.shared.input.Editor;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Patched;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.json.MergePatch;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
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
@RequestMapping(CustomerController.PATH)
@Tag(name = "Customers", description = "Whom the shop knows; for staff.")
final class CustomerController {

    static final String PATH = "/api/v1/customers";

    private static final List<String> KEPT = List.of("member_since");

    private final CustomerViews customers;
    private final CreateCustomer createCustomer;
    private final UpdateCustomer updateCustomer;
    private final DeleteCustomer deleteCustomer;
    private final Editor editor;
    private final Clock clock;

    CustomerController(
            CustomerViews customers,
            CreateCustomer createCustomer,
            UpdateCustomer updateCustomer,
            DeleteCustomer deleteCustomer,
            Editor editor,
            Clock clock) {
        this.customers = customers;
        this.createCustomer = createCustomer;
        this.updateCustomer = updateCustomer;
        this.deleteCustomer = deleteCustomer;
        this.editor = editor;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "List customers",
            description = "The customers, the newest first. Somebody is looked up by email=ada@example.org.")
    Reply<Listing<CustomerResponse>> listCustomers(@Query CustomerQuery query) {
        return Reply.page(customers.list(query.email(), query.asPageRequest(), clock.instant()), CustomerResponse::of)
                .personal();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a customer", description = "One customer, with the tier that they have now.")
    @Refuses("customer_not_found")
    Reply<CustomerResponse> getCustomer(@PathVariable String id) {
        return shown(idOf(id));
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Register a customer",
            description =
                    "Registers a customer. Quotes and orders of staff name them as their buyer by id; it is no account, and nobody can sign in"
                            + " with it.")
    @Refuses({"customer_email_taken", "unknown_customer_group", "unknown_customer_tier", "gone"})
    Reply<CustomerResponse> createCustomer(@RequestBody CustomerRequest request, Idempotency idempotency) {
        Answer<CreateCustomer.Created> answer = createCustomer.handle(request.toCommand(idempotency.optional(request)));
        CustomerId id = answer.result().id();
        CustomerView view = customers.find(id, clock.instant()).orElseThrow(() -> ApiProblem.gone("customer"));
        return Reply.created(answer, PATH + "/" + id, CustomerResponse.of(view), view.version());
    }

    @PutMapping(path = "/{id}", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Replace a customer",
            description = "Replaces what is known of a customer. A member_since that is left out stays.")
    @Refuses({
        "customer_not_found",
        "customer_email_taken",
        "unknown_customer_group",
        "unknown_customer_tier",
        "stale_version"
    })
    Reply<CustomerResponse> replaceCustomer(
            @PathVariable String id, @RequestBody CustomerRequest request, IfMatch ifMatch) {
        CustomerId customer = idOf(id);
        editor.change(ifMatch, () -> read(customer), CustomerView::version, present -> update(present, request));
        return shown(customer);
    }

    @PatchMapping(path = "/{id}", consumes = MediaTypes.MERGE_PATCH)
    @Operation(
            summary = "Change a customer",
            description =
                    "Changes some of what is known of a customer, by JSON Merge Patch (RFC 7396). Lists are replaced as a whole.")
    @Refuses({
        "customer_not_found",
        "customer_email_taken",
        "unknown_customer_group",
        "unknown_customer_tier",
        "stale_version"
    })
    @Patched(value = CustomerRequest.class, example = "{\"groups\": [\"press\"], \"assigned_tier\": null}")
    Reply<CustomerResponse> patchCustomer(@PathVariable String id, @RequestBody MergePatch patch, IfMatch ifMatch) {
        CustomerId customer = idOf(id);
        patch.demandKept(KEPT);
        editor.patch(
                ifMatch,
                () -> read(customer),
                CustomerView::version,
                new Editor.Patch<>(patch, CustomerRequest.class, present -> CustomerRequest.of(present.content())),
                this::update);
        return shown(customer);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Delete a customer",
            description = "Forgets a customer for good. Their orders are not touched.")
    @Refuses({"customer_not_found", "stale_version"})
    Reply<Void> deleteCustomer(@PathVariable String id, IfMatch ifMatch) {
        CustomerId customer = idOf(id);
        editor.change(
                ifMatch,
                () -> read(customer),
                CustomerView::version,
                present -> deleteCustomer.handle(new DeleteCustomer.Command(customer, present.version())));
        return Reply.noContent();
    }

    private void update(CustomerView present, CustomerRequest content) {
        updateCustomer.handle(new UpdateCustomer.Command(
                present.id(),
                present.version(),
                content.toContent(present.content().memberSince())));
    }

    private Reply<CustomerResponse> shown(CustomerId id) {
        CustomerView view = read(id);
        return Reply.ok(CustomerResponse.of(view), view.version()).personal();
    }

    private CustomerView read(CustomerId id) {
        return customers
                .find(id, clock.instant())
                .orElseThrow(() -> new CustomerRefusal.NotFound("customer", id.toString()));
    }

    /** What is no id is the id of no customer. */
    private static CustomerId idOf(String text) {
        try {
            return CustomerId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CustomerRefusal.NotFound("customer", text);
        }
    }
}
