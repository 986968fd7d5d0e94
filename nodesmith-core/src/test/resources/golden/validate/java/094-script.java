import javax.script.*;
public class Snippet {
  Object run(String term) throws ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
    return engine.eval(term);
  }
}
// ==== fixed ====
public class Snippet {
  int run(String term) {
    return Integer.parseInt(term);
  }
}
