package dev.entrepot.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.api.sync.BaseRedisCommands;
import org.junit.jupiter.api.Test;

class TestRedisTest {

    @Test
    void answersAgainAfterAStop() {
        try (TestRedis redis = TestRedis.started()) {
            redis.stop();
            redis.startAgain();

            assertThat(redis.<String>ask(BaseRedisCommands::ping)).isEqualTo("PONG");
        }
    }
}
