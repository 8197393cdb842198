// expects: house.domain.Stray stands in no feature
// expects: house.persistence.gossip.Rumour stands in the undeclared feature gossip
package house.domain;

final class Stray {}

package house.persistence.gossip;

final class Rumour {}
