package dev.entrepot.cache;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a Redis that can be cut, clogged and mended, while Redis itself remembers what it remembers. */
public final class TestWire implements AutoCloseable {

    private final int target;
    private final ServerSocket entry;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private volatile boolean severed;
    private volatile boolean clogged;

    private TestWire(int target) throws IOException {
        this.target = target;
        this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** A way to that Redis, open. */
    public static TestWire to(TestRedis redis) {
        try {
            return new TestWire(redis.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The far end's address, for one who waits so long for an answer. */
    public String url(String timeout) {
        return "redis://127.0.0.1:" + entry.getLocalPort() + "?timeout=" + timeout;
    }

    /** Breaks all connections, and new ones at once. */
    public void cut() {
        severed = true;
        ends.forEach(TestWire::end);
        ends.clear();
    }

    /** Lets connections stand and come, but nothing through. */
    public void clog() {
        clogged = true;
    }

    /** Undoes {@link #clog} for new connections. */
    public void unclog() {
        clogged = false;
    }

    /** Undoes {@link #cut}. */
    public void mend() {
        severed = false;
    }

    /** How many connections came through. */
    public int connections() {
        return connections.get();
    }

    /** How many times something came from the near end. */
    public int messages() {
        return messages.get();
    }

    @Override
    public void close() {
        cut();
        end(entry);
    }

    private void accept() {
        try {
            while (true) {
                Socket near = entry.accept();
                if (severed) {
                    near.close();
                } else {
                    connect(near);
                }
            }
        } catch (IOException e) {
            assert entry.isClosed() : e;
        }
    }

    private void connect(Socket near) throws IOException {
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        connections.incrementAndGet();
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        ends.add(near);
        ends.add(far);
        if (severed) {
            end(near);
            end(far);
        }
        pass(near, far, messages);
        pass(far, near, new AtomicInteger());
    }

    private static void end(Closeable end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Socket from, Socket to, AtomicInteger counter) {
        Thread.ofVirtual().start(() -> {
            byte[] buffer = new byte[1 << 16];
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    counter.incrementAndGet();
                    if (!clogged) {
                        out.write(buffer, 0, read);
                    }
                }
            } catch (IOException e) {
                assert from.isClosed() || to.isClosed() : e;
            }
        });
    }
}
