package io.nodesmith.template.python;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.contract.ContractYaml;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.template.Artifact;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.NodeTemplates;
import io.nodesmith.template.NodeView;
import io.nodesmith.template.OperationGroup;
import io.nodesmith.template.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Skeletons in Python: a package, whose place is {@code nodes/<service>/<version>}. */
public final class PythonTemplates implements NodeTemplates {
  private static final String FOLDER = "python/";

  private final TemplateEngine engine;
  private final OnexProfile profile;
  private final ContractYaml yaml = new ContractYaml();
  private final FrameworkContract frameworkContract;
  private final Map<String, PythonFamily> families;

  public PythonTemplates(TemplateEngine engine, OnexProfile profile) {
    this.engine = engine;
    this.profile = profile;
    this.frameworkContract = new FrameworkContract(profile);
    this.families = read("families.yaml");
  }

  private static Map<String, PythonFamily> read(String name) {
    try {
      return YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.DEFAULT))
          .build()
          .readValue(
              TemplateEngine.text(FOLDER + name),
              new TypeReference<LinkedHashMap<String, PythonFamily>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  @Override
  public Artifacts render(NodeContract contract, Set<Artifact.Role> roles) {
    List<OperationGroup> groups = OperationGroup.of(contract.operations());
    Set<String> present = new LinkedHashSet<>();
    groups.forEach(group -> present.add(group.family()));
    PythonViews views = new PythonViews(contract);
    NodeView node = views.node(List.of());
    Map<String, Object> view = new PythonNodeView(profile, node, families(present)).values();

    List<Artifact> files = new ArrayList<>();
    files.add(
        new Artifact("contract.yaml", frameworkContract.write(contract), Artifact.Role.CONTRACT));
    files.add(
        new Artifact("contract.nodesmith.yaml", yaml.write(contract), Artifact.Role.RESOURCE));
    addAll(files, family("node"), view);
    addAll(files, family("node-" + profile.id()), view);
    for (NodeView.TypeView type : node.types()) {
      Map<String, Object> typeView = new HashMap<>(view);
      typeView.put("type", type);
      String module = PythonNames.typeModule(type.snake());
      typeView.put("typeModule", module);
      typeView.put("typeImports", PythonNodeView.typeImports(node, module));
      addAll(files, family("type"), typeView);
    }
    for (String name : present) {
      addFamily(files, name, OperationGroup.views(name, groups, view, views), view);
    }
    return new Artifacts(
        contract.nodeName(), files.stream().filter(file -> roles.contains(file.role())).toList());
  }

  private void addAll(List<Artifact> files, PythonFamily family, Map<String, Object> view) {
    family.files().forEach(file -> add(files, rendered(file, view)));
  }

  private void addFamily(
      List<Artifact> files,
      String name,
      List<Map<String, Object>> groupViews,
      Map<String, Object> view) {
    Map<String, Object> familyView = new HashMap<>(view);
    familyView.put("groups", groupViews);
    for (PythonFamily.PythonFile file : family(name).files()) {
      if (file.each()) {
        groupViews.forEach(groupView -> add(files, rendered(file, groupView)));
      } else {
        add(files, rendered(file, familyView));
      }
    }
  }

  /** Several families may bring the same file. */
  private static void add(List<Artifact> files, Artifact file) {
    if (files.stream().noneMatch(other -> other.path().equals(file.path()))) {
      files.add(file);
    }
  }

  private PythonFamily family(String name) {
    return families.getOrDefault(name, PythonFamily.PLAIN);
  }

  private List<PythonFamily> families(Set<String> present) {
    List<PythonFamily> all =
        new ArrayList<>(List.of(family("node-" + profile.id()), family("node")));
    present.forEach(name -> all.add(family(name)));
    return all;
  }

  private Artifact rendered(PythonFamily.PythonFile file, Map<String, Object> view) {
    String path = engine.renderText(file.path(), view);
    String text = engine.render(FOLDER + file.template(), view);
    return new Artifact(path, path.endsWith(".py") ? PythonTidy.tidy(text) : text, file.role());
  }
}
