package shapes;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

final class Methods {
    static final Comparator<String> ORDER =
            new Comparator<>() {
                @Override
                public int compare(String a, String b) {
                    // IMPLEMENTATION REQUIRED
                    throw new UnsupportedOperationException("Not implemented: compare");
                }
            };

    /**
     * Documented, with a brace {@code }} in it.
     */
    @SuppressWarnings({
        "unchecked", // because
        "rawtypes"
    })
    @Deprecated(since = "1)", forRemoval = false)
    public static <K extends Comparable<K>, V> Map<K, List<V>> group(
            final List<? extends V> all, // what is grouped
            java.util.function.Function<? super V, K> by)
            throws IOException, IllegalStateException {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: group");
    }

    int add(int... all) {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: add");
    }

    int add(int a, int b) {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: add");
    }

    int add(List<Integer> all) {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: add");
    }

    int grid(int n)[] {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: grid");
    }

    protected synchronized final strictfp <T> T[] copy(T[] @Deprecated [] from) { // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: copy");
    }

    String block() {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: block");
    }

    String text() {
        return """
            } not the end {
            // IMPLEMENTATION REQUIRED
            \""" either
            """;
    }

    char brace() {
        char c = '{';
        char d = '\'';
        return '\u007d';
    }

    int oneLine() { throw new UnsupportedOperationException(); }

    int todo() {
        // TODO
        return 0;
    }

    void empty() {
        // TODO: write
    }

    Object nothing() {
        // FIXME
        return null;
    }

    void meant() {}

    Object result() {
        try {
            // IMPLEMENTATION REQUIRED: compute
            Object result = Map.of("status", "success");
            return result;
        } catch (RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }

    Runnable local() {
        class Task implements Runnable {
            @Override
            public void run() {
                // IMPLEMENTATION REQUIRED
                throw new UnsupportedOperationException("Not implemented: run");
            }
        }
        return new Task();
    }

    Runnable anonymous() {
        return new Runnable() {
            @Override
            public void run() {
                // IMPLEMENTATION REQUIRED
                throw new UnsupportedOperationException("Not implemented: run");
            }
        };
    }

    int last(@Deprecated final int größe) {
        // IMPLEMENTATION REQUIRED 𝒳
        throw new UnsupportedOperationException("Not implemented: last");
    } // end of last
}
