// expects: house.web.ordering.Chatty.log
package house.web.ordering;

class Chatty {
    protected final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Chatty.class);
}
