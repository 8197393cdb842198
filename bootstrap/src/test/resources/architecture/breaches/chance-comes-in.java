// expects: java.lang.Math.random()
// expects: java.util.Random.<init>
// expects: java.util.Random.nextInt
// expects: java.security.SecureRandom.<init>
// expects: java.util.concurrent.ThreadLocalRandom.current
// expects: java.util.random.RandomGenerator.getDefault
package house.domain.ordering;

import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

final class Dice {
    List<Object> thrown() {
        return List.of(
                (int) (Math.random() * 6),
                new Random().nextInt(6),
                new SecureRandom(),
                ThreadLocalRandom.current(),
                RandomGenerator.getDefault());
    }
}
