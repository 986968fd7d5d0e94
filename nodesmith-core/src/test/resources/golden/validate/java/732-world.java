import java.io.File;
public class Snippet {
  boolean open(File file) {
    return file.setWritable(true, false);
  }
}
// ==== fixed ====
import java.io.File;
public class Snippet {
  boolean open(File file) {
    return file.setWritable(true, true);
  }
}
