package io.nodesmith.template;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.contract.ContractYaml;
import io.nodesmith.contract.NodeContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Skeletons in Java: a Maven project. */
public final class JavaTemplates implements NodeTemplates {
  private static final String FOLDER = "java/";

  private final TemplateEngine engine;
  private final ContractYaml yaml = new ContractYaml();
  private final Map<String, Family> families;
  private final Map<String, Library> libraries;

  public JavaTemplates(TemplateEngine engine) {
    this.engine = engine;
    this.families = read("families.yaml", new TypeReference<>() {});
    this.libraries = read("libraries.yaml", new TypeReference<>() {});
  }

  private static <T> T read(String name, TypeReference<T> type) {
    try {
      return YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.DEFAULT))
          .build()
          .readValue(TemplateEngine.text(FOLDER + name), type);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  @Override
  public Artifacts render(NodeContract contract, Set<Artifact.Role> roles) {
    List<OperationGroup> groups = OperationGroup.of(contract.operations());
    Set<String> present = new LinkedHashSet<>();
    groups.forEach(group -> present.add(group.family()));
    JavaViews views = new JavaViews(contract);
    NodeView node = views.node(collaborators(present));
    Map<String, Object> view = view(node, present);

    List<Artifact> files = new ArrayList<>();
    if (roles.contains(Artifact.Role.CONTRACT)) {
      files.add(new Artifact("contract.yaml", yaml.write(contract), Artifact.Role.CONTRACT));
    }
    for (Family.FileTemplate file : files("node", roles)) {
      files.add(rendered(file, view));
    }
    for (NodeView.TypeView type : node.types()) {
      Map<String, Object> typeView = new HashMap<>(view);
      typeView.put("type", type);
      files("type", roles).forEach(file -> files.add(rendered(file, typeView)));
    }
    for (String name : present) {
      List<Map<String, Object>> ofFamily = OperationGroup.views(name, groups, view, views);
      Map<String, Object> familyView = new HashMap<>(view);
      familyView.put("groups", ofFamily);
      for (Family.FileTemplate file : files(name, roles)) {
        if (file.each()) {
          ofFamily.forEach(groupView -> files.add(rendered(file, groupView)));
        } else {
          files.add(rendered(file, familyView));
        }
      }
    }
    return new Artifacts(contract.nodeName(), files);
  }

  private List<Family.FileTemplate> files(String family, Set<Artifact.Role> roles) {
    return family(family).files().stream().filter(file -> roles.contains(file.role())).toList();
  }

  private Family family(String name) {
    return families.getOrDefault(name, Family.PLAIN);
  }

  private List<Collaborator> collaborators(Set<String> present) {
    Map<String, Collaborator> byName = new LinkedHashMap<>();
    for (String name : present) {
      family(name).collaborators().forEach(one -> byName.putIfAbsent(one.name(), one));
    }
    return List.copyOf(byName.values());
  }

  private Map<String, Object> view(NodeView node, Set<String> present) {
    Set<String> imports = new TreeSet<>(node.imports());
    node.collaborators().forEach(one -> imports.addAll(one.imports()));
    Map<String, Object> view = new HashMap<>();
    view.put("node", node);
    view.put("nodeImports", imports);
    view.put("packagePath", node.packageName().replace('.', '/'));
    view.put("constructorParameters", parameters(node.collaborators()));
    view.put("testValues", String.join(", ", testValues(node.collaborators())));
    view.put("libraries", libraries(present, false));
    view.put("testLibraries", libraries(present, true));
    view.put("versions", libraries);
    view.put("operationCount", node.operations().size());
    view.put("artifactId", node.service().replace('_', '-') + "-" + node.kindId());
    view.put("descriptionMarkdown", markdown(node.contract().description()));
    boolean usesPostgres = present.contains("crud");
    view.put("usesPostgres", usesPostgres);
    view.put("postgresBinaries", library("postgres-binaries").version());
    return view;
  }

  private static String parameters(List<Collaborator> collaborators) {
    List<String> parameters =
        collaborators.stream().map(one -> one.type() + " " + one.name()).toList();
    return String.join(", ", parameters);
  }

  private static List<String> testValues(List<Collaborator> collaborators) {
    return collaborators.stream().map(Collaborator::testValue).toList();
  }

  private List<Library> libraries(Set<String> present, boolean forTests) {
    Set<String> names = new LinkedHashSet<>();
    List<String> all = new ArrayList<>(List.of("node"));
    all.addAll(present);
    for (String name : all) {
      names.addAll(forTests ? family(name).testLibraries() : family(name).libraries());
    }
    return names.stream().map(this::library).toList();
  }

  private Library library(String name) {
    return Objects.requireNonNull(libraries.get(name), name);
  }

  /** Words of a user as one paragraph of Markdown, with no markup of their own. */
  private static String markdown(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_<>\\[\\]#|])", "\\\\$1");
  }

  private Artifact rendered(Family.FileTemplate file, Map<String, Object> view) {
    String path = engine.renderText(file.path(), view);
    String text = engine.render(FOLDER + file.template(), view);
    return new Artifact(path, path.endsWith(".java") ? JavaTidy.tidy(text) : text, file.role());
  }
}
