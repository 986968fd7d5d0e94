package io.nodesmith.pattern;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.contract.Field;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.language.MethodCode;
import io.nodesmith.template.FieldView;
import io.nodesmith.template.JavaViews;
import io.nodesmith.template.NodeView;
import io.nodesmith.template.NodeViews;
import io.nodesmith.template.TemplateEngine;
import io.nodesmith.template.python.PythonViews;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The built-in patterns of one language, one file a family of archetypes. */
public final class PatternLibrary {
  private final TemplateEngine engine;
  private final String language;
  private final Function<NodeContract, NodeViews> viewsOf;
  private final Map<String, Family> families = new ConcurrentHashMap<>();
  private final ObjectMapper yaml =
      YAMLMapper.builder()
          .defaultSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.DEFAULT))
          .build();

  /** The patterns for Java. */
  public PatternLibrary(TemplateEngine engine) {
    this(engine, "java", JavaViews::new);
  }

  private PatternLibrary(
      TemplateEngine engine, String language, Function<NodeContract, NodeViews> viewsOf) {
    this.engine = engine;
    this.language = language;
    this.viewsOf = viewsOf;
  }

  /** The patterns for Python. */
  public static PatternLibrary forPython(TemplateEngine engine) {
    return new PatternLibrary(engine, "python", PythonViews::new);
  }

  /**
   * The patterns of one family as they stand in its file.
   *
   * @param entity types that the fields of an operation's entity may have; any if empty
   * @param members helper methods, constants and types that patterns share, by name
   * @param imports classes that bodies and members may need
   * @param patterns by the archetype's name within the family
   */
  record Family(
      List<String> entity,
      LinkedHashMap<String, String> members,
      List<String> imports,
      LinkedHashMap<String, Entry> patterns) {
    static final Family NONE =
        new Family(List.of(), new LinkedHashMap<>(), List.of(), new LinkedHashMap<>());
  }

  /**
   * One pattern as it stands in a file.
   *
   * @param needs fields that the operation must have: name and type, as in a contract
   * @param beside archetypes of the family without which it would be of no use in a node
   * @param uses names of the members that the body needs
   * @param body statements of the method
   */
  record Entry(
      LinkedHashMap<String, String> needs, List<String> beside, List<String> uses, String body) {}

  /** The implementation of an operation, if a pattern is known that fits its very types. */
  public Optional<Adapted> find(NodeContract contract, Operation operation) {
    int dot = operation.archetype().indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String family = operation.archetype().substring(0, dot);
    String member = operation.archetype().substring(dot + 1);
    Family patterns = families.computeIfAbsent(family, this::load);
    return Optional.ofNullable(patterns.patterns().get(member))
        .filter(entry -> fits(patterns, entry, contract, operation))
        .filter(entry -> members(contract, family).containsAll(entry.beside()))
        .map(entry -> adapt(patterns, entry, contract, operation));
  }

  private static Set<String> members(NodeContract contract, String family) {
    return contract.operations().stream()
        .map(Operation::archetype)
        .filter(name -> name.startsWith(family + "."))
        .map(name -> name.substring(family.length() + 1))
        .collect(Collectors.toSet());
  }

  private Family load(String family) {
    String name = language + "/" + family + ".yaml";
    try (InputStream file = PatternLibrary.class.getResourceAsStream(name)) {
      return file == null ? Family.NONE : yaml.readValue(file, Family.class);
    } catch (IOException e) {
      throw new UncheckedIOException("patterns of " + family + " cannot be read", e);
    }
  }

  private static boolean fits(
      Family family, Entry entry, NodeContract contract, Operation operation) {
    Map<String, String> types =
        Stream.concat(operation.inputs().stream(), operation.outputs().stream())
            .collect(
                Collectors.toMap(Field::name, field -> field.type().toString(), (one, two) -> one));
    boolean hasFields =
        entry.needs().entrySet().stream()
            .allMatch(need -> need.getValue().equals(types.get(need.getKey())));
    boolean entityFits =
        family.entity().isEmpty()
            || entityFields(contract, operation).stream()
                .allMatch(field -> family.entity().contains(field.type().toString()));
    return hasFields && entityFits;
  }

  private static List<Field> entityFields(NodeContract contract, Operation operation) {
    return operation.outputs().stream()
        .flatMap(field -> field.type().definition().stream())
        .flatMap(name -> contract.type(name).stream())
        .flatMap(type -> type.fields().stream())
        .toList();
  }

  private Adapted adapt(Family family, Entry entry, NodeContract contract, Operation operation) {
    NodeViews views = viewsOf.apply(contract);
    Map<String, Object> view = new HashMap<>();
    view.put("op", views.operation(operation));
    view.put("node", views.node(List.of()));
    views.entity(operation).ifPresent(entity -> putEntity(view, entity));
    String body = engine.renderText(entry.body(), view).strip();
    List<String> members =
        entry.uses().stream()
            .map(name -> Objects.requireNonNull(family.members().get(name), name))
            .map(text -> engine.renderText(text, view).strip())
            .filter(text -> !text.isEmpty())
            .toList();
    MethodCode code = new MethodCode(body, imports(family.imports(), view, body, members), members);
    return new Adapted(language + "/" + operation.archetype(), code);
  }

  /** The imports whose last name the code uses; in Java's files stand only the names of classes. */
  private List<String> imports(
      List<String> imports, Map<String, Object> view, String body, List<String> members) {
    Set<String> words = new HashSet<>();
    Stream.concat(Stream.of(body), members.stream())
        .forEach(text -> words.addAll(Arrays.asList(text.split("\\W+", -1))));
    return imports.stream()
        .map(line -> engine.renderText(line, view))
        .filter(line -> words.contains(line.replaceFirst(".*[. ]", "")))
        .map(line -> language.equals("java") ? "import " + line + ";" : line)
        .toList();
  }

  private static void putEntity(Map<String, Object> view, NodeView.TypeView entity) {
    List<FieldView> values = new ArrayList<>();
    for (FieldView field : entity.fields()) {
      if (!field.snake().equals("id")) {
        values.add(
            new FieldView(
                field.field(),
                field.name(),
                field.type(),
                field.sample(),
                field.otherSample(),
                values.size() + 1,
                false));
      }
    }
    view.put("entity", entity);
    view.put(
        "entityCamel", Character.toLowerCase(entity.name().charAt(0)) + entity.name().substring(1));
    view.put("values", values);
    view.put("idPosition", values.size() + 1);
  }
}
