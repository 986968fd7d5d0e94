public class Snippet {
  void spin(Runnable work) {
    while (true) {
      work.run();
    }
  }
}
// ==== fixed ====
public class Snippet {
  void spin(Runnable work, int times) {
    for (int i = 0; i < times; i++) {
      work.run();
    }
  }
}
