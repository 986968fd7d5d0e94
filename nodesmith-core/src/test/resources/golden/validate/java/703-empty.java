public class Snippet {
  void run(Runnable work) {
    try {
      work.run();
    } catch (Exception e) {
    }
  }
}
// ==== fixed ====
public class Snippet {
  void run(Runnable work) {
    work.run();
  }
}
