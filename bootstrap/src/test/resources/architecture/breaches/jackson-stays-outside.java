// expects: house.domain.ordering.Annotated
// expects: house.application.ordering.Written
package house.domain.ordering;

record Annotated(@com.fasterxml.jackson.annotation.JsonProperty("the_id") String id) {}

package house.application.ordering;

record Written(tools.jackson.databind.JsonNode node) {}
