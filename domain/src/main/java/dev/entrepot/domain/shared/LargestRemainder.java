package dev.entrepot.domain.shared;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The largest-remainder apportionment (Hamilton's method) behind {@link Money#allocate(long...)}. It is exact for any
 * total and weights: where a product or the sum of the weights exceeds a {@code long} it counts in {@link BigInteger}.
 */
final class LargestRemainder {

    private final long total;
    private final long[] parts;
    /** Per part something that is larger, the more was cut from its exact share. */
    private final long[] cuts;

    private LargestRemainder(long total, int size) {
        this.total = total;
        this.parts = new long[size];
        this.cuts = new long[size];
    }

    static long[] allocate(long total, long[] weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("nothing to allocate to: there is no weight");
        }
        long largest = 0;
        long sum = 0;
        boolean fits = true;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is negative: " + weight);
            }
            largest = Math.max(largest, weight);
            sum += weight;
            fits &= sum >= 0;
        }
        if (largest == 0) {
            long[] equal = new long[weights.length];
            Arrays.fill(equal, 1);
            return allocate(total, equal);
        }
        LargestRemainder apportionment = new LargestRemainder(total, weights.length);
        if (fits && Math.multiplyHigh(total, largest) == (total * largest) >> 63) {
            apportionment.cut(weights, sum);
        } else {
            apportionment.cutBeyondLong(weights);
        }
        apportionment.placeLeftover();
        return apportionment.parts;
    }

    private void cut(long[] weights, long sum) {
        for (int i = 0; i < weights.length; i++) {
            long product = total * weights[i];
            parts[i] = product / sum;
            cuts[i] = Math.abs(product % sum);
        }
    }

    private void cutBeyondLong(long[] weights) {
        BigInteger sum = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[] remainders = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger product = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
            BigInteger[] share = product.divideAndRemainder(sum);
            parts[i] = share[0].longValueExact();
            remainders[i] = share[1].abs();
        }
        BigInteger[] ranking = Arrays.stream(remainders).sorted().distinct().toArray(BigInteger[]::new);
        Arrays.setAll(cuts, i -> Arrays.binarySearch(ranking, remainders[i]));
    }

    private void placeLeftover() {
        long unplaced = total;
        for (long part : parts) {
            unplaced -= part;
        }
        int leftover = (int) Math.abs(unplaced); // fewer than there are parts
        if (leftover == 0) {
            return;
        }
        long[] ranking = cuts.clone();
        Arrays.sort(ranking);
        long least = ranking[ranking.length - leftover];
        int tied = leftover;
        for (long cut : cuts) {
            if (cut > least) {
                tied--;
            }
        }
        for (int i = 0; i < parts.length; i++) {
            if (cuts[i] > least || (cuts[i] == least && tied-- > 0)) {
                parts[i] += Long.signum(total);
            }
        }
    }
}
