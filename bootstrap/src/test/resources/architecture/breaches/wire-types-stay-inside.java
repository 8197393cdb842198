// expects: house.web.ordering.CancelRequest can be seen
// expects: house.web.ordering.CancelResponse can be seen
// expects: house.web.ordering.CancelController can be seen
package house.web.ordering;

public record CancelRequest(String id) {}

package house.web.ordering;

public record CancelResponse(String id) {}

package house.web.ordering;

public final class CancelController {
    record NoteRequest(String text) {}
}

package house.web.ordering;

final class Hidden {
    public record InnerRequest(String text) {}
}
