// expects: constructor <java.lang.RuntimeException.<init>(java.lang.String)>
// expects: house.persistence.ordering.Clumsy.stumble() declares java.lang.Exception
package house.persistence.ordering;

final class Clumsy {
    void fall() {
        throw new RuntimeException("Something went wrong");
    }

    void stumble() throws Exception {
        throw new java.io.IOException("This went wrong");
    }
}

package house.persistence.ordering;

final class PowerCut extends RuntimeException {
    PowerCut(String message) {
        super(message);
    }
}
