// expects: house.application.ordering.Letters has no public twin
package house.application.ordering;

public interface Letters {
    void send();
}

package house.web.ordering;

final class HttpLetters implements house.application.ordering.Letters {
    @Override
    public void send() {}
}

package house.testing.application.ordering;

public final class Post {
    static final class Stub implements house.application.ordering.Letters {
        @Override
        public void send() {}
    }
}
