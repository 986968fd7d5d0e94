package io.nodesmith.request;

import java.util.List;

/**
 * A request, taken apart.
 *
 * @param passages in the text's order
 * @param tables in the text's order
 * @param fences in the text's order
 */
record Document(List<Passage> passages, List<Table> tables, List<Fence> fences) {
  Document {
    passages = List.copyOf(passages);
    tables = List.copyOf(tables);
    fences = List.copyOf(fences);
  }

  List<Passage> of(Role role) {
    return passages.stream().filter(passage -> passage.role() == role).toList();
  }
}
