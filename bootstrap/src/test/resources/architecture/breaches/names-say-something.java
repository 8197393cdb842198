// expects: house.web.ordering.OrderImpl ends with an empty word
// expects: house.web.ordering.OrderService ends with an empty word
// expects: house.web.ordering.OrderManager ends with an empty word
// expects: house.web.ordering.OrderHelper ends with an empty word
// expects: house.web.ordering.OrderUtil ends with an empty word
// expects: house.web.ordering.OrderUtils ends with an empty word
// expects: house.web.ordering.OrderProcessor ends with an empty word
// expects: house.web.ordering.OrderDto ends with an empty word
// expects: house.web.ordering.OrderVo ends with an empty word
// expects: house.web.ordering.OrderEntity ends with an empty word
// expects: house.web.ordering.OrderBase ends with an empty word
// expects: house.web.ordering.OrderCommon ends with an empty word
// expects: house.web.ordering.OrderInfo ends with an empty word
// expects: house.web.ordering.OrderData ends with an empty word
package house.web.ordering;

final class OrderImpl {}

package house.web.ordering;

final class OrderService {}

package house.web.ordering;

final class OrderManager {}

package house.web.ordering;

final class OrderHelper {}

package house.web.ordering;

final class OrderUtil {}

package house.web.ordering;

final class OrderUtils {}

package house.web.ordering;

final class OrderProcessor {}

package house.web.ordering;

final class OrderDto {}

package house.web.ordering;

final class OrderVo {}

package house.web.ordering;

final class OrderEntity {}

package house.web.ordering;

final class OrderBase {}

package house.web.ordering;

final class OrderCommon {}

package house.web.ordering;

final class OrderInfo {}

package house.web.ordering;

final class OrderData {}

package house.web.ordering;

final class Database {}
