// expects: org.slf4j.Logger
package house.application.catalog;

final class Announcement {
    private final org.slf4j.Logger log;

    Announcement(org.slf4j.Logger log) {
        this.log = log;
    }
}
