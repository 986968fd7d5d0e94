package yard;

import java.util.function.IntSupplier;

/** Methods of one name and one signature in several places. */
class Twins {
    IntSupplier[] both = {
        new IntSupplier() {
            @Override
            public int getAsInt() {
                // IMPLEMENTATION REQUIRED
                throw new UnsupportedOperationException("Not implemented: getAsInt");
            }
        },
        new IntSupplier() {
            @Override
            public int getAsInt() {
                // IMPLEMENTATION REQUIRED
                throw new UnsupportedOperationException("Not implemented: getAsInt");
            }
        }
    };

    int total;

    {
        Runnable first =
            new Runnable() {
                public void run() {
                    // IMPLEMENTATION REQUIRED
                    throw new UnsupportedOperationException("Not implemented: run");
                }
            };
        first.run();
    }

    int pair() {
        IntSupplier left = new IntSupplier() {
            public int getAsInt() {
                // IMPLEMENTATION REQUIRED
                throw new UnsupportedOperationException("Not implemented: getAsInt");
            }
        };
        IntSupplier right = new IntSupplier() {
            public int getAsInt() {
                // IMPLEMENTATION REQUIRED
                throw new UnsupportedOperationException("Not implemented: getAsInt");
            }
        };
        return left.getAsInt() + right.getAsInt();
    }

    static class Left {
        int weight() {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: weight");
        }
    }

    static class Right {
        int weight() {
            // IMPLEMENTATION REQUIRED
            throw new UnsupportedOperationException("Not implemented: weight");
        }

        static class Left {
            int weight() {
                // IMPLEMENTATION REQUIRED
                throw new UnsupportedOperationException("Not implemented: weight");
            }
        }
    }
}
