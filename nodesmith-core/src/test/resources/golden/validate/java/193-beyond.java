public class Snippet {
  int sum(int[] values) {
    int sum = 0;
    for (int i = 0; i <= values.length; i++) {
      sum += values[i];
    }
    return sum;
  }
}
// ==== fixed ====
public class Snippet {
  int sum(int[] values) {
    int sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i];
    }
    return sum;
  }
}
