package io.nodesmith.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Renders the templates of this room's resources; what it has read once it keeps. */
public final class TemplateEngine {
  private final Mustache.Compiler compiler =
      Mustache.compiler().escapeHTML(false).strictSections(false).emptyStringIsFalse(true);
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  /** The named template, filled. A variable that the view does not have is a bug of ours. */
  public String render(String name, Map<String, Object> view) {
    return compiled.computeIfAbsent(name, this::compile).execute(view);
  }

  /** The given text as a template, filled. */
  public String renderText(String text, Object view) {
    return compiled.computeIfAbsent(text, compiler::compile).execute(view);
  }

  private Template compile(String name) {
    return compiler.compile(text(name));
  }

  /** The text of a file of this room's resources. */
  public static String text(String name) {
    try (InputStream file = TemplateEngine.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no template " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("template " + name + " cannot be read", e);
    }
  }
}
