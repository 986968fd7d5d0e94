import java.util.List;

int count = 0;

void main() {
    System.out.println(sum(List.of(1, 2)));
}

int sum(List<Integer> all) {
    // IMPLEMENTATION REQUIRED
    throw new UnsupportedOperationException("Not implemented: sum");
}

record Item(String name) {
    Item {
        // IMPLEMENTATION REQUIRED
        throw new UnsupportedOperationException("Not implemented: Item");
    }
}
