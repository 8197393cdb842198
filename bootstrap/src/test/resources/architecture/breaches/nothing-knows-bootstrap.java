// expects: house.web.ordering.Loudspeaker
// expects: house.testing.domain.ordering.Echo
package house.web.ordering;

final class Loudspeaker {
    private final house.bootstrap.command.Console console;

    Loudspeaker(house.bootstrap.command.Console console) {
        this.console = console;
    }
}

package house.testing.domain.ordering;

final class Echo {
    private final house.bootstrap.command.Console console;

    Echo(house.bootstrap.command.Console console) {
        this.console = console;
    }
}
