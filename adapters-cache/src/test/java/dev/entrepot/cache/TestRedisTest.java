package dev.entrepot.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import org.junit.jupiter.api.Test;

class TestRedisTest {

    @Test
    void answersAgainAfterAStop() {
        try (TestRedis redis = TestRedis.started()) {
            redis.stop();
            redis.startAgain();

            try (RedisClient client = RedisClient.create(redis.url());
                    var connection = client.connect()) {
                assertThat(connection.sync().ping()).isEqualTo("PONG");
            }
        }
    }
}
