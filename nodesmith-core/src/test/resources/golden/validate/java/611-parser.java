import java.io.InputStream;
import javax.xml.parsers.*;
import org.w3c.dom.Document;
public class Snippet {
  Document load(InputStream in) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
  }
}
// ==== fixed ====
import java.io.InputStream;
import javax.xml.parsers.*;
import org.w3c.dom.Document;
public class Snippet {
  Document load(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(in);
  }
}
