package shop.ledger;

import java.util.ArrayList;
import java.util.List;

/** Keeps account of what was sold. */
public class Ledger<T extends Comparable<T>> {
    private static final int LIMIT = 100;
    private final List<T> entries = new ArrayList<>();
    private int total;

    /** Kinds of entries. */
    enum Kind {
        SALE("sale") {
            @Override
            int sign() {
                // IMPLEMENTATION REQUIRED
                throw new UnsupportedOperationException("Not implemented: sign");
            }
        },
        REFUND("refund");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        int sign() {
            return -1;
        }

        static Kind parse(String text) {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: parse");
        }
    }

    /** A range of entries. */
    record Range(int from, int to) {
        int width() {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: width");
        }
    }

    interface Visitor<R> {
        R visit(String name);

        default R visitAll(List<String> names, R none) {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: visitAll");
        }
    }

    public Ledger(int total) {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: Ledger");
    }

    /**
     * Adds an amount.
     *
     * @param amount what to add
     */
    public int add(int amount) {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: add");
    }

    /** Adds amounts, {@code scale} times each. */
    public int add(int amount, int scale) {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: add");
    }

    public int add(String amount) {
        return add(Integer.parseInt(amount));
    }

    /** Die größte 𝒳 of all. */
    @SuppressWarnings({"unchecked", "a)b"})
    protected static <K extends Comparable<K>, V> List<K> largest(
            List<? extends K> keys,
            final int count)
            throws IllegalStateException {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: largest");
    }

    String report() {
        // TODO
        return null;
    }
}
