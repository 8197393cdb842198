// expects: house.web.ordering.LongRequest
package house.web.ordering;

class LongRequest {
    @org.springframework.transaction.annotation.Transactional
    void open() {}
}
