// expects: java.lang.System.out
// expects: java.lang.System.err
// expects: printStackTrace()
// expects: java.lang.IO.println
// expects: java.util.logging.Logger
package house.web.ordering;

final class Shouter {
    void shout(RuntimeException fault) {
        System.out.println("out");
        System.err.println("err");
        IO.println("in between");
        fault.printStackTrace();
        java.util.logging.Logger.getGlobal();
    }
}
