// expects: house.application.ordering.SpringBean
package house.application.ordering;

@org.springframework.stereotype.Component
final class SpringBean {}
