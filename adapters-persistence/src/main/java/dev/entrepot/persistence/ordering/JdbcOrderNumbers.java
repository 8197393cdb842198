package dev.entrepot.persistence.ordering;

import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderNumbers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Order numbers from a sequence of PostgreSQL, taken in blocks.
 *
 * <p>A sequence knows nothing of transactions, so that nobody waits for a number until another order is written. Nor does anybody wait
 * for a thread that is taking a block, which may itself be waiting for a connection: whoever finds no number takes a block, and shares
 * what is left of it.
 */
public final class JdbcOrderNumbers implements OrderNumbers {

    private static final int BLOCK = 100;

    private final JdbcClient jdbc;
    private final Queue<Block> blocks = new ConcurrentLinkedQueue<>();

    /** Makes it of what it needs. */
    public JdbcOrderNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OrderNumber next() {
        for (Block block = blocks.peek(); block != null; block = blocks.peek()) {
            long position = block.take();
            if (position <= block.last()) {
                return OrderNumber.of(position);
            }
            blocks.remove(block);
        }
        Block fresh = takeBlock();
        long position = fresh.take();
        blocks.add(fresh);
        return OrderNumber.of(position);
    }

    private Block takeBlock() {
        long block = jdbc.sql("select nextval('order_number_blocks')")
                .query((row, number) -> row.getLong(1))
                .single();
        return new Block(new AtomicLong((block - 1) * BLOCK), block * BLOCK);
    }

    /**
     * A hundred numbers.
     *
     * @param taken the last one that was taken
     */
    private record Block(AtomicLong taken, long last) {
        long take() {
            return taken.incrementAndGet();
        }
    }
}
