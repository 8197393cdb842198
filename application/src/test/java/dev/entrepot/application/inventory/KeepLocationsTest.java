package dev.entrepot.application.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.Location.Standing;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations.Versioned;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.inventory.InMemoryLocations;
import org.junit.jupiter.api.Test;

class KeepLocationsTest {

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final InMemoryLocations locations = installation.shop().locations();
    private final CreateLocation create = new CreateLocation(installation.once(), locations, installation.ids());
    private final FindLocation find = new FindLocation(installation.transactions(), locations);
    private final ListLocations list = new ListLocations(installation.transactions(), locations);
    private final UpdateLocation update = new UpdateLocation(installation.transactions(), locations);
    private final DeleteLocation delete = new DeleteLocation(installation.transactions(), locations);

    private static CreateLocation.Command command(IdempotencyKey key) {
        return new CreateLocation.Command(
                key, "harbour", "Harbour", LocationKind.STORE, 5, ServiceArea.EVERYWHERE, Standing.ACTIVE);
    }

    private Versioned harbour() {
        return installation.inStore(() -> find.handle(new FindLocation.Command("harbour")));
    }

    private Answer<CreateLocation.Created> created() {
        return installation.inStore(() -> create.handle(command(new IdempotencyKey("staff", "key", "print"))));
    }

    private void update(Standing standing, long version) {
        Location present = harbour().location();
        Location next = new Location(
                present.id(),
                present.code(),
                present.name(),
                present.kind(),
                present.priority(),
                present.serviceArea(),
                standing);
        installation.inStore(() -> {
            update.handle(new UpdateLocation.Command(next, version));
            return next;
        });
    }

    private void delete(String code, long version) {
        installation.inStore(() -> {
            delete.handle(new DeleteLocation.Command(code, version));
            return code;
        });
    }

    @Test
    void addsALocationOnce() {
        Answer<CreateLocation.Created> first = created();
        Answer<CreateLocation.Created> again = created();

        assertThat(first.result()).isEqualTo(new CreateLocation.Created("harbour"));
        assertThat(again.result()).isEqualTo(first.result());
        assertThat(harbour().version()).isEqualTo(1);
        assertThat(harbour().location().kind()).isEqualTo(LocationKind.STORE);
    }

    @Test
    void listsThemPageByPage() {
        created();

        Page<Location> second =
                installation.inStore(() -> list.handle(new ListLocations.Command(new PageRequest(2, 1))));

        assertThat(second.items()).extracting(Location::code).containsExactly("harbour");
        assertThat(second.count()).isEqualTo(2);
    }

    @Test
    void changesWhatTheCallerHasSeen() {
        created();

        update(Standing.DEFAULT, 1);

        assertThat(harbour().location().isDefault()).isTrue();
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> update(Standing.ACTIVE, 1));
        assertThatExceptionOfType(LocationRefusal.DefaultNeeded.class).isThrownBy(() -> update(Standing.ACTIVE, 2));
    }

    @Test
    void removesWhatTheCallerHasSeen() {
        created();
        Location gone = harbour().location();

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> delete("harbour", 2));
        delete("harbour", 1);

        assertThatExceptionOfType(LocationRefusal.NotFound.class).isThrownBy(this::harbour);
        assertThatExceptionOfType(LocationRefusal.NotFound.class).isThrownBy(() -> delete("harbour", 1));
        assertThatExceptionOfType(LocationRefusal.NotFound.class)
                .isThrownBy(() -> installation.inStore(() -> {
                    update.handle(new UpdateLocation.Command(gone, 1));
                    return gone;
                }));
    }
}
