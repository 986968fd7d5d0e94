import java.io.File;
public class Snippet {
  void clean(File file) {
    file.delete();
  }
}
// ==== fixed ====
import java.io.*;
import java.nio.file.Files;
public class Snippet {
  void clean(File file) throws IOException {
    Files.delete(file.toPath());
  }
}
