import java.io.*;
import java.util.zip.*;
public class Snippet {
  void unpack(ZipInputStream in, File target) throws IOException {
    ZipEntry entry;
    while ((entry = in.getNextEntry()) != null) {
      File file = new File(target, entry.getName());
      try (FileOutputStream out = new FileOutputStream(file)) {
        in.transferTo(out);
      }
    }
  }
}
// ==== fixed ====
import java.io.*;
import java.util.zip.*;
public class Snippet {
  void unpack(ZipInputStream in, File target) throws IOException {
    ZipEntry entry;
    while ((entry = in.getNextEntry()) != null) {
      File file = new File(target, entry.getName());
      if (!file.getCanonicalPath().startsWith(target.getCanonicalPath() + File.separator)) {
        throw new IOException("outside: " + entry.getName());
      }
      try (FileOutputStream out = new FileOutputStream(file)) {
        in.transferTo(out);
      }
    }
  }
}
