package shapes;

import java.util.List;
import java.util.function.Function;

/** Types of all kinds. */
public class Types {
    private final int a;
    static final List<String> NAMES;
    int[] grid = {1, 2};

    static {
        NAMES = List.of("{", "}");
    }

    {
        grid[0] = 2;
    }

    public Types(int a) {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: Types");
    }

    record Range(int low, int high) {
        static int count;

        Range {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: Range");
        }

        Range(int high) {
            this(0, high);
        }

        int length() {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: length");
        }
    }

    record Pair<A, B>(A first, B second) {
        public Pair {
            // TODO: check
        }

        public A first() {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: first");
        }
    }

    enum Op {
        PLUS("+") {
            @Override
            int apply(int a, int b) {
                // IMPLEMENTATION REQUIRED
                throw new UnsupportedOperationException("Not implemented: apply");
            }
        },
        MINUS("-") {
            @Override
            int apply(int a, int b) {
                // IMPLEMENTATION REQUIRED
                throw new UnsupportedOperationException("Not implemented: apply");
            }
        };

        final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        abstract int apply(int a, int b);

        static Op of(String sign) {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: of");
        }
    }

    interface Shape {
        double area();

        default double twice() {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: twice");
        }

        static Shape unit() {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: unit");
        }

        private int hidden() {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: hidden");
        }
    }

    sealed interface Tree permits Leaf, Node {}

    static final class Leaf implements Tree {
        int depth() {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: depth");
        }
    }

    static non-sealed class Node implements Tree {
        int depth() {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: depth");
        }
    }

    class Inner {
        class Innermost {
            Innermost() {
                // IMPLEMENTATION REQUIRED
                throw new UnsupportedOperationException("Not implemented: Innermost");
            }
        }
    }

    @interface Note {
        String value() default "x";
    }
}

class Beside {
    int depth() {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: depth");
    }
}

interface Third<T extends Comparable<T>> {
    default T largest(List<? extends T> all) {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: largest");
    }
}
