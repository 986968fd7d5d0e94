import java.io.*;
public class Snippet {
  Object load(InputStream in) throws IOException, ClassNotFoundException {
    try (ObjectInputStream objects = new ObjectInputStream(in)) {
      return objects.readObject();
    }
  }
}
// ==== fixed ====
import java.io.*;
public class Snippet {
  String load(InputStream in) throws IOException {
    try (DataInputStream data = new DataInputStream(in)) {
      return data.readUTF();
    }
  }
}
