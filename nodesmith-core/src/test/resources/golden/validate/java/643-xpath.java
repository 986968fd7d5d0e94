import javax.xml.xpath.*;
import org.w3c.dom.Document;
public class Snippet {
  String mail(XPath xpath, Document users, String name) throws XPathExpressionException {
    return xpath.evaluate("/users/user[@name='" + name + "']/mail", users);
  }
}
// ==== fixed ====
import javax.xml.xpath.*;
import org.w3c.dom.Document;
public class Snippet {
  String mail(XPath xpath, Document users) throws XPathExpressionException {
    return xpath.evaluate("/users/user[@name=$name]/mail", users);
  }
}
