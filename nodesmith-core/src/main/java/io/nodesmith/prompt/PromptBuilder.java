package io.nodesmith.prompt;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.nodesmith.contract.ErrorCase;
import io.nodesmith.contract.Field;
import io.nodesmith.contract.Operation;
import io.nodesmith.language.MethodStub;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the prompt for one method. Its words stand in this room's resources, one folder a version.
 */
public final class PromptBuilder {
  /** The version of the words; it stands in every record of a call. */
  public static final String VERSION = "v1";

  /** Value of the file around the method: it is the last to be left out. */
  private static final int FILE_VALUE = 90;

  private final String system = resource("system.txt");
  private final Template task = template("task.mustache");
  private final Template plan = template("plan.mustache");

  private static Template template(String name) {
    return Mustache.compiler().escapeHTML(false).compile(resource(name));
  }

  /** The prompt: the task first, then the file around it, then what may be left out. */
  public Prompt build(MethodBrief brief) {
    return build(task, brief);
  }

  /** The prompt that asks for a plan of the method, and for no code. */
  public Prompt plan(MethodBrief brief) {
    return build(plan, brief);
  }

  private Prompt build(Template words, MethodBrief brief) {
    List<PromptPart> parts = new ArrayList<>();
    parts.add(PromptPart.task(words.execute(view(brief)).strip()));
    String context = brief.language().context(brief.file(), brief.stub());
    parts.add(new PromptPart("file", Material.marked("file", context), FILE_VALUE));
    for (PromptPart part : brief.background()) {
      parts.add(
          new PromptPart(part.name(), Material.marked(part.name(), part.text()), part.value()));
    }
    return new Prompt(system, parts);
  }

  private static Map<String, Object> view(MethodBrief brief) {
    MethodStub stub = brief.stub();
    Map<String, Object> view = new HashMap<>();
    view.put("target", stub.qualifiedName());
    view.put("alike", stub.turn().all() > 1 ? alike(stub) : null);
    view.put("language", brief.language().id());
    view.put("signature", Material.inside(stub.signature()));
    view.put("documentation", Material.inside(stub.documentation()));
    view.put("hasDocumentation", !stub.documentation().isBlank());
    view.put("operation", brief.operation().map(PromptBuilder::operation).orElse(null));
    view.put("advice", brief.advice());
    view.put("plan", brief.plan().map(Material::inside).orElse(null));
    view.put("repair", brief.repair().map(PromptBuilder::repair).orElse(null));
    return view;
  }

  private static Map<String, Object> alike(MethodStub stub) {
    int number = stub.turn().before() + 1;
    return Map.of("all", stub.turn().all(), "number", number, "line", stub.line());
  }

  private static Map<String, Object> operation(Operation operation) {
    return Map.of(
        "inputs", operation.inputs().stream().map(PromptBuilder::field).toList(),
        "outputs", operation.outputs().stream().map(PromptBuilder::field).toList(),
        "errors", operation.errors().stream().map(PromptBuilder::error).toList());
  }

  private static Map<String, Object> field(Field field) {
    return Map.of(
        "name", field.name(),
        "type", field.type().toString(),
        "required", field.required(),
        "description", Material.line(field.description()));
  }

  private static Map<String, Object> error(ErrorCase error) {
    return Map.of("code", error.code().name(), "when", Material.line(error.when()));
  }

  private static Map<String, Object> repair(MethodBrief.Repair repair) {
    return Map.of(
        "previous", Material.inside(repair.previous()),
        "findings", Material.inside(repair.findings()));
  }

  private static String resource(String name) {
    String path = VERSION + "/" + name;
    try (InputStream file =
        Objects.requireNonNull(PromptBuilder.class.getResourceAsStream(path), path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
