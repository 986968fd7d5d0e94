import javax.naming.*;
import javax.naming.directory.*;
public class Snippet {
  NamingEnumeration<SearchResult> find(DirContext context, String uid) throws NamingException {
    return context.search("dc=example", "(uid=" + uid + ")", new SearchControls());
  }
}
// ==== fixed ====
import javax.naming.*;
import javax.naming.directory.*;
public class Snippet {
  NamingEnumeration<SearchResult> find(DirContext context, String uid) throws NamingException {
    return context.search("dc=example", "(uid={0})", new Object[] {uid}, new SearchControls());
  }
}
