import java.io.*;
public class Snippet {
  void make(File file) throws IOException {
    if (!file.exists()) {
      new FileWriter(file).close();
    }
  }
}
// ==== fixed ====
import java.io.*;
import java.nio.file.*;
public class Snippet {
  void make(File file) throws IOException {
    Files.createFile(file.toPath());
  }
}
